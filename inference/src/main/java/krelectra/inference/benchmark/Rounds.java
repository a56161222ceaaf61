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

  private record Turn(Runner runner, int passes, double difference, List<Double> medians) {
    Series series() {
      return new Series(runner.name(), medians, difference);
    }
  }

  /** Threads of the runner before are given this long to stop spinning. */
  private static final long REST_MILLIS = 20;

  /**
   * Measures a workload.
   *
   * @return a series for each runner that takes it; the first of them is whose logits others are
   *     compared with
   */
  List<Series> measure(
      Workload workload, Inputs inputs, List<Runner> runners, Cancellation cancellation)
      throws IOException {
    List<Turn> turns = new ArrayList<>();
    Pass first = runners.getFirst().run(inputs, workload.attentions(), cancellation);
    for (Runner runner : runners) {
      if (runner.takes(workload)) {
        // Warms up, proves that the same is computed, and tells how many passes a round has.
        Pass one = runner.run(inputs, workload.attentions(), cancellation);
        int passes = (int) Math.clamp(seconds / one.seconds(), 1, MOST_PASSES);
        turns.add(new Turn(runner, passes, first.difference(one), new ArrayList<>()));
      }
    }
    for (int round = 0; round < count; round++) {
      for (Turn turn : turns) {
        rest();
        List<Double> times = new ArrayList<>();
        for (int pass = 0; pass < turn.passes(); pass++) {
          times.add(turn.runner().run(inputs, workload.attentions(), cancellation).seconds());
        }
        turn.medians().add(Figures.of(times).median());
      }
    }
    return turns.stream().map(Turn::series).toList();
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
