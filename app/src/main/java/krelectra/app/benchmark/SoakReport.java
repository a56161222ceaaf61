package krelectra.app.benchmark;

import java.util.List;

/**
 * How the window bore it.
 *
 * @param readings from the first to the last
 * @param frames by what was done last before them
 */
public record SoakReport(List<SoakReading> readings, List<Frames> frames) {
  /**
   * Frames after an action, up to the next one.
   *
   * @param count of frames
   * @param median milliseconds that a frame kept the UI thread busy
   * @param slow the same of the slowest but one in a hundred
   * @param slowest the same of the slowest
   */
  public record Frames(SoakAction after, int count, double median, double slow, double slowest) {}
}
