package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Piece;

/**
 * Words that are tokenized one by one; a word's first piece carries its tag, the others none. A
 * word of which nothing is left is [UNK] (KoELECTRA, processor/ner.py).
 */
record TokenFeatures(ElectraTokenizer tokenizer, List<String> labels, int maxLength)
    implements Features.Maker {
  @Override
  public boolean add(int index, Example example, List<Feature> inputs) {
    var sentence = (Example.Tokens) example;
    List<Integer> ids = new ArrayList<>();
    List<Integer> tags = new ArrayList<>();
    for (int w = 0; w < sentence.words().size(); w++) {
      int[] pieces = pieces(tokenizer, sentence.words().get(w));
      for (int p = 0; p < pieces.length; p++) {
        ids.add(pieces[p]);
        tags.add(p == 0 ? tag(sentence, w) : Feature.IGNORED);
      }
    }
    int kept = Math.min(ids.size(), maxLength - 2);
    int[] row = new int[kept + 2];
    float[] target = new float[kept + 2];
    Arrays.fill(target, Feature.IGNORED);
    row[0] = tokenizer.vocabulary().startId();
    row[kept + 1] = tokenizer.vocabulary().separatorId();
    for (int i = 0; i < kept; i++) {
      row[i + 1] = ids.get(i);
      target[i + 1] = tags.get(i);
    }
    inputs.add(new Feature(index, row, row.length, target));
    return kept < ids.size();
  }

  /** A class, or 0 for the first piece of a word whose tag is not known. */
  private int tag(Example.Tokens sentence, int word) {
    return sentence.tags().isEmpty() ? 0 : labels.indexOf(sentence.tags().get(word));
  }

  private static int[] pieces(ElectraTokenizer tokenizer, String word) {
    int[] ids = tokenizer.tokenize(word).stream().mapToInt(Piece::id).toArray();
    return ids.length > 0 ? ids : new int[] {tokenizer.vocabulary().unknownId()};
  }
}
