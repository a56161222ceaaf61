package krelectra.inference.training;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/** Estimates the time that is left from the last steps alone: the first ones are always slow. */
public final class Remaining {
  private static final int WINDOW = 50;

  private final Deque<Long> lengths = new ArrayDeque<>();
  private long from;
  private boolean isCounting;

  /** Notes that a step ended at {@link System#nanoTime}. */
  public void stepEnded(long nanos) {
    if (isCounting) {
      lengths.addLast(nanos - from);
    }
    if (lengths.size() > WINDOW) {
      lengths.removeFirst();
    }
    startsAgain(nanos);
  }

  /** Notes that what was done since the last step was none, for instance judging or a pause. */
  public void startsAgain(long nanos) {
    from = nanos;
    isCounting = true;
  }

  /** Seconds a step; NaN until two steps have ended. */
  public double secondsPerStep() {
    return lengths.stream().mapToLong(Long::longValue).average().orElse(Double.NaN) / 1e9;
  }

  /** For instance {@code 1:02:03}; {@code ?} until it can be told. */
  public String text(long stepsLeft) {
    return text(secondsPerStep() * stepsLeft);
  }

  /** For instance {@code 1:02:03}; {@code ?} for NaN. */
  public static String text(double seconds) {
    if (Double.isNaN(seconds)) {
      return "?";
    }
    Duration left = Duration.ofSeconds(Math.round(seconds));
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", left.toHours(), left.toMinutesPart(), left.toSecondsPart());
  }
}
