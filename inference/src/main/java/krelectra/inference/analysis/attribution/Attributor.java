package krelectra.inference.analysis.attribution;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.WindowInput;
import krelectra.inference.analysis.WindowPlan;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Heads;
import krelectra.inference.model.Model;
import krelectra.inference.model.PathGradients;
import krelectra.inference.model.WordPath;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.PieceRange;
import org.jspecify.annotations.Nullable;

/**
 * Explains an output by the pieces of the input, with gradients with respect to word embeddings.
 * For any number of threads.
 *
 * @param model with the head that the output belongs to: {@link HeadKind#REPLACED_TOKENS} or {@link
 *     HeadKind#SEQUENCE}
 */
public record Attributor(Model model) {
  /** Pieces of a window, as in an analysis: positions beyond it were never trained. */
  private static final int WINDOW = Analyzer.TRAINED_LENGTH;

  /**
   * Explains.
   *
   * @param second the second text of a pair, or null
   * @param target of the model's own head
   * @param steps of an integration; ignored for a gradient at the input
   * @throws InputException if a text with classes has more pieces than the model has positions
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Attribution explain(
      String first,
      @Nullable String second,
      Target target,
      Method method,
      int steps,
      Cancellation cancellation) {
    Encoding input =
        second == null
            ? model.tokenizer().encode(first)
            : model.tokenizer().encodePair(first, second);
    PieceRange seen = seen(input, target);
    WindowInput window = WindowInput.of(input.ids(), input.segments(), seen);
    float[] at = places(method, steps);
    var path =
        new WordPath(window.ids(), window.segments(), baseline(input, window, seen, method), at);
    PathGradients found =
        model.gradients(path, (hidden, heads) -> output(hidden, heads, target, seen), cancellation);
    float[] values = new float[input.size()];
    Arrays.fill(values, Float.NaN);
    float[] shares = shares(found, window.ids().length, method);
    System.arraycopy(shares, 1, values, seen.start(), seen.length());
    values[0] = shares[0];
    values[values.length - 1] = shares[shares.length - 1];
    return new Attribution(
        values,
        found.outputs()[at.length - 1],
        found.outputs()[0],
        method,
        Math.max(1, at.length - 2),
        seen);
  }

  /** The pieces that are given to the model beside the outermost two. */
  private PieceRange seen(Encoding input, Target target) {
    int positions = model.config().maxPositions();
    return switch (target) {
      case Target.Replaced replaced -> {
        WindowPlan plan = WindowPlan.of(input.size(), Math.min(WINDOW, positions));
        yield plan.windows().get(plan.owner(replaced.pieces()[0]));
      }
      case Target.Label label -> {
        if (input.size() > positions) {
          throw InputException.at(
              "text",
              "has " + input.size() + " pieces, the model takes " + positions,
              "give a shorter text");
        }
        yield new PieceRange(1, input.size() - 1);
      }
    };
  }

  /** Both ends of the line, and between them the middles of equal steps. */
  private static float[] places(Method method, int steps) {
    if (method == Method.GRADIENT_TIMES_INPUT) {
      return new float[] {0, 1};
    }
    float[] at = new float[steps + 2];
    for (int k = 0; k < steps; k++) {
      at[k + 1] = (k + 0.5f) / steps;
    }
    at[steps + 1] = 1;
    return at;
  }

  private int[] baseline(Encoding input, WindowInput window, PieceRange seen, Method method) {
    if (method == Method.GRADIENT_TIMES_INPUT) {
      return new int[0];
    }
    int[] ids = window.ids().clone();
    for (int i = 1; i < ids.length - 1; i++) {
      if (!input.pieces().get(seen.start() + i - 1).isSpecial()) {
        ids[i] = model.tokenizer().vocabulary().padId();
      }
    }
    return ids;
  }

  /** {@code [batch, n, hidden]} → {@code [batch]}. */
  private static NDArray output(NDArray hidden, Heads heads, Target target, PieceRange seen) {
    return switch (target) {
      case Target.Replaced replaced -> replaced(heads.replacedTokens(hidden), replaced, seen);
      case Target.Label label -> heads.sequence(hidden, Dropouts.OFF).get(":, " + label.index());
    };
  }

  private static NDArray replaced(NDArray logits, Target.Replaced unit, PieceRange seen) {
    float[] weights = new float[(int) logits.getShape().get(1)];
    float sum = 0;
    for (int k = 0; k < unit.pieces().length; k++) {
      int place = 1 + unit.pieces()[k] - seen.start();
      // A unit at the edge of a window may have pieces beyond it.
      if (0 < place && place <= seen.length()) {
        weights[place] = unit.shares()[k];
        sum += unit.shares()[k];
      }
    }
    return logits.mul(logits.getManager().create(weights).div(sum)).sum(new int[] {1});
  }

  private static float[] shares(PathGradients found, int n, Method method) {
    int places = found.outputs().length;
    float[] shares = new float[n];
    int from = method == Method.GRADIENT_TIMES_INPUT ? places - 1 : 1;
    int to = method == Method.GRADIENT_TIMES_INPUT ? places : places - 1;
    for (int i = 0; i < n; i++) {
      double sum = 0;
      for (int k = from; k < to; k++) {
        sum += found.products()[k * n + i];
      }
      shares[i] = (float) (sum / (to - from));
    }
    return shares;
  }
}
