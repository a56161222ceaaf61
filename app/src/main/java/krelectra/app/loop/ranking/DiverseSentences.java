package krelectra.app.loop.ranking;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.quality.Diversity;
import krelectra.annotation.quality.Ranked;
import krelectra.inference.Cancellation;
import krelectra.store.Progress;
import krelectra.store.StoredProject;

/**
 * Chooses sentences that cover the others: each next one is the farthest from those that are
 * labelled or chosen already. A sentence is the counts of its pairs of neighbouring syllables,
 * hashed into a vector of length 1; no model is needed, so that this works before the first label.
 *
 * @param most how many are chosen
 */
public record DiverseSentences(StoredProject project, Layer layer, int most) {
  private static final int DIMENSIONS = 256;

  /** What is read of a sentence. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Read(String document, String sentence, float[] vector, boolean isLabelled) {}

  /** The sentences in the order in which they were chosen. */
  public List<RankedSentence> of(Progress progress, Cancellation cancellation) throws IOException {
    List<Read> all = new ArrayList<>();
    project.eachDocument(
        document -> {
          cancellation.check();
          read(document, all);
        },
        (done, of) -> progress.at(done, 2 * of));
    float[][] vectors = all.stream().map(Read::vector).toArray(float[][]::new);
    List<Integer> labelled = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).isLabelled()) {
        labelled.add(i);
      }
    }
    List<RankedSentence> chosen = new ArrayList<>();
    for (Ranked each : Diversity.queue(vectors, labelled, most, cancellation::isCancelled)) {
      Read of = all.get(each.item());
      double shared = 1 - each.score() * each.score() / 2;
      Why why =
          Double.isFinite(each.score())
              ? Why.of("unlike", String.format(Locale.ROOT, "%.0f %%", 100 * Math.max(0, shared)))
              : Why.of("central");
      chosen.add(new RankedSentence(of.document(), of.sentence(), why));
    }
    cancellation.check();
    return chosen;
  }

  private void read(AnnotatedDocument document, List<Read> all) {
    SentenceLabels labels = SentenceLabels.of(document, Set.of(layer.id()));
    Set<String> named = new HashSet<>();
    for (Label label : document.layer(layer.id())) {
      if (label.state() == Label.State.ACCEPTED) {
        switch (label.target()) {
          case Target.OfSentence(String id) -> named.add(id);
          case Target.OfPair(String first, String second) -> {
            named.add(first);
            named.add(second);
          }
          default -> {
            // spans are found by their places
          }
        }
      }
    }
    for (int i = 0; i < document.sentences().size(); i++) {
      Sentence sentence = document.sentences().get(i);
      String text = document.text(sentence);
      boolean spans =
          labels.of(i).stream().anyMatch(label -> label.state() == Label.State.ACCEPTED);
      boolean reviewed =
          sentence.properties().keySet().stream()
              .anyMatch(each -> each.startsWith(Sentence.reviewedBy("", layer.id())));
      if (!text.isBlank()) {
        all.add(
            new Read(
                document.document().id(),
                sentence.id(),
                vector(text),
                spans || reviewed || named.contains(sentence.id())));
      }
    }
  }

  static float[] vector(String text) {
    float[] vector = new float[DIMENSIONS];
    String letters = text.strip().replaceAll("\\s+", " ");
    for (int i = 0; i + 1 < letters.length(); i++) {
      int hash = letters.substring(i, i + 2).hashCode() * 0x9E3779B1;
      vector[hash >>> 24]++;
    }
    double squares = 0;
    for (float each : vector) {
      squares += each * each;
    }
    for (int i = 0; i < vector.length && squares > 0; i++) {
      vector[i] = (float) (vector[i] / Math.sqrt(squares));
    }
    return vector;
  }
}
