package krelectra.inference.benchmark;

import java.util.List;
import java.util.Optional;

/**
 * What was measured for a workload.
 *
 * @param series the workbench first, then the products, then the others
 */
public record Result(Workload workload, List<Series> series) {
  public Result {
    series = List.copyOf(series);
  }

  /** What the workbench took. */
  public Series workbench() {
    return series.getFirst();
  }

  /** What the matrix products alone took. */
  public Series products() {
    return series.get(1);
  }

  /** Those of other programs. */
  public List<Series> others() {
    return series.subList(2, series.size());
  }

  /** The workbench against the fastest other program of each round. */
  public Optional<Figures> againstBest() {
    if (others().isEmpty()) {
      return Optional.empty();
    }
    List<Double> own = workbench().seconds();
    List<Double> best =
        java.util.stream.IntStream.range(0, own.size())
            .mapToObj(
                round -> others().stream().map(s -> s.seconds().get(round)).min(Double::compare))
            .map(Optional::orElseThrow)
            .toList();
    return Optional.of(Figures.ofRatios(own, best));
  }

  /** Word pieces that the workbench reads in a second. */
  public double piecesPerSecond() {
    return workload.batch() * workload.pieces() / workbench().figures().median();
  }
}
