package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.junit.jupiter.api.Test;

/** What of a picture is shown: filters of a pair, rollout, order of heads, sums of a selection. */
class ShownMapTest {
  private final AttentionViewModel model = new AttentionViewModel();

  private ShownMap shown() {
    return Objects.requireNonNull(model.shown().getValue());
  }

  @Test
  void aPairIsFilteredByItsTexts() {
    AttentionPicture picture = PairAttention.picture(2, 2);
    model.pictureProperty().set(picture);
    model.filterProperty().set(PairFilter.A_TO_B);
    assertThat(shown().height()).isEqualTo(6);
    assertThat(shown().width()).isEqualTo(4);
    assertThat(shown().rowLabel(1)).isEqualTo("비");
    assertThat(shown().columnLabel(0)).isEqualTo("눈");
    assertThat(shown().at(1, 0)).isEqualTo(picture.at(0, 0, 1, 6));
    assertThat(shown().row(6)).isEqualTo(-1);
    assertThat(shown().column(6)).isZero();
    assertThat(shown().column(1)).isEqualTo(-1);
    model.rescaledProperty().set(true);
    for (int row = 0; row < 6; row++) {
      float sum = 0;
      for (int column = 0; column < 4; column++) {
        sum += shown().at(row, column);
      }
      assertThat(sum).isCloseTo(1, within(1e-5f));
    }
    model.specialHiddenProperty().set(true);
    assertThat(shown().height()).isEqualTo(4);
    assertThat(shown().width()).isEqualTo(3);
    model.filterProperty().set(PairFilter.B_TO_A);
    assertThat(shown().rowLabel(0)).isEqualTo("눈");
    assertThat(shown().columnLabel(3)).isEqualTo("다");
    model.filterProperty().set(PairFilter.A_TO_A);
    assertThat(shown().values()).hasSize(16);
    model.filterProperty().set(PairFilter.B_TO_B);
    assertThat(shown().values()).hasSize(9);
  }

  @Test
  void whatIsHiddenIsRescaledBeforeTheFilter() {
    AttentionPicture picture = PairAttention.picture(1, 1);
    model.pictureProperty().set(picture);
    model.specialHiddenProperty().set(true);
    model.filterProperty().set(PairFilter.A_TO_B);
    float plain = picture.withoutSpecial().at(0, 0, 0, 4);
    assertThat(shown().at(0, 0)).isEqualTo(plain);
  }

  @Test
  void aTextAloneIsNotFiltered() {
    model.filterProperty().set(PairFilter.A_TO_B);
    model.pictureProperty().set(SampleAttention.picture(2, 2, 10));
    assertThat(shown().values()).hasSize(100);
    assertThat(shown().picture().isPair()).isFalse();
  }

  @Test
  void aRolloutIsShownUpToTheFocusedLayer() {
    model.pictureProperty().set(SampleAttention.picture(3, 2, 10));
    model.heads().rollOut(true);
    model.heads().layerProperty().set(2);
    assertThat(shown().source()).isEqualTo(new MapSource.OfRollout(2));
    for (int row = 0; row < 10; row++) {
      float sum = 0;
      for (int column = 0; column < 10; column++) {
        sum += shown().at(row, column);
      }
      assertThat(sum).isCloseTo(1, within(1e-5f));
      assertThat(shown().at(row, row)).as("what every layer passes on").isGreaterThan(0.124f);
    }
    model.heads().headProperty().set(1);
    assertThat(shown().source()).isEqualTo(new MapSource.OfHead(new Head(2, 1)));
    model.heads().rollOut(true);
    model.heads().averageLayer(true);
    assertThat(shown().source()).isInstanceOf(MapSource.OfMean.class);
    model.heads().rollOut(true);
    assertThat(model.heads().averagedProperty().get()).isEmpty();
    model.heads().focus(new Head(0, 0));
    assertThat(model.heads().rolloutProperty().get()).isFalse();
  }

  @Test
  void aRolloutOfTheFirstLayerIsHalfTheMean() {
    AttentionPicture picture = SampleAttention.picture(2, 3, 8);
    model.pictureProperty().set(picture);
    model.heads().rollOut(true);
    float[] mean = picture.mean(List.of(new Head(0, 0), new Head(0, 1), new Head(0, 2)));
    for (int i = 0; i < 64; i++) {
      float expected = mean[i] / 2 + (i / 8 == i % 8 ? 0.5f : 0);
      assertThat(shown().values()[i]).isCloseTo(expected, within(1e-5f));
    }
  }

