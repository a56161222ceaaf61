package krelectra.app.corpus.work;

import java.util.function.LongSupplier;

/** Estimates how long work will still take from what it took so far. */
final class TimeLeft {
  private static final long SETTLED_NANOS = 1_000_000_000L;

  private final LongSupplier nanos;
  private double firstShare = -1;
  private long firstNanos;

  /**
   * Work begins.
   *
   * @param nanos a clock that only goes forward
   */
  TimeLeft(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * What is left, in seconds; NaN while nothing can be told. What came before the first share, such
   * as reading a file through once, tells nothing of the rest.
   */
  double at(double share) {
    long now = nanos.getAsLong();
    if (share < 0 || Double.isNaN(share)) {
      return Double.NaN;
    }
    if (firstShare < 0) {
      firstShare = share;
      firstNanos = now;
    }
    double done = share - firstShare;
    long took = now - firstNanos;
    return done <= 0 || took < SETTLED_NANOS ? Double.NaN : took / 1e9 * (1 - share) / done;
  }
}
