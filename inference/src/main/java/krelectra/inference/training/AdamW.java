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

  /** Numbers of six arrays that a processor's last cache holds. */
  private static final long PART = 1 << 18;

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
    this.stretches = stretches.isEmpty() ? whole(parameters) : List.copyOf(stretches);
    this.parameters = parameters;
    this.manager = parent.newSubManager();
    this.mean = manager.zeros(parameters.values().getShape());
    this.square = manager.zeros(parameters.values().getShape());
  }

  private static List<Stretch> whole(FlatParameters parameters) {
    long decayed = parameters.decayed();
    return List.of(new Stretch(0, decayed, 1), new Stretch(decayed, parameters.values().size(), 1));
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
    float norm;
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      norm = norm(gradient);
    }
    if (Float.isFinite(norm)) { // a step into nowhere would lose the whole run
      double clipped = norm > settings.clip() ? settings.clip() / norm : 1;
      for (Stretch stretch : stretches) {
        for (long start = stretch.start(); start < stretch.end(); start += PART) {
          long end = Math.min(stretch.end(), start + PART);
          move(new Stretch(start, end, stretch.factor()), gradient, clipped, rate, step);
        }
      }
    }
    return norm;
  }

  /** Moves a part, which stays in the processor's cache from one operation to the next. */
  private void move(Stretch part, NDArray gradient, double clipped, double rate, int step) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray slope = gradient.get(slice(part));
      if (clipped < 1) {
        slope.muli(clipped);
      }
      NDArray first = mean.get(slice(part));
      NDArray second = square.get(slice(part));
      first.muli(settings.beta1()).addi(slope.mul(1 - settings.beta1()));
      second.muli(settings.beta2()).addi(slope.muli(slope).muli(1 - settings.beta2()));
      double firstSum = settings.corrected() ? 1 - Math.pow(settings.beta1(), step) : 1;
      double secondSum = settings.corrected() ? 1 - Math.pow(settings.beta2(), step) : 1;
      double partRate = rate * part.factor();
      NDArray root = second.sqrt().muli(1 / Math.sqrt(secondSum)).addi(settings.epsilon());
      NDArray values = parameters.values().get(slice(part));
      if (settings.decay() > 0 && part.end() <= parameters.decayed()) {
        values.muli(1 - partRate * settings.decay());
      }
      values.subi(first.div(root).muli(partRate / firstSum));
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
