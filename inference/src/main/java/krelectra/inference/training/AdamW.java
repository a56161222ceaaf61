package krelectra.inference.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import java.util.List;

/**
 * Adam with decoupled weight decay on flat parameters: as in ELECTRA's optimization.py (no
 * correction of the early means' bias), or as in PyTorch's {@code AdamW} (with it).
 */
public final class AdamW implements AutoCloseable {
  /**
   * Its constants.
   *
   * @param beta1 decay of the gradient's running mean
   * @param beta2 decay of its square's
   * @param epsilon added to the root
   * @param decay weight decay
   * @param clip the largest norm of a gradient
   * @param corrected whether the means' early bias towards zero is corrected
   */
  public record Settings(
      double beta1, double beta2, double epsilon, double decay, double clip, boolean corrected) {
    /** As ELECTRA is pre-trained. */
    public static Settings pretraining(double decay) {
      return new Settings(0.9, 0.999, 1e-6, decay, 1.0, false);
    }
  }

  /**
   * Parameters whose rate is another.
   *
   * @param start the first number of {@link FlatParameters#values}; a stretch lies wholly among
   *     those that decay, or wholly among those that do not
   * @param end the one after the last
   * @param factor of the rate
   */
  public record Stretch(long start, long end, double factor) {}

  private static final long NORM_PART = 1 << 20;

  private final Settings settings;
  private final FlatParameters parameters;
  private final NDManager manager;
  private final NDArray mean;
  private final NDArray square;
  private final List<Stretch> stretches;

  public AdamW(Settings settings, FlatParameters parameters, NDManager parent) {
    this(settings, parameters, List.of(), parent);
  }

  /**
   * With rates that differ.
   *
   * @param stretches in order, and all parameters; none if all have one rate
   */
  public AdamW(
      Settings settings, FlatParameters parameters, List<Stretch> stretches, NDManager parent) {
    this.settings = settings;
    this.stretches = List.copyOf(stretches);
    this.parameters = parameters;
    this.manager = parent.newSubManager();
    this.mean = manager.zeros(parameters.values().getShape());
    this.square = manager.zeros(parameters.values().getShape());
  }

  /**
   * Moves the parameters once.
   *
   * @param gradient {@code [count]}; changed by the call
   * @param rate learning rate of this step
   * @param step counted from 1
   * @return the gradient's norm before it was clipped
   */
  public float step(NDArray gradient, double rate, int step) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      float norm = norm(gradient);
      if (!Float.isFinite(norm)) {
        // A step into nowhere would lose the whole run.
        return norm;
      }
      if (norm > settings.clip()) {
        gradient.muli(settings.clip() / norm);
      }
      mean.muli(settings.beta1()).addi(gradient.mul(1 - settings.beta1()));
      square.muli(settings.beta2()).addi(gradient.muli(gradient).muli(1 - settings.beta2()));
      double first = settings.corrected() ? 1 - Math.pow(settings.beta1(), step) : 1;
      double second = settings.corrected() ? 1 - Math.pow(settings.beta2(), step) : 1;
      NDArray root = square.sqrt();
      NDArray update =
          mean.div(root.muli(1 / Math.sqrt(second)).addi(settings.epsilon())).muli(rate / first);
      if (stretches.isEmpty()) {
        decay(new Stretch(0, parameters.decayed(), 1), rate);
      }
      for (Stretch stretch : stretches) {
        update.get(slice(stretch)).muli(stretch.factor());
        decay(stretch, rate);
      }
      parameters.values().subi(update);
      return norm;
    }
  }

  /**
   * The norm of a long row of numbers, summed in parts: over 100 million of them the engine's own
   * is off by 1e-4 and more, and clipping then weighs the steps' gradients wrongly against each
   * other.
   */
  static float norm(NDArray gradient) {
    double squares = 0;
    for (long start = 0; start < gradient.size(); start += NORM_PART) {
      long end = Math.min(gradient.size(), start + NORM_PART);
      try (NDArray part = gradient.get(new NDIndex().addSliceDim(start, end));
          NDArray square = part.square();
          NDArray sum = square.sum()) {
        squares += sum.getFloat();
      }
    }
    return (float) Math.sqrt(squares);
  }

  private void decay(Stretch stretch, double rate) {
    if (settings.decay() > 0 && stretch.end() > 0 && stretch.end() <= parameters.decayed()) {
      double kept = 1 - rate * stretch.factor() * settings.decay();
      parameters.values().get(slice(stretch)).muli(kept);
    }
  }

  private static NDIndex slice(Stretch stretch) {
    return new NDIndex().addSliceDim(stretch.start(), stretch.end());
  }

  /** The running means, {@code [2][count]}, to be kept in a checkpoint. */
  public float[][] state() {
    return new float[][] {mean.toFloatArray(), square.toFloatArray()};
  }

  /** Goes on from a checkpoint. */
  public void restore(float[] means, float[] squares) {
    FlatParameters.overwrite(mean, means);
    FlatParameters.overwrite(square, squares);
  }

  @Override
  public void close() {
    manager.close();
  }
}
