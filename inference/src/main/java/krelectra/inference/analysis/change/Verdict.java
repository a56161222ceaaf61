package krelectra.inference.analysis.change;

import java.util.List;
import krelectra.inference.analysis.attribution.Attribution;

/**
 * What a tuned network says of a text, and what one class, or the score, owes to each piece.
 *
 * @param labels in id order; empty for a score
 * @param outputs probability of each class; the score alone
 * @param explained the class that is explained; 0 for a score
 * @param attribution of that class's logit, or of the score
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Verdict(
    List<String> labels, float[] outputs, int explained, Attribution attribution) {
  public Verdict {
    labels = List.copyOf(labels);
  }

  /** The most probable class; 0 for a score. */
  public static int best(float[] outputs) {
    int best = 0;
    for (int i = 1; i < outputs.length; i++) {
      best = outputs[i] > outputs[best] ? i : best;
    }
    return best;
  }
}
