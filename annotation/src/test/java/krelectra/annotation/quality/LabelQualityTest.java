package krelectra.annotation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class LabelQualityTest {
  private static final int ITEMS = 120;
  private static final int EPOCHS = 5;

  private final int[] given = new int[ITEMS];
  private final double[][][] probabilities = new double[EPOCHS][ITEMS][];

  LabelQualityTest() {
    for (String[] row : rows("predictions.tsv")) {
      int item = Integer.parseInt(row[1]);
      given[item] = Integer.parseInt(row[2]);
      probabilities[Integer.parseInt(row[0])][item] =
          Arrays.stream(row, 3, row.length).mapToDouble(Double::parseDouble).toArray();
    }
  }

  private static List<String[]> rows(String name) {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(LabelQualityTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return in.lines().skip(1).map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double[] numbers(String[] row) {
    return Arrays.stream(row[2].split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private Predictions last() {
    return new Predictions(given, probabilities[EPOCHS - 1]);
  }

  @Test
  void asNumpyComputes() {
    ConfidentLearning learning = ConfidentLearning.of(last());
    Cartography map = new Cartography(given);
    for (double[][] epoch : probabilities) {
      map.add(epoch);
    }
    List<Cartography.Place> places = map.places();
    for (String[] row : rows("quality.tsv")) {
      int index = Integer.parseInt(row[1]);
      double[] expected = numbers(row);
      double[] found =
          switch (row[0]) {
            case "thresholds" -> learning.thresholds();
            case "joint" -> Arrays.stream(learning.joint()[index]).asDoubleStream().toArray();
            case "distribution" -> learning.distribution()[index];
            case "suspects" ->
                learning.suspects(ConfidentLearning.Order.NORMALIZED_MARGIN).stream()
                    .mapToDouble(Ranked::item)
                    .toArray();
            default ->
                DoubleStream.of(
                        places.get(index).confidence(),
                        places.get(index).variability(),
                        places.get(index).correctness())
                    .toArray();
          };
      assertThat(found).as(row[0] + " " + index).containsExactly(expected, within(2e-6));
    }
    assertThat(learning.suspects(ConfidentLearning.Order.NORMALIZED_MARGIN)).isNotEmpty();
  }

  /** Of 1,000 items a tenth is given a wrong label; most of them are among the first tenth. */
  @Test
  void flippedLabelsComeFirst() {
    Random random = new Random(3);
    int[] labels = new int[1000];
    double[][] rows = new double[1000][3];
    boolean[] flipped = new boolean[1000];
    for (int i = 0; i < labels.length; i++) {
      int truth = random.nextInt(3);
      flipped[i] = i % 10 == 0;
      labels[i] = flipped[i] ? (truth + 1) % 3 : truth;
      double[] weights = random.doubles(3, 0, 1).toArray();
      weights[truth] += 2.5;
      double sum = Arrays.stream(weights).sum();
      rows[i] = Arrays.stream(weights).map(w -> w / sum).toArray();
    }
    Predictions predictions = new Predictions(labels, rows);
    ConfidentLearning learning = ConfidentLearning.of(predictions);
    assertThat(learning.noise()).isBetween(0.05, 0.15);
    for (List<Ranked> queue :
        List.of(
            learning.all(ConfidentLearning.Order.NORMALIZED_MARGIN),
            learning.all(ConfidentLearning.Order.SELF_CONFIDENCE),
            LossRanking.of(predictions))) {
      assertThat(queue).hasSize(1000);
      long found = queue.stream().limit(100).filter(ranked -> flipped[ranked.item()]).count();
      assertThat(found).isGreaterThan(90);
    }
    Ranked first = learning.suspects(ConfidentLearning.Order.SELF_CONFIDENCE).getFirst();
    assertThat(first.reason().key()).isEqualTo(Reason.Key.ANOTHER_LABEL);
    assertThat(first.reason().numbers().getFirst().intValue())
        .isEqualTo((labels[first.item()] + 2) % 3);
  }

  @Test
  void aLabelThatNobodyWasGivenHasNoThreshold() {
    var learning =
        ConfidentLearning.of(
            new Predictions(new int[] {0, 1}, new double[][] {{0.9, 0.1, 0}, {0, 0.2, 0.8}}));
    assertThat(learning.thresholds()[2]).isNaN();
    assertThat(learning.suspects(ConfidentLearning.Order.SELF_CONFIDENCE)).isEmpty();
    assertThat(learning.noise()).isCloseTo(0, within(1e-12));
  }

  @Test
  void damagedProbabilitiesAreRefused() {
    double[][] odd = {{0.5, 0.6}};
    double[][] nan = {{Double.NaN, 1}};
    double[][] fine = {{0.5, 0.5}};
    int[] none = {0};
    int[] two = {2};
    assertThatThrownBy(() -> new Predictions(none, odd)).hasMessageContaining("row 0");
    assertThatThrownBy(() -> new Predictions(none, nan)).hasMessageContaining("row 0");
    assertThatThrownBy(() -> new Predictions(two, fine)).hasMessageContaining("no label 2");
    assertThatThrownBy(() -> Uncertainty.ENTROPY.queue(nan)).hasMessageContaining("row 0");
    assertThatThrownBy(() -> new Cartography(none).places()).hasMessageContaining("no epoch");
  }

  @Test
  void theMapHasThreeRegions() {
    int[] labels = {0, 0, 0, 0, 0, 0};
    Cartography map = new Cartography(labels);
    for (int epoch = 0; epoch < 4; epoch++) {
      double swing = epoch % 2 == 0 ? 0.9 : 0.1;
      map.add(
          new double[][] {
            {0.9, 0.1}, {0.95, 0.05}, {0.1, 0.9}, {0.05, 0.95}, {swing, 1 - swing}, {0.6, 0.4}
          });
    }
    assertThat(map.places())
        .extracting(Cartography.Place::region)
        .containsExactly(
            Cartography.Region.EASY,
            Cartography.Region.EASY,
            Cartography.Region.HARD,
            Cartography.Region.HARD,
            Cartography.Region.AMBIGUOUS,
            Cartography.Region.EASY);
    assertThat(map.queue(Cartography.Region.HARD).getFirst().item()).isEqualTo(3);
    assertThat(map.queue(Cartography.Region.AMBIGUOUS).getFirst().item()).isEqualTo(4);
    assertThat(map.queue(Cartography.Region.EASY).getFirst().item()).isEqualTo(1);
  }

  @Test
  void theUnsureComeFirst() {
    double[][] rows = {{0.9, 0.05, 0.05}, {0.5, 0.5, 0}, {0.4, 0.3, 0.3}};
    assertThat(Uncertainty.ENTROPY.queue(rows)).extracting(Ranked::item).containsExactly(2, 1, 0);
    assertThat(Uncertainty.MARGIN.queue(rows)).extracting(Ranked::item).containsExactly(1, 2, 0);
    assertThat(Uncertainty.LEAST_CONFIDENCE.queue(rows))
        .extracting(Ranked::item)
        .containsExactly(2, 1, 0);
    assertThat(Uncertainty.MARGIN.queue(rows).getFirst().reason())
        .isEqualTo(new Reason(Reason.Key.MARGIN, List.of(0.0, 1.0, 0.0)));
    assertThat(Uncertainty.MARGIN.queue(new double[][] {{1}}).getFirst().score()).isEqualTo(-1);
  }

  @Test
  void theDiverseAreSpread() {
    float[][] line = {{0}, {1}, {2}, {3}, {4}, {10}};
    assertThat(Diversity.queue(line, List.of(), 3, () -> false))
        .extracting(Ranked::item)
        .containsExactly(3, 5, 0);
    assertThat(Diversity.queue(line, List.of(5), 2, () -> false))
        .extracting(Ranked::item)
        .containsExactly(0, 4);
    assertThat(Diversity.queue(line, List.of(), 99, () -> false))
        .extracting(Ranked::item)
        .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
    float[][] same = {{1}, {1}, {1}};
    assertThat(Diversity.queue(same, List.of(), 9, () -> false)).hasSize(3);
    assertThat(Diversity.queue(new float[0][], List.of(), 9, () -> false)).isEmpty();
    assertThat(Diversity.queue(line, List.of(), 3, () -> true)).isEmpty();
  }

  /** The greedy choice covers all within twice the best radius (Gonzalez 1985). */
  @Test
  void theDiverseCoverWell() {
    Random random = new Random(9);
    for (int round = 0; round < 30; round++) {
      float[][] points = new float[10][];
      for (int i = 0; i < points.length; i++) {
        points[i] = new float[] {random.nextFloat(), random.nextFloat()};
      }
      int[] greedy =
          Diversity.queue(points, List.of(), 3, () -> false).stream()
              .mapToInt(Ranked::item)
              .toArray();
      double best = Double.POSITIVE_INFINITY;
      for (int a = 0; a < 10; a++) {
        for (int b = 0; b < a; b++) {
          for (int c = 0; c < b; c++) {
            best = Math.min(best, radius(points, a, b, c));
          }
        }
      }
      assertThat(radius(points, greedy)).isLessThanOrEqualTo(2 * best + 1e-6);
    }
  }

  private static double radius(float[][] points, int... centres) {
    double radius = 0;
    for (float[] point : points) {
      double nearest = Double.POSITIVE_INFINITY;
      for (int centre : centres) {
        float[] other = points[centre];
        nearest = Math.min(nearest, Math.hypot(point[0] - other[0], point[1] - other[1]));
      }
      radius = Math.max(radius, nearest);
    }
    return radius;
  }
}
