package krelectra.inference.analysis;

import java.util.Arrays;
import java.util.function.LongConsumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.training.Corpus;

/**
 * Scores lines of a corpus, evenly spread over it, as what a model's percentiles are counted
 * against. The same corpus gives the same lines.
 *
 * @param corpus ordinary text, a sentence or paragraph a line
 * @param pieces how many pieces are scored in all, to within a line; fewer if the corpus has fewer
 */
public record ReferenceSample(Corpus corpus, int pieces) {
  /**
   * Scores.
   *
   * @param name of the corpus, with its licence
   * @param progress is given the number of pieces scored, after each line
   * @throws InputException if the corpus holds no text, or the model computes no numbers
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ReferenceScores score(
      Analyzer analyzer, String name, LongConsumer progress, Cancellation cancellation) {
    var scores = new Scores();
    double all = length(cancellation);
    long[] read = {0};
    corpus.forEachLine(
        line -> {
          cancellation.check();
          // A line is taken when fewer pieces are scored than are due where it begins.
          boolean due = scores.count < pieces && scores.count <= pieces * (read[0] / all);
          read[0] += line.length();
          if (due && !line.isBlank()) {
            scores.add(checked(analyzer, analyzer.scores(line, cancellation)));
            progress.accept(scores.count);
          }
        });
    if (scores.count == 0) {
      throw InputException.at(corpus.files().getFirst(), "holds no text", "give another corpus");
    }
    return ReferenceScores.of(name, Arrays.copyOf(scores.values, scores.count));
  }

  private long length(Cancellation cancellation) {
    long[] length = {0};
    corpus.forEachLine(
        line -> {
          cancellation.check();
          length[0] += line.length();
        });
    return length[0];
  }

  private static float[] checked(Analyzer analyzer, float[] scores) {
    for (float score : scores) {
      if (Float.isNaN(score)) {
        throw InputException.at(
            analyzer.model().folder().path(),
            "computes no numbers (NaN)",
            "give a model whose weights are whole");
      }
    }
    return scores;
  }

  /** A growing row of numbers. */
  private static final class Scores {
    private float[] values = new float[1 << 12];
    private int count;

    void add(float[] more) {
      if (count + more.length > values.length) {
        values = Arrays.copyOf(values, Math.max(2 * values.length, count + more.length));
      }
      System.arraycopy(more, 0, values, count, more.length);
      count += more.length;
    }
  }
}
