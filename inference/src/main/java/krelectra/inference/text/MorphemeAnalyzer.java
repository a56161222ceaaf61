package krelectra.inference.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer.DecompoundMode;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds morphemes with Mecab-Ko's dictionary through Lucene's nori: surface forms with their
 * offsets, nothing decompounded, nothing rewritten. Decomposed Hangul is composed for the
 * dictionary; offsets are into the text as given all the same. For any number of threads.
 */
public final class MorphemeAnalyzer {
  private final Queue<KoreanTokenizer> idle = new ConcurrentLinkedQueue<>();

  /**
   * The morphemes in order. None is empty, holds white space or overlaps another; white space, and
   * characters that the dictionary passes over, lie between them. A row of punctuation, which nori
   * joins across blanks, is cut there.
   */
  public List<Morpheme> analyze(String text) {
    ComposedText composed = ComposedText.of(text);
    KoreanTokenizer tokenizer = idle.poll();
    if (tokenizer == null) {
      tokenizer =
          new KoreanTokenizer(
              KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY,
              null,
              DecompoundMode.NONE,
              false,
              false);
    }
    List<Morpheme> morphemes = read(tokenizer, text, composed);
    // One that threw is not put back: what state it is in is unknown.
    idle.add(tokenizer);
    return morphemes;
  }

  private static List<Morpheme> read(
      KoreanTokenizer tokenizer, String text, ComposedText composed) {
    List<Morpheme> morphemes = new ArrayList<>();
    try {
      tokenizer.setReader(new StringReader(composed.text()));
      var offset = tokenizer.getAttribute(OffsetAttribute.class);
      var speech = tokenizer.getAttribute(PartOfSpeechAttribute.class);
      tokenizer.reset();
      int done = 0;
      while (tokenizer.incrementToken()) {
        Span original = composed.original(offset.startOffset(), offset.endOffset());
        // Two tokens may share one original character that normalization has taken apart.
        int from = Math.max(done, original.start());
        for (Span span : Eojeols.of(text, from, Math.max(from, original.end()))) {
          morphemes.add(NoriToken.morpheme(text, span, speech));
        }
        done = Math.max(done, original.end());
      }
      tokenizer.end();
      tokenizer.close();
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory failed", e);
    }
    return List.copyOf(morphemes);
  }
}
