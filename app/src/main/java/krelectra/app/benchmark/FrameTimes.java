package krelectra.app.benchmark;

import java.util.Arrays;

/**
 * How long the UI thread was busy in each frame of a scenario.
 *
 * @param name what was done in every frame
 * @param work milliseconds from the beginning of the pulse, before the input is handled, to the end
 *     of layout: handlers, view models and drawing
 * @param processor milliseconds of the processor that the UI thread used in the whole pulse: what
 *     it would take if nobody else ran; NaN where it cannot be told
 * @param pulse milliseconds to the end of the pulse: with the copy of the scene for the renderer,
 *     which waits until the renderer has finished the frame before
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record FrameTimes(String name, double[] work, double[] processor, double[] pulse) {
  /** A frame at 60 a second. */
  public static final double BUDGET = 16;

  /** The middle one of the sorted times. */
  public static double median(double[] times) {
    return percentile(times, 50);
  }

  /** The least time that at least this share of the frames does not exceed (nearest rank). */
  public static double percentile(double[] times, double percent) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100 * sorted.length);
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  /** The longest. */
  public static double max(double[] times) {
    return Arrays.stream(times).max().orElse(Double.NaN);
  }

  /** How many frames were longer than {@value #BUDGET} ms. */
  public static long over(double[] times) {
    return Arrays.stream(times).filter(time -> time > BUDGET).count();
  }
}
