package krelectra.app.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.paint.Color;
import krelectra.annotation.document.Range;
import org.junit.jupiter.api.Test;

/** Every letter is ten wide, every letter of a name six. */
class TextLayoutTest {
  private static final TextLayout.Widths WIDTHS =
      new TextLayout.Widths() {
        @Override
        public double ofText(String part) {
          return 10.0 * part.length();
        }

        @Override
        public double ofName(String name) {
          return 6.0 * name.length();
        }
      };

  private static Mark mark(String id, String name, Range... ranges) {
    return new Mark(id, List.of(ranges), name, Color.RED, MarkStyle.ACCEPTED, false);
  }

  private static TextLayout layout(String text, double width, Mark... marks) {
    return TextLayout.of(new LabelledText(text, List.of(marks), List.of(), null), width, WIDTHS);
  }

  private static List<String> lines(TextLayout layout) {
    return layout.lines().stream()
        .map(
            line ->
                layout
                    .text()
                    .substring(
                        layout.graphemes().start(line.first()),
                        layout.graphemes().start(line.first() + line.count())))
        .toList();
  }

  @Test
  void breaksBetweenEojeolsAndWithinLongOnes() {
    assertThat(lines(layout("나는 학교에 갔다", 62))).containsExactly("나는 학교에 ", "갔다");
    assertThat(lines(layout("아버지가방에들어가신다", 50))).containsExactly("아버지가방", "에들어가신", "다");
    assertThat(lines(layout("가\n\n나", 50))).containsExactly("가\n", "\n", "나");
    assertThat(lines(layout("", 50))).containsExactly("");
    assertThat(lines(layout("가나다", 5))).containsExactly("가", "나", "다");
  }

  @Test
  void innerSpansLieNearerAndNamesDoNotMeet() {
    TextLayout layout =
        layout(
            "서울대학교 병원", 500, mark("out", "OG", new Range(0, 8)), mark("in", "LC", new Range(0, 2)));
    TextLine line = layout.lines().getFirst();
    assertThat(line.bars())
        .extracting(bar -> bar.mark().id() + bar.lane())
        .containsExactlyInAnyOrder("in0", "out1");
    TextLayout names =
        layout("가나", 500, mark("a", "긴이름", new Range(0, 1)), mark("b", "B", new Range(1, 2)));
    assertThat(names.lines().getFirst().bars())
        .extracting(TextLine.Bar::lane)
        .containsExactlyInAnyOrder(0, 1);
  }

  @Test
  void spansGoOnInTheNextLineAndHaveGaps() {
    TextLayout layout =
        layout(
            "가나 다라 마바",
            25,
            mark("x", "X", new Range(0, 5)),
            mark("y", "Y", new Range(3, 4), new Range(6, 7)));
    assertThat(layout.lines()).hasSize(3);
    TextLine.Bar first = layout.lines().get(0).bars().getFirst();
    assertThat(first.opens()).isTrue();
    assertThat(first.closes()).isFalse();
    assertThat(layout.lines().get(1).bars()).extracting(TextLine.Bar::name).contains("…X");
    TextLayout wide = layout("가나 다라 마바", 500, mark("y", "Y", new Range(3, 4), new Range(6, 7)));
    assertThat(wide.lines().getFirst().bars().getFirst().pieces()).containsExactly(30, 40, 60, 70);
  }

  @Test
  void arcsStandAboveAndGoOverLines() {
    LabelledText text =
        new LabelledText(
            "가나 다라",
            List.of(mark("a", "", new Range(0, 2)), mark("b", "", new Range(3, 5))),
            List.of(new Arc("r", "b", "a", "nsubj", Color.RED, MarkStyle.ACCEPTED, false)),
            null);
    TextLine one = TextLayout.of(text, 500, WIDTHS).lines().getFirst();
    assertThat(one.curves()).hasSize(1);
    assertThat(one.curves().getFirst().from()).isEqualTo(40);
    assertThat(one.curves().getFirst().to()).isEqualTo(10);
    assertThat(one.textTop()).isGreaterThan(one.y());
    List<TextLine> two = TextLayout.of(text, 30, WIDTHS).lines();
    assertThat(two).hasSize(2);
    assertThat(two.get(0).curves().getFirst().from()).isNaN();
    assertThat(two.get(1).curves().getFirst().to()).isNaN();
  }

  @Test
  void pointsFindTextAndMarks() {
    TextLayout layout = layout("가나 다라", 25, mark("x", "X", new Range(3, 5)));
    TextLine second = layout.lines().get(1);
    assertThat(layout.unitAt(12, layout.lines().getFirst().textTop() + 5)).isEqualTo(1);
    assertThat(layout.unitAt(999, second.textTop() + 5)).isEqualTo(4);
    assertThat(layout.unitAt(-5, 99_999)).isEqualTo(3);
    assertThat(layout.markAt(5, second.barTop(0) + 5)).isPresent();
    assertThat(layout.markAt(5, second.textTop() + 5)).isEmpty();
    assertThat(TextLayout.EMPTY.unitAt(5, 5)).isZero();
  }
}
