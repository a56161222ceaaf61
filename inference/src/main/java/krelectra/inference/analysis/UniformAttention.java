package krelectra.inference.analysis;

import java.util.Locale;
import java.util.Optional;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.text.Vocabulary;

/**
 * Notices a network whose heads attend to everything alike: the sign of weights that were not
 * loaded (what users of BertViz met in its issues 12 and 22).
 */
public final class UniformAttention {
  private static final int PIECES = 32;

  /** Over fewer pieces heads may well attend nearly alike. */
  private static final int LEAST_PIECES = 8;

  /** The entropy of fresh weights is above 0.99 of the greatest possible; of trained ones below. */
  private static final double NEARLY_EVEN = 0.98;

  private UniformAttention() {}

  /** A sentence for the user if even the most decided head attends to everything alike. */
  static Optional<String> warning(Model model) {
    Vocabulary vocabulary = model.tokenizer().vocabulary();
    int n = Math.min(PIECES, model.config().maxPositions());
    int[] ids = new int[n];
    for (int i = 0; i < n; i++) {
      ids[i] = (int) ((i + 0.5) * vocabulary.size() / n);
    }
    ids[0] = vocabulary.startId();
    ids[n - 1] = vocabulary.separatorId();
    Attention attention =
        model.run(
            new int[][] {ids},
            new int[1][n],
            Keep.ATTENTIONS,
            Cancellation.NONE,
            (out, heads) -> NetworkReader.attention(out, model.config()));
    double least = leastEntropy(attention);
    if (Double.isNaN(least)) {
      return Optional.of("the network computes no numbers (NaN): its weights are damaged");
    }
    return least < NEARLY_EVEN
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "every head attends to all pieces nearly alike (entropy %.1f %% of the greatest"
                    + " possible): the weights look untrained",
                100 * least));
  }

  /**
   * Whether even the most decided head attends to all pieces of a text nearly alike. Of a trained
   * network the first heads decide it; texts of fewer than {@value #LEAST_PIECES} pieces never are.
   */
  public static boolean isNearlyUniform(Attention attention) {
    if (attention.n() < LEAST_PIECES) {
      return false;
    }
    for (int layer = 0; layer < attention.layers(); layer++) {
      for (int head = 0; head < attention.heads(); head++) {
        if (!(entropy(attention, layer, head) >= NEARLY_EVEN)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The lowest mean entropy of a head's rows, as a share of log n. */
  static double leastEntropy(Attention attention) {
    double least = 1;
    for (int layer = 0; layer < attention.layers(); layer++) {
      for (int head = 0; head < attention.heads(); head++) {
        least = Math.min(least, entropy(attention, layer, head));
      }
    }
    return least;
  }

  /** The mean entropy of a head's rows, as a share of log n. */
  private static double entropy(Attention attention, int layer, int head) {
    int n = attention.n();
    double sum = 0;
    int offset = attention.offset(layer, head);
    for (int i = offset; i < offset + n * n; i++) {
      double p = attention.values()[i];
      sum -= p == 0 ? 0 : p * Math.log(p);
    }
    return n < 2 ? 0 : sum / n / Math.log(n);
  }
}
