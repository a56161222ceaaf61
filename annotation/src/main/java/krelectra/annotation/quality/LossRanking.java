package krelectra.annotation.quality;

import java.util.ArrayList;
import java.util.List;

/** Sorts items by the cross entropy of their given labels, highest first. */
public final class LossRanking {
  /** A probability of 0 counts as this. */
  private static final double LEAST = 1e-12;

  private LossRanking() {}

  /** The queue. */
  public static List<Ranked> of(Predictions predictions) {
    List<Ranked> all = new ArrayList<>();
    for (int i = 0; i < predictions.items(); i++) {
      double loss = -Math.log(Math.max(LEAST, predictions.selfConfidence(i)));
      Reason reason = Reason.of(Reason.Key.HIGH_LOSS, loss, (double) predictions.best(i));
      all.add(new Ranked(i, loss, reason));
    }
    return Ranked.sorted(all);
  }
}