  @Test
  void longWorkLeavesTheViewFreeAndTheNewestWins() {
    List<BackgroundTask<?>> waiting = new ArrayList<>();
    TaskRunner immediate = TaskRunner.immediate();
    var later =
        new AttentionViewModel(
            task -> {
              waiting.add(task);
              return () -> waiting.remove(task);
            });
    later.pictureProperty().set(SampleAttention.picture(2, 2, 10));
    waiting.clear();
    later.heads().rollOut(true);
    assertThat(later.computing().getValue()).isTrue();
    assertThat(Objects.requireNonNull(later.shown().getValue()).source())
        .as("until then the head stays")
        .isInstanceOf(MapSource.OfHead.class);
    later.heads().averageLayer(true);
    assertThat(waiting).as("the rollout was given up").hasSize(1);
    immediate.start(waiting.getFirst());
    assertThat(later.computing().getValue()).isFalse();
    assertThat(Objects.requireNonNull(later.shown().getValue()).source())
        .isInstanceOf(MapSource.OfMean.class);
    later.pictureProperty().set(SampleAttention.picture(2, 2, 12));
    assertThat(later.shown().getValue()).as("its units are gone").isNull();
  }

  @Test
  void headsAreOrderedByAScore() {
    model.pictureProperty().set(PairAttention.picture(3, 4));
    HeadScores scores = Objects.requireNonNull(model.scores().getValue());
    assertThat(Objects.requireNonNull(model.order().getValue()).isByPlace()).isTrue();
    model.orderProperty().set(HeadScore.PARTICLE_NOUN);
    HeadOrder order = Objects.requireNonNull(model.order().getValue());
    for (int place = 1; place < 12; place++) {
      Head before = order.at(place - 1);
      Head now = order.at(place);
      assertThat(scores.at(HeadScore.PARTICLE_NOUN, now.layer(), now.index()))
          .isLessThanOrEqualTo(scores.at(HeadScore.PARTICLE_NOUN, before.layer(), before.index()));
    }
    assertThat(model.best(HeadScore.PARTICLE_NOUN)).isEqualTo(Optional.of(order.at(0)));
    model.sortedProperty().set(false);
    assertThat(Objects.requireNonNull(model.order().getValue()).isByPlace()).isTrue();
    model.specialHiddenProperty().set(true);
    assertThat(model.best(HeadScore.SEP)).isEmpty();
    model.pictureProperty().set(null);
    assertThat(model.scores().getValue()).isNull();
    assertThat(model.order().getValue()).isNull();
  }

  @Test
  void selectedUnitsAreSummed() {
    model.pictureProperty().set(SampleAttention.picture(1, 1, 10));
    SelectedSums sums = SelectedSums.of(shown(), Set.of(3, 5));
    assertThat(sums.attended()).hasSize(8);
    SelectedSums.Sum first = sums.attended().getFirst();
    assertThat(first.weight())
        .isCloseTo(
            (double) shown().at(3, first.unit()) + shown().at(5, first.unit()), within(1e-6));
    for (int unit = 0; unit < 10; unit++) {
      assertThat((double) shown().at(3, unit) + shown().at(5, unit))
          .isLessThanOrEqualTo(first.weight() + 1e-9);
    }
    SelectedSums.Sum giver = sums.attending().getFirst();
    assertThat(giver.weight())
        .isCloseTo(
            (double) shown().at(giver.unit(), 3) + shown().at(giver.unit(), 5), within(1e-6));
    assertThat(SelectedSums.of(shown(), Set.of()).attended()).isEmpty();
  }

  @Test
  void attentionToEverythingAlikeIsNoticed() {
    float[] even = new float[4 * 100];
    Arrays.fill(even, 0.1f);
    AttentionPicture picture =
        AttentionPicture.of(
            new Attention(2, 2, 10, even),
            SampleAttention.alignment(10),
            SampleAttention.labels(10));
    assertThat(picture.isNearlyUniform()).isTrue();
    assertThat(picture.withoutSpecial().isNearlyUniform()).isTrue();
    assertThat(SampleAttention.picture(2, 2, 10).isNearlyUniform()).isFalse();
  }
}
