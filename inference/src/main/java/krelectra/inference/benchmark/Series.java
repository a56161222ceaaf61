package krelectra.inference.benchmark;

import java.util.List;

/**
 * What one runner took for a workload.
 *
 * @param runner its name
 * @param seconds one value a round: the median of the passes in it
 * @param difference largest absolute difference of its logits from the workbench's
 */
public record Series(String runner, List<Double> seconds, double difference) {
  public Series {
    seconds = List.copyOf(seconds);
  }

  /** Seconds a pass. */
  public Figures figures() {
    return Figures.of(seconds);
  }

  /** How many times as long as the other it took, round by round. */
  public Figures against(Series other) {
    return Figures.ofRatios(seconds, other.seconds);
  }
}
