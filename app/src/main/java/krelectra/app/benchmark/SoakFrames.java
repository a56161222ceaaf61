package krelectra.app.benchmark;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import krelectra.app.benchmark.SoakReport.Frames;

/** How long frames kept the UI thread busy, by what was done last before them. */
final class SoakFrames {
  /** Frames up to a minute, in steps of a tenth of a millisecond. */
  private static final int STEPS = 600_000;

  private static final double STEPS_IN_A_MILLISECOND = 10;

  private final Map<SoakAction, int[]> counts = new EnumMap<>(SoakAction.class);
  private Slowest slowest = new Slowest(0, SoakAction.TEXT);
  private boolean ignoring;

  /** The slowest frame of some time. */
  record Slowest(double milliseconds, SoakAction after) {}

  synchronized void add(SoakAction after, double milliseconds) {
    if (ignoring) {
      return;
    }
    int step = (int) Math.min(STEPS - 1, Math.round(milliseconds * STEPS_IN_A_MILLISECOND));
    counts.computeIfAbsent(after, it -> new int[STEPS])[step]++;
    if (milliseconds > slowest.milliseconds()) {
      slowest = new Slowest(milliseconds, after);
    }
  }

  /** The slowest frame since this was asked last. */
  synchronized Slowest take() {
    Slowest taken = slowest;
    slowest = new Slowest(0, taken.after());
    return taken;
  }

  /** Does what stops the window for reasons of the measuring alone. */
  void ignoreWhile(Runnable stopping) {
    ignore(true);
    stopping.run();
    ignore(false);
  }

  private synchronized void ignore(boolean now) {
    ignoring = now;
  }

  synchronized List<Frames> byAction() {
    return counts.entrySet().stream().map(each -> frames(each.getKey(), each.getValue())).toList();
  }

  private static Frames frames(SoakAction after, int[] steps) {
    int count = Arrays.stream(steps).sum();
    return new Frames(
        after,
        count,
        at(steps, count / 2),
        at(steps, count - 1 - count / 100),
        at(steps, count - 1));
  }

  /** The frame that so many are faster than. */
  private static double at(int[] steps, int faster) {
    int seen = 0;
    int step = 0;
    while (step < STEPS - 1 && (seen += steps[step]) <= faster) {
      step++;
    }
    return step / STEPS_IN_A_MILLISECOND;
  }
}
