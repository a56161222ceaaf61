package krelectra.app.model.download;

import java.util.ArrayDeque;
import java.util.Deque;

/** How fast bytes arrive, told from the last seconds alone: what was before says nothing of now. */
final class TransferRate {
  private static final long WINDOW_NANOS = 10_000_000_000L;
  private static final long LEAST_NANOS = 500_000_000L;
  private static final long GRAIN_NANOS = 100_000_000L;

  private record Reading(long nanos, long bytes) {}

  private final Deque<Reading> readings = new ArrayDeque<>();

  /** Notes that so many bytes have arrived in all at {@link System#nanoTime}. */
  void note(long nanos, long bytes) {
    if (!readings.isEmpty() && bytes < readings.getLast().bytes()) {
      readings.clear(); // a file began anew
    }
    if (readings.size() > 1 && nanos - secondLast() < GRAIN_NANOS) {
      readings.removeLast();
    }
    readings.addLast(new Reading(nanos, bytes));
    while (readings.size() > 2 && nanos - readings.getFirst().nanos() > WINDOW_NANOS) {
      readings.removeFirst();
    }
  }

  private long secondLast() {
    var from = readings.descendingIterator();
    from.next();
    return from.next().nanos();
  }

  /** Bytes a second; NaN until it can be told. */
  double bytesPerSecond() {
    if (readings.isEmpty()) {
      return Double.NaN;
    }
    long nanos = readings.getLast().nanos() - readings.getFirst().nanos();
    long bytes = readings.getLast().bytes() - readings.getFirst().bytes();
    return nanos < LEAST_NANOS ? Double.NaN : bytes * 1e9 / nanos;
  }
}
