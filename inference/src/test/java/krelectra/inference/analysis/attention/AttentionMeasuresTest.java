package krelectra.inference.analysis.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreement with numpy, of values written by {@code attention_measures.py}. */
class AttentionMeasuresTest {
  private static final Attention MAPS =
      FormulaAttention.of(FormulaAttention.LAYERS, FormulaAttention.HEADS, FormulaAttention.PIECES);

  private static JsonNode reference() throws IOException {
    try (InputStream in =
        AttentionMeasuresTest.class.getResourceAsStream(
            "/krelectra/inference/analysis/attention-measures.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    }
  }

  @Test
  void rolloutAgreesWithNumpyUpToEveryLayer() throws IOException {
    JsonNode expected = reference().get("rollout");
    Rollout rollout = Rollout.of(MAPS, Cancellation.NONE);
    assertThat(rollout.maps()).hasSize(3);
    for (int layer = 0; layer < 3; layer++) {
      for (int i = 0; i < 49; i++) {
        assertThat((double) rollout.upTo(layer)[i])
            .isCloseTo(expected.get(layer).get(i / 7).get(i % 7).asDouble(), within(1e-6));
      }
    }
  }

  @Test
  void rolloutCanBeCancelled() {
    assertThatThrownBy(() -> Rollout.of(MAPS, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void productsAreThoseOfTheDefinition() {
    for (int n : new int[] {1, 3, 16, 33, 130}) {
      float[] a = FormulaAttention.of(1, 1, n).values();
      float[] b = FormulaAttention.of(2, 1, n).values();
      float[] product = SquareProduct.of(a, b, n, Cancellation.NONE);
      for (int i = 0; i < n * n; i++) {
        double sum = 0;
        for (int k = 0; k < n; k++) {
          sum += (double) a[i / n * n + k] * b[k * n + i % n];
        }
        assertThat((double) product[i]).isCloseTo(sum, within(1e-6));
      }
    }
  }

  /** [CLS] 학교/NNG 에서/JKB 나/NP 갔/VV+EP 은/JX [SEP]: no Korean, but every kind of unit. */
  private static List<MapUnit> units() {
    return List.of(
        MapUnit.of("[CLS]", null),
        new MapUnit("학교", 0, new Span(0, 2), 0, "NNG"),
        new MapUnit("에서", 0, new Span(2, 4), 0, "JKB"),
        new MapUnit("나", 0, new Span(5, 6), 1, "NP"),
        new MapUnit("갔", 0, new Span(6, 7), 1, "VV+EP"),
        new MapUnit("은", 0, new Span(7, 8), 1, "JX"),
        MapUnit.of("[SEP]", null));
  }

  private static Alignment alignment(List<MapUnit> units) {
    List<AlignedUnit> aligned = new ArrayList<>();
    for (int i = 0; i < units.size(); i++) {
      @Nullable Span span = units.get(i).span();
      aligned.add(new AlignedUnit(span, new int[] {i}, new float[] {1}));
    }
    return new Alignment(aligned, units.size());
  }

  @Test
  void scoresAgreeWithNumpy() throws IOException {
    HeadScores scores =
        HeadScoring.of(UnitMaps.whole(MAPS, alignment(units())), units(), Cancellation.NONE);
    JsonNode expected = reference().get("scores");
    assertThat(expected.propertyNames()).hasSize(9);
    for (HeadScore score : HeadScore.values()) {
      if (score == HeadScore.ENDING_STEM) {
        assertThat(scores.has(score)).isFalse();
        assertThat(scores.at(score, 0, 0)).isNaN();
        continue;
      }
      assertThat(scores.has(score)).isTrue();
      for (int i = 0; i < 6; i++) {
        assertThat(scores.at(score, i / 2, i % 2))
            .as(score.key())
            .isCloseTo(expected.get(score.key()).get(i).asDouble(), within(1e-6));
      }
    }
    assertThat(scores.rows())
        .containsEntry(HeadScore.NEXT, 4L)
        .containsEntry(HeadScore.PARTICLE_NOUN, 2L)
        .containsEntry(HeadScore.ENTROPY, 7L);
  }

  @Test
  void theBestHeadComesFirst() {
    HeadScores scores =
        HeadScoring.of(UnitMaps.whole(MAPS, alignment(units())), units(), Cancellation.NONE);
    for (HeadScore score : HeadScore.values()) {
      int[] ranking = scores.ranking(score);
      assertThat(ranking).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
      for (int i = 1; i < 6 && scores.has(score); i++) {
        double before = scores.at(score, ranking[i - 1] / 2, ranking[i - 1] % 2);
        double now = scores.at(score, ranking[i] / 2, ranking[i] % 2);
        assertThat(score.isLeastFirst() ? now - before : before - now).isNotNegative();
      }
    }
  }

  @Test
  void aStemIsWhatAnEndingFollowsInItsEojeol() {
    List<MapUnit> units =
        List.of(
            new MapUnit("공부", 0, new Span(0, 2), 0, "NNG"),
            new MapUnit("하", 0, new Span(2, 3), 0, "XSV"),
            new MapUnit("았", 0, new Span(3, 4), 0, "EP"),
            new MapUnit("다", 0, new Span(4, 5), 0, "EF"),
            new MapUnit("고", 0, new Span(6, 7), 1, "EC"),
            new MapUnit("다", 1, new Span(0, 1), 1, "EF"));
    HeadScore stem = HeadScore.ENDING_STEM;
    assertThat(stem.targets(units, 3)).containsExactly(1);
    assertThat(stem.targets(units, 2)).containsExactly(1);
    assertThat(stem.targets(units, 4)).isEmpty();
    assertThat(stem.targets(units, 5)).as("of the other text").isEmpty();
    assertThat(HeadScore.NEXT.targets(units, 4)).as("of the other text").isEmpty();
    assertThat(HeadScore.EOJEOL.targets(units, 0)).containsExactly(1, 2, 3);
    assertThat(HeadScore.EOJEOL.targets(units, 4)).isEmpty();
  }

  @Test
  void withoutSpecialUnitsRowsSumToOneAndTheirScoresAreGone() {
    List<MapUnit> units = units();
    UnitMaps plain = UnitMaps.plain(MAPS, alignment(units));
    HeadScores scores = HeadScoring.of(plain, units.subList(1, 6), Cancellation.NONE);
    assertThat(scores.has(HeadScore.CLS)).isFalse();
    assertThat(scores.has(HeadScore.SEP)).isFalse();
    HeadScores whole =
        HeadScoring.of(UnitMaps.whole(MAPS, alignment(units)), units, Cancellation.NONE);
    assertThat(scores.at(HeadScore.SELF, 1, 1)).isGreaterThan(whole.at(HeadScore.SELF, 1, 1));
  }

  @Test
  void scoringCanBeCancelled() {
    assertThatThrownBy(
            () -> HeadScoring.of(UnitMaps.whole(MAPS, alignment(units())), units(), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
