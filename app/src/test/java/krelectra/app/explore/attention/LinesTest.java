package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class LinesTest {
  private final AttentionViewModel model = new AttentionViewModel();

  @Test
  void drawsWhatIsAboveTheThreshold() {
    ShownMap map = shown(20);
    Lines lines = Lines.above(map, 0.1);
    assertThat(lines.drawn())
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparingDouble(Lines.Line::weight));
    assertThat(lines.drawn()).hasSize((int) count(map, weight -> weight >= 0.1f));
    assertThat(lines.isCut()).isFalse();
  }

  @Test
  void drawsTheGreatestWhereThereAreTooMany() {
    ShownMap map = shown(120);
    Lines lines = Lines.above(map, 0);
    assertThat(lines.isCut()).isTrue();
    assertThat(lines.drawn()).hasSize(Lines.MOST);
    float least = lines.drawn().getFirst().weight();
    assertThat(count(map, weight -> weight > least)).isLessThanOrEqualTo(Lines.MOST);
  }

  @Test
  void drawsOneWayOrTheOther() {
    ShownMap map = shown(10);
    BitSet some = new BitSet();
    some.set(4);
    assertThat(Lines.of(map, some, new BitSet()).drawn()).allMatch(line -> line.from() == 4);
    assertThat(Lines.of(map, new BitSet(), some).drawn()).allMatch(line -> line.to() == 4);
    assertThat(Lines.of(map, some, some).drawn())
        .allMatch(line -> line.from() == 4 || line.to() == 4)
        .doesNotHaveDuplicates();
  }

  @Test
  void followsTheSelectionAndElseThePointer() {
    ShownMap map = shown(10);
    assertThat(focus(map).isEmpty()).isTrue();
    model.hoveredProperty().set(new Hover.OfUnit(3, false));
    assertThat(focus(map).to().stream()).containsExactly(3);
    model.select(List.of(4, 6), false);
    assertThat(focus(map).to()).isEqualTo(new BitSet());
    assertThat(focus(map).from().stream()).containsExactly(4, 6);
    assertThat(focus(map).received(map, 2))
        .isCloseTo((double) map.at(4, 2) + map.at(6, 2), within(1e-6));
    model.directionProperty().set(Direction.BOTH);
    assertThat(focus(map).given(map, 2))
        .isCloseTo((double) map.at(2, 4) + map.at(2, 6), within(1e-6));
    model.hoveredProperty().set(null);
    model.specialHiddenProperty().set(true);
    model.select(List.of(0), false);
    assertThat(focus(Objects.requireNonNull(model.shown().getValue())).isEmpty()).isTrue();
  }

  @Test
  void findsTheHeightOfALine() {
    LinesGeometry place = LinesGeometry.in(600, 400, 30, 40, 10, 0);
    Lines.Line line = new Lines.Line(2, 7, 1);
    assertThat(place.height(line, place.left())).isCloseTo(place.middle(2), within(0.01));
    assertThat(place.height(line, place.right())).isCloseTo(place.middle(7), within(0.01));
    assertThat(place.height(line, (place.left() + place.right()) / 2))
        .isCloseTo((place.middle(2) + place.middle(7)) / 2, within(0.01));
    for (int row = 0; row < 10; row++) {
      assertThat(place.at(place.middle(row))).isEqualTo(row);
    }
    assertThat(place.at(place.middle(9) + place.row())).isEqualTo(-1);
  }

  private LinesFocus focus(ShownMap map) {
    return LinesFocus.of(model, map);
  }

  private ShownMap shown(int m) {
    model.pictureProperty().set(SampleAttention.picture(1, 6, m));
    model.heads().focus(new Head(0, 4));
    return Objects.requireNonNull(model.shown().getValue());
  }

  private static long count(ShownMap map, Predicate<Float> wanted) {
    long count = 0;
    for (float weight : map.values()) {
      count += wanted.test(weight) ? 1 : 0;
    }
    return count;
  }
}
