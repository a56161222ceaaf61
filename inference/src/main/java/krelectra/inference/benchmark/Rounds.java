package krelectra.inference.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * Measures runners in turns: each round gives everyone the same while, so that what else the
 * machine does meets all of them, and ratios are taken within a round.
 *
 * @param count how many rounds
 * @param seconds a runner's share of a round, of which it uses at least one pass
 */
record Rounds(int count, double seconds) {
  private static final int MOST_PASSES = 20;

  /** Threads of the runner before are given this long to stop spinning. */
  private static final long REST_MILLIS = 20;

  /** Measures a workload; the first of the runners is the one that others are compared with. */
  Result measure(
      Workload workload, Inputs inputs, List<? extends Runner> runners, Cancellation cancellation)
      throws IOException {
    List<Runner> able = new ArrayList<>();
    List<List<Double>> medians = new ArrayList<>();
    List<Double> differences = new ArrayList<>();
    List<Integer> passes = new ArrayList<>();
    Pass first = runners.getFirst().run(inputs, workload.attentions(), cancellation);
    for (Runner runner : runners) {
      if (runner.takes(workload)) {
        // Warms up, proves that the same is computed, and tells how many passes a round has.
        Pass one = runner.run(inputs, workload.attentions(), cancellation);
        able.add(runner);
        medians.add(new ArrayList<>());
        differences.add(first.difference(one));
        passes.add((int) Math.clamp(seconds / one.seconds(), 1, MOST_PASSES));
      }
    }
    for (int round = 0; round < count; round++) {
      for (int i = 0; i < able.size(); i++) {
        rest();
        List<Double> times = new ArrayList<>();
        for (int pass = 0; pass < passes.get(i); pass++) {
          times.add(able.get(i).run(inputs, workload.attentions(), cancellation).seconds());
        }
        medians.get(i).add(Figures.of(times).median());
      }
    }
    List<Series> series = new ArrayList<>();
    for (int i = 0; i < able.size(); i++) {
      series.add(new Series(able.get(i).name(), medians.get(i), differences.get(i)));
    }
    return new Result(workload, series);
  }

  private static void rest() {
    try {
      Thread.sleep(REST_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted between two measurements", e);
    }
  }
}
