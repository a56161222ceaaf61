package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import krelectra.app.language.Messages;
import krelectra.app.picture.Drawing;
import krelectra.app.picture.Svg;
import krelectra.app.picture.SvgDocument;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class SvgStripTest {
  private static final String SENTENCE = "갔다가 왔더니 눈이 <펑펑> 내렸습니다ㅋㅋㅋ";

  @BeforeAll
  static void start() throws Exception {
    FxToolkit.registerPrimaryStage();
  }

  private static <T> T onFx(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(1, TimeUnit.MINUTES);
  }

  /** What was drawn, and of what. */
  private record Drawn(SvgDocument svg, Drawing drawing, List<TextUnit> units) {}

  private static Optional<Drawing> drawing(ViewFixture fixture, double width) {
    Messages messages = new Messages(fixture.language, StripPane.class);
    return new StripPane(fixture.model, messages, fixture.theme).drawing(width);
  }

  private static Drawn draw(double width, String first, @Nullable String second) throws Exception {
    return onFx(
        () -> {
          ViewFixture fixture = new ViewFixture();
          fixture.model.modelProperty().set(FakeModel.loaded());
          if (second == null) {
            fixture.model.show(first);
          } else {
            fixture.model.show(first, second);
          }
          Drawing drawing = drawing(fixture, width).orElseThrow();
          List<TextUnit> units = new ArrayList<>();
          AlignedRows rows = java.util.Objects.requireNonNull(fixture.model.rowsProperty().get());
          for (Unit unit : Unit.values()) {
            units.addAll(rows.units(unit));
          }
          return new Drawn(
              SvgDocument.parse(Svg.PLAIN.of(drawing, first, "시험")), drawing, List.copyOf(units));
        });
  }

  private static void assertHasEveryLabel(Drawn drawn) {
    Set<String> texts = new HashSet<>(drawn.svg().texts());
    Set<String> wanted = new HashSet<>();
    for (TextUnit unit : drawn.units()) {
      if (unit.isSpecial()) {
        continue;
      }
      boolean continues = unit.label().startsWith("##") && unit.label().length() > 2;
      wanted.add(continues ? unit.label().substring(2) : unit.label());
      if (unit.morpheme() != null) {
        wanted.add(unit.morpheme().tag());
      }
    }
    assertThat(wanted).hasSizeGreaterThan(10);
    assertThat(texts).containsAll(wanted);
  }

  @Test
  void holdsEveryLabelAsText() throws Exception {
    Drawn drawn = draw(900, SENTENCE, null);
    assertHasEveryLabel(drawn);
    assertThat(drawn.svg().all("title").getFirst().getTextContent()).isEqualTo(SENTENCE);
    assertThat(drawn.svg().all("image")).isEmpty();
  }

  @Test
  void holdsBothTextsOfAPair() throws Exception {
    assertHasEveryLabel(draw(700, "비가 와서 경기가 취소되었다.", "경기는 예정대로 열렸다."));
  }

  @Test
  void isAsHighAsALongTextNeeds() throws Exception {
    Drawn one = draw(600, SENTENCE, null);
    Drawn many = draw(600, (SENTENCE + " ").repeat(30).strip(), null);
    assertHasEveryLabel(many);
    assertThat(many.drawing().height()).isGreaterThan(10 * one.drawing().height());
    long times = many.svg().texts().stream().filter("내렸습니다ㅋㅋㅋ"::equals).count();
    assertThat(times).isEqualTo(30);
  }

  @Test
  void isAsWideAsItsLongestWord() throws Exception {
    Drawn drawn = draw(300, "아버지가방에들어가신다".repeat(5), null);
    assertThat(drawn.drawing().width()).isGreaterThan(600);
    assertHasEveryLabel(drawn);
  }

  @Test
  void isNothingWithoutAText() throws Exception {
    assertThat(onFx(() -> drawing(new ViewFixture(), 500))).isEmpty();
  }
}
