package krelectra.inference.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Estimates the time that is left from the last steps alone: the first ones are always slow. */
public final class Remaining {
  private static final int WINDOW = 50;

  private final Deque<Long> ends = new ArrayDeque<>();

  /** Notes that a step ended at {@link System#nanoTime}. */
  public void stepEnded(long nanos) {
    ends.addLast(nanos);
    if (ends.size() > WINDOW) {
      ends.removeFirst();
    }
  }

  /** Seconds a step; NaN until two steps have ended. */
  public double secondsPerStep() {
    return ends.size() < 2
        ? Double.NaN
        : (ends.getLast() - ends.getFirst()) / 1e9 / (ends.size() - 1);
  }

  /** For instance {@code 1:02:03}; {@code ?} until it can be told. */
  public String text(long stepsLeft) {
    double seconds = secondsPerStep() * stepsLeft;
    if (Double.isNaN(seconds)) {
      return "?";
    }
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
