package krelectra.inference.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * What was measured for a workload.
 *
 * @param workbench the network as an analysis runs it
 * @param bounds its matrix products alone, in several layouts
 * @param others other programs
 */
public record Result(
    Workload workload, Series workbench, List<Series> bounds, List<Series> others) {
  public Result {
    bounds = List.copyOf(bounds);
    others = List.copyOf(others);
  }

  /** The workbench against the fastest other program of each round. */
  public Optional<Figures> againstBest() {
    if (others.isEmpty()) {
      return Optional.empty();
    }
    List<Double> own = workbench.seconds();
    List<Double> best =
        java.util.stream.IntStream.range(0, own.size())
            .mapToObj(
                round -> others.stream().map(s -> s.seconds().get(round)).min(Double::compare))
            .map(Optional::orElseThrow)
            .toList();
    return Optional.of(Figures.ofRatios(own, best));
  }

  /** Word pieces that the workbench reads in a second. */
  public double piecesPerSecond() {
    return workload.batch() * workload.pieces() / workbench.figures().median();
  }
}
