package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.HeadSummary;
import org.junit.jupiter.api.Test;

class AttentionViewModelTest {
  private final AttentionViewModel model = new AttentionViewModel();
  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.KOREAN);
  private final ObservableValue<String> text =
      HoverText.of(model, new Messages(language, AttentionPane.class));

  @Test
  void fitsTheFocusIntoASmallerModel() {
    model.pictureProperty().set(SampleAttention.picture(12, 12, 10));
    model.heads().focus(new Head(11, 9));
    model.heads().toggleAveraged(new Head(11, 9));
    List<ShownMap> seen = new ArrayList<>();
    model.shown().subscribe(now -> seen.add(now));
    model.pictureProperty().set(SampleAttention.picture(3, 4, 10));
    assertThat(seen).hasSizeGreaterThan(1).doesNotContainNull();
    assertThat(model.heads().layerProperty().get()).isEqualTo(2);
    assertThat(model.heads().headProperty().get()).isEqualTo(3);
    assertThat(model.heads().averagedProperty().get()).isEmpty();
    model.heads().focus(new Head(-1, 99));
    assertThat(model.heads().focused()).isEqualTo(new Head(0, 3));
    model.heads().layerProperty().set(50);
    assertThat(model.heads().focused()).isEqualTo(new Head(2, 3));
    assertThat(shown().heads()).containsExactly(new Head(2, 3));
  }

  @Test
  void keepsAFocusUntilThereIsAPicture() {
    model.heads().focus(new Head(4, 2));
    model.pictureProperty().set(SampleAttention.picture(12, 12, 10));
    assertThat(model.heads().focused()).isEqualTo(new Head(4, 2));
    model.pictureProperty().set(null);
    assertThat(model.shown().getValue()).isNull();
    assertThat(model.heads().focused()).isEqualTo(new Head(4, 2));
  }

  @Test
  void saysTheExactValueUnderThePointer() {
    Attention maps = SampleAttention.maps(12, 12, 10);
    maps.values()[maps.offset(4, 2) + 4 * 10 + 5] = 0.43124f;
    model
        .pictureProperty()
        .set(AttentionPicture.of(maps, SampleAttention.alignment(10), SampleAttention.SENTENCE));
    model.heads().focus(new Head(4, 2));
    model.hoveredProperty().set(new Hover.OfPair(4, 5));
    assertThat(text.getValue()).isEqualTo("레이어 5 · 헤드 3: 학교 → 에 0.4312");
    language.set(Language.ENGLISH);
    assertThat(text.getValue()).isEqualTo("Layer 5 · Head 3: 학교 → 에 0.4312");
    model.heads().toggleAveraged(new Head(4, 2));
    model.heads().toggleAveraged(new Head(4, 3));
    float other = maps.at(4, 3, 4, 5);
    assertThat(text.getValue())
        .isEqualTo(
            "Mean of 2 heads: 학교 → 에 "
                + String.format(java.util.Locale.ROOT, "%.4f", (0.43124f + other) / 2));
    model.specialHiddenProperty().set(true);
    model.hoveredProperty().set(new Hover.OfPair(0, 5));
    assertThat(text.getValue()).isEqualTo("Mean of 2 heads");
  }

  @Test
  void namesAHeadWithItsFiguresAndTheStrongestOfAUnit() {
    AttentionPicture picture = SampleAttention.picture(2, 2, 10);
    model.pictureProperty().set(picture);
    model.hoveredProperty().set(new Hover.OfHead(new Head(1, 0)));
    HeadSummary summary = HeadSummary.of(picture.map(new Head(1, 0)), 10);
    assertThat(text.getValue())
        .isEqualTo(
            String.format(
                java.util.Locale.ROOT,
                "레이어 2 · 헤드 1: 엔트로피 %.2f · 평균 거리 %.1f",
                summary.entropy(),
                summary.distance()));
    model.hoveredProperty().set(new Hover.OfUnit(3, true));
    int to = shown().strongestTo(3);
    assertThat(text.getValue()).contains("은 → " + picture.label(to)).endsWith("(가장 큼)");
    for (int other = 0; other < 10; other++) {
      assertThat(shown().at(3, other)).isLessThanOrEqualTo(shown().at(3, to));
    }
    model.pictureProperty().set(null);
    assertThat(text.getValue()).isEmpty();
  }

  @Test
  void theMeanOfALayerGoesAlongWithTheLayer() {
    model.pictureProperty().set(SampleAttention.picture(3, 4, 10));
    model.heads().averageLayer(true);
    assertThat(model.heads().isLayerMean()).isTrue();
    model.heads().layerProperty().set(2);
    assertThat(shown().heads())
        .containsExactly(new Head(2, 0), new Head(2, 1), new Head(2, 2), new Head(2, 3));
    model.heads().headProperty().set(3);
    assertThat(shown().heads()).containsExactly(new Head(2, 3));
  }

  @Test
  void everyMoveOfTheFocusShowsAnotherHeadOnce() {
    model.pictureProperty().set(SampleAttention.picture(3, 4, 10));
    List<Head> seen = new ArrayList<>();
    model.shown().subscribe(now -> seen.add(Objects.requireNonNull(now).heads().getFirst()));
    model.heads().focus(new Head(1, 2));
    model.heads().layerProperty().set(2);
    model.heads().headProperty().set(3);
    model.heads().focus(new Head(0, 0));
    assertThat(seen)
        .containsExactly(
            new Head(0, 0), new Head(1, 2), new Head(2, 2), new Head(2, 3), new Head(0, 0));
  }

  @Test
  void selectsAsListsDo() {
    model.select(List.of(3), false);
    model.select(List.of(5), true);
    assertThat(model.selection()).containsExactlyInAnyOrder(3, 5);
    model.select(List.of(3), true);
    assertThat(model.selection()).containsExactly(5);
    model.select(List.of(1, 2), false);
    assertThat(model.selection()).containsExactlyInAnyOrder(1, 2);
    model.select(List.of(1), false);
    assertThat(model.selection()).containsExactly(1);
    model.select(List.of(1), false);
    assertThat(model.selection()).isEmpty();
  }

  @Test
  void opensAHeadInTheViewUsedLast() {
    model.pictureProperty().set(SampleAttention.picture(3, 4, 10));
    model.open(new Head(1, 1));
    assertThat(model.viewProperty().get()).isEqualTo(ViewKind.MATRIX);
    model.viewProperty().set(ViewKind.LINES);
    model.viewProperty().set(ViewKind.MODEL);
    model.open(new Head(2, 1));
    assertThat(model.viewProperty().get()).isEqualTo(ViewKind.LINES);
    assertThat(model.heads().focused()).isEqualTo(new Head(2, 1));
  }

  private ShownMap shown() {
    return Objects.requireNonNull(model.shown().getValue());
  }
}
