package krelectra.inference.analysis.attention;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.text.Unit;

/** Sums the scores of heads up, over one text or many; for one thread. */
public final class HeadScoring {
  private final int layers;
  private final int heads;
  private final Map<HeadScore, double[]> sums = new EnumMap<>(HeadScore.class);
  private final Map<HeadScore, Long> rows = new EnumMap<>(HeadScore.class);

  /** Starts with nothing, for a model of that shape. */
  public HeadScoring(int layers, int heads) {
    this.layers = layers;
    this.heads = heads;
    for (HeadScore score : HeadScore.values()) {
      sums.put(score, new double[layers * heads]);
      rows.put(score, 0L);
    }
  }

  /** The scores of one text's maps. */
  public static HeadScores of(UnitMaps maps, List<MapUnit> units, Cancellation cancellation) {
    var scoring = new HeadScoring(maps.maps().layers(), maps.maps().heads());
    scoring.add(maps, units, row -> true, cancellation);
    return scoring.scores();
  }

  /**
   * Adds every head's map of a window.
   *
   * @param units of the rows and columns that the maps keep, in order
   * @param counted which rows count here, not in another window
   * @throws CancellationException if the user cancels
   */
  public void add(
      UnitMaps maps, List<MapUnit> units, IntPredicate counted, Cancellation cancellation) {
    int m = maps.size();
    if (units.size() != m) {
      throw new IllegalArgumentException(m + " rows of " + units.size() + " units");
    }
    int[] all =
        IntStream.range(0, m).filter(row -> maps.hasPieces(row) && counted.test(row)).toArray();
    Map<HeadScore, int[][]> targets = new EnumMap<>(HeadScore.class);
    for (HeadScore score : HeadScore.values()) {
      int[][] own = new int[m][0];
      for (int row : score.hasTargets() ? all : new int[0]) {
        own[row] = score.targets(units, row);
        rows.merge(score, own[row].length > 0 ? 1L : 0L, Long::sum);
      }
      targets.put(score, own);
    }
    rows.merge(HeadScore.ENTROPY, (long) all.length, Long::sum);
    rows.merge(HeadScore.DISTANCE, (long) all.length, Long::sum);
    IntStream.range(0, layers * heads)
        .parallel()
        .forEach(
            head -> {
              cancellation.check();
              add(head, maps.map(head / heads, head % heads), m, all, targets);
            });
  }

  /**
   * Adds a text, each unit in the one window that it has most context in.
   *
   * @param analyzer that gave the analysis
   * @param unit between which attention is scored
   * @param isPlain whether {@code [CLS]} and {@code [SEP]} are left out
   * @throws CancellationException if the user cancels
   */
  public void add(
      Analyzer analyzer, Analysis analysis, Unit unit, boolean isPlain, Cancellation cancellation) {
    UnitsOfText units = UnitsOfText.of(analysis, unit);
    for (int window = 0; window < analysis.windows().size(); window++) {
      SeenUnits seen = units.in(window);
      Attention attention = analyzer.attention(analysis, window, cancellation);
      UnitMaps maps =
          isPlain
              ? UnitMaps.plain(attention, seen.alignment())
              : UnitMaps.whole(attention, seen.alignment());
      int[] kept = maps.kept();
      List<MapUnit> own = IntStream.of(kept).mapToObj(u -> seen.units().get(u)).toList();
      add(maps, own, row -> seen.isOwned(kept[row]), cancellation);
    }
  }

  private void add(int head, float[] map, int m, int[] all, Map<HeadScore, int[][]> targets) {
    targets.forEach(
        (score, own) -> {
          double sum = 0;
          for (int row : all) {
            for (int to : own[row]) {
              sum += map[row * m + to];
            }
          }
          sum(score)[head] += sum;
        });
    for (int row : all) {
      HeadSummary summary = HeadSummary.ofRow(map, m, row);
      boolean isSpent = Double.isNaN(summary.entropy()); // all of it went to what is left out
      sum(HeadScore.ENTROPY)[head] += isSpent ? 0 : summary.entropy();
      sum(HeadScore.DISTANCE)[head] += isSpent ? 0 : summary.distance();
    }
  }

  private double[] sum(HeadScore score) {
    return Objects.requireNonNull(sums.get(score));
  }

  /** The means of what was added. */
  public HeadScores scores() {
    Map<HeadScore, double[]> means = new EnumMap<>(HeadScore.class);
    sums.forEach(
        (score, own) -> {
          long count = Objects.requireNonNull(rows.get(score));
          double[] mean = new double[own.length];
          for (int i = 0; i < own.length; i++) {
            mean[i] = count == 0 ? Double.NaN : own[i] / count;
          }
          means.put(score, mean);
        });
    return new HeadScores(layers, heads, means, rows);
  }
}
