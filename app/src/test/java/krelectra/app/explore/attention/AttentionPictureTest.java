package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import krelectra.inference.analysis.attention.HeadSummary;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionPictureTest {
  private static final int LAYERS = 2;
  private static final int HEADS = 3;

  /** [CLS], 아이|들, 은, 학교(half of a piece), 에(its other half), [SEP]. */
  private static final Alignment ALIGNMENT =
      new Alignment(
          List.of(
              unit(null, 0),
              unit(new Span(0, 3), 1, 2),
              unit(new Span(3, 4), 3),
              new AlignedUnit(new Span(5, 7), new int[] {4, 5}, new float[] {1, 0.5f}),
              new AlignedUnit(new Span(7, 8), new int[] {5}, new float[] {0.5f}),
              unit(null, 6)),
          7);

  private static final List<String> LABELS = List.of("[CLS]", "아이들", "은", "학교", "에", "[SEP]");

  private static AlignedUnit unit(@Nullable Span span, int... pieces) {
    float[] shares = new float[pieces.length];
    java.util.Arrays.fill(shares, 1);
    return new AlignedUnit(span, pieces, shares);
  }

  @Test
  void carriesEveryHeadToUnits() {
    Attention maps = SampleAttention.maps(LAYERS, HEADS, 7);
    AttentionPicture picture = AttentionPicture.of(maps, ALIGNMENT, LABELS);
    assertThat(picture.size()).isEqualTo(6);
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int head = 0; head < HEADS; head++) {
        for (int from = 0; from < 6; from++) {
          for (int to = 0; to < 6; to++) {
            assertThat((double) picture.at(layer, head, from, to))
                .isCloseTo(naive(maps, layer, head, from, to), within(1e-6));
          }
        }
      }
    }
  }

  /** From a unit the mean over its pieces, to a unit the sum. */
  private static double naive(Attention maps, int layer, int head, int from, int to) {
    AlignedUnit source = ALIGNMENT.units().get(from);
    AlignedUnit target = ALIGNMENT.units().get(to);
    double sum = 0;
    double weight = 0;
    for (int i = 0; i < source.pieces().length; i++) {
      weight += source.shares()[i];
      for (int j = 0; j < target.pieces().length; j++) {
        sum +=
            source.shares()[i]
                * target.shares()[j]
                * maps.at(layer, head, source.pieces()[i], target.pieces()[j]);
      }
    }
    return sum / weight;
  }

  @Test
  void hidesSpecialUnitsAndScalesRows() {
    AttentionPicture whole =
        AttentionPicture.of(SampleAttention.maps(LAYERS, HEADS, 7), ALIGNMENT, LABELS);
    AttentionPicture plain = whole.withoutSpecial();
    assertThat(plain.size()).isEqualTo(4);
    assertThat(plain.units()).isEqualTo(6);
    assertThat(plain.label(0)).isEqualTo("아이들");
    assertThat(plain.unit(0)).isEqualTo(1);
    assertThat(plain.row(0)).isEqualTo(-1);
    assertThat(plain.row(4)).isEqualTo(3);
    assertThat(whole.isSpecial(0)).isTrue();
    assertThat(plain.isSpecial(0)).isFalse();
    for (int from = 0; from < 4; from++) {
      double sum = 0;
      double kept = 0;
      for (int to = 0; to < 4; to++) {
        sum += plain.at(1, 2, from, to);
        kept += whole.at(1, 2, from + 1, to + 1);
      }
      assertThat(sum).isCloseTo(1, within(1e-5));
      assertThat((double) plain.at(1, 2, from, 0))
          .isCloseTo(whole.at(1, 2, from + 1, 1) / kept, within(1e-5));
    }
  }

  @Test
  void hasNothingToShowOfSpecialUnitsAlone() {
    AttentionPicture picture = SampleAttention.picture(1, 1, 2).withoutSpecial();
    assertThat(picture.size()).isZero();
    HeadScores scores = picture.scores(Cancellation.NONE);
    assertThat(HeadScore.values()).noneMatch(scores::has);
  }

  @Test
  void averagesHeads() {
    AttentionPicture picture = SampleAttention.picture(2, 3, 9);
    float[] mean = picture.mean(List.of(new Head(0, 1), new Head(1, 2)));
    for (int i = 0; i < 81; i++) {
      float expected = (picture.at(0, 1, i / 9, i % 9) + picture.at(1, 2, i / 9, i % 9)) / 2;
      assertThat(mean[i]).isCloseTo(expected, within(1e-6f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10, 64, 65, 130, 200})
  void poolsTheGreatestIntoThumbnails(int m) {
    AttentionPicture picture = SampleAttention.picture(1, 2, m);
    Thumbnails thumbnails = picture.thumbnails();
    assertThat(thumbnails.side()).isEqualTo(Math.min(64, m));
    int side = thumbnails.side();
    float[][] greatest = new float[side][side];
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        for (int from = row * m / side; from < (row + 1) * m / side; from++) {
          for (int to = column * m / side; to < (column + 1) * m / side; to++) {
            greatest[row][column] = Math.max(greatest[row][column], picture.at(0, 1, from, to));
          }
        }
        assertThat(thumbnails.at(0, 1, row, column))
            .isEqualTo((byte) Math.round(255 * Math.sqrt(greatest[row][column])));
      }
    }
  }

  @Test
  void sumsHeadsUp() {
    int m = 4;
    float[] even = new float[m * m];
    java.util.Arrays.fill(even, 0.25f);
    assertThat(HeadSummary.of(even, m).entropy()).isCloseTo(1, within(1e-9));
    assertThat(HeadSummary.of(even, m).distance()).isCloseTo(1.25, within(1e-9));
    float[] next = new float[m * m];
    IntStream.range(0, m).forEach(i -> next[i * m + Math.min(m - 1, i + 1)] = 1);
    assertThat(HeadSummary.of(next, m).entropy()).isCloseTo(0, within(1e-9));
    assertThat(HeadSummary.of(next, m).distance()).isCloseTo(0.75, within(1e-9));
    float[] half = {0.5f, 0.5f, 0, 0};
    // The second row is of a unit without pieces and does not count.
    assertThat(HeadSummary.of(half, 2).entropy()).isCloseTo(1, within(1e-9));
  }

  @Test
  void agreesWithANaiveEntropyOnAnyMap() {
    Random random = new Random(5);
    for (int round = 0; round < 50; round++) {
      int m = 2 + random.nextInt(30);
      float[] map = SampleAttention.maps(1, 1, m).values();
      double entropy = 0;
      for (int i = 0; i < m * m; i++) {
        entropy -= map[i] * Math.log(map[i]) / Math.log(m) / m;
      }
      assertThat(HeadSummary.of(map, m).entropy()).isCloseTo(entropy, within(1e-5));
    }
  }

  @Test
  void refusesWhatDoesNotBelongTogether() {
    Attention maps = SampleAttention.maps(1, 1, 6);
    List<String> labels = new ArrayList<>(SampleAttention.labels(6));
    assertThatThrownBy(() -> AttentionPicture.of(maps, SampleAttention.alignment(7), labels))
        .isInstanceOf(IllegalArgumentException.class);
    labels.removeLast();
    assertThatThrownBy(() -> AttentionPicture.of(maps, SampleAttention.alignment(6), labels))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void canBeCancelled() {
    Attention maps = SampleAttention.maps(1, 1, 6);
    assertThatThrownBy(
            () ->
                AttentionPicture.of(
                    maps, SampleAttention.alignment(6), SampleAttention.labels(6), () -> true))
        .isInstanceOf(CancellationException.class);
  }
}
