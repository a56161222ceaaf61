package krelectra.inference.training.pretraining;

import java.util.stream.IntStream;

/**
 * How well replaced pieces are told from original ones.
 *
 * @param pieces judged, special ones left out
 * @param replaced how many of them were replaced
 * @param auc area under the ROC curve: the chance that a replaced piece scores above an original
 * @param precision at a probability of 0.5; NaN if nothing scored above
 * @param recall at a probability of 0.5
 */
public record RtdMetrics(long pieces, long replaced, double auc, double precision, double recall) {
  /**
   * Measures.
   *
   * @param logits of each piece
   * @param isReplaced the truth, the same length
   */
  public static RtdMetrics of(float[] logits, boolean[] isReplaced) {
    Integer[] order =
        IntStream.range(0, logits.length)
            .boxed()
            .sorted((a, b) -> Float.compare(logits[a], logits[b]))
            .toArray(Integer[]::new);
    long replaced = 0;
    long judged = 0;
    long right = 0;
    double ranks = 0;
    for (int from = 0; from < order.length; ) {
      int to = from;
      while (to < order.length && logits[order[to]] == logits[order[from]]) {
        to++;
      }
      double rank = (from + 1 + to) / 2.0; // equal scores share their mean rank
      for (int i = from; i < to; i++) {
        boolean positive = logits[order[i]] > 0;
        judged += positive ? 1 : 0;
        if (isReplaced[order[i]]) {
          replaced++;
          ranks += rank;
          right += positive ? 1 : 0;
        }
      }
      from = to;
    }
    double originals = logits.length - (double) replaced;
    double auc = (ranks - replaced * (replaced + 1.0) / 2) / (replaced * originals);
    return new RtdMetrics(
        logits.length, replaced, auc, right / (double) judged, right / (double) replaced);
  }
}
