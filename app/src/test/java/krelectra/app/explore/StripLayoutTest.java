package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripLayoutTest {
  private static final LabelStyle.Widths WIDTHS = (label, style) -> label.length() * style.size();
  private static final double PRECISION = 1e-6;

  @Test
  void columnsOfAllRowsShareTheBordersOfTheirCharacters() {
    StripLayout layout = layout("아버지가방에들어가신다 나는 갔다.", null, Unit.MORPHEME, 2000);
    assertThat(layout.lines()).hasSize(1);
    check(layout, 2000);
    List<StripLine.Placed> cells = layout.lines().getFirst().cells();
    StripLine.Placed eojeol = find(cells, StripRow.EOJEOL, new Span(0, 11));
    StripLine.Placed first = find(cells, StripRow.MORPHEME, new Span(0, 3));
    StripLine.Placed piece = find(cells, StripRow.PIECE, new Span(0, 3));
    assertThat(first.x()).isEqualTo(eojeol.x()).isEqualTo(piece.x());
    assertThat(first.width()).isCloseTo(piece.width(), within(PRECISION));
  }

  @Test
  void wrappingBreaksBetweenEojeolsAndLosesNothing() {
    String text = "나는 오늘 학교에 갔다. ".repeat(50);
    Analysis analysis = FakeModel.analyze(text, null);
    for (double room : new double[] {300, 700, 1500}) {
      StripLayout layout = layout(text, null, Unit.PIECE, room);
      check(layout, room);
      long pieces =
          layout.lines().stream()
              .flatMap(line -> line.cells().stream())
              .filter(placed -> placed.cell().row() == StripRow.PIECE)
              .count();
      assertThat(pieces).isEqualTo(analysis.pieces().size());
      for (StripLine line : layout.lines()) {
        assertThat(line.width()).isLessThanOrEqualTo(room);
        StripLine.Placed first = line.cells().getFirst();
        assertThat(first.x()).isZero();
      }
    }
  }

  @Test
  void specialPiecesNeverStandAlone() {
    String text = "나는 오늘 학교에 갔다. ".repeat(10);
    for (double room = 200; room < 1200; room += 10) {
      for (StripLine line : layout(text, null, Unit.EOJEOL, room).lines()) {
        assertThat(line.cells()).anyMatch(placed -> placed.cell().row() == StripRow.EOJEOL);
      }
    }
  }

  @Test
  void anEojeolWiderThanTheRoomHasALineOfItsOwn() {
    StripLayout layout = layout("나는 " + "아버지가방에".repeat(40) + " 갔다", null, Unit.MORPHEME, 500);
    check(layout, 500);
    assertThat(layout.lines()).hasSize(3);
    assertThat(layout.width()).isGreaterThan(500);
  }

  @Test
  void aLineOfTheTextOpensALine() {
    assertThat(layout("나는\n오늘 갔다", null, Unit.PIECE, 5000).lines()).hasSize(2);
    assertThat(layout("나는\r\n오늘 갔다", null, Unit.PIECE, 5000).lines()).hasSize(2);
    assertThat(layout("나는 오늘 갔다\n", null, Unit.PIECE, 5000).lines()).hasSize(1);
  }

  @Test
  void theTextsOfAPairHaveLinesOfTheirOwn() {
    StripLayout layout = layout("나는 갔다", "오늘 왔다", Unit.PIECE, 5000);
    check(layout, 5000);
    assertThat(layout.lines()).extracting(StripLine::segment).containsExactly(0, 1);
    assertThat(layout.lines()).allMatch(StripLine::opensSegment);
    assertThat(layout.top(layout.lines().getFirst())).isEqualTo(StripLayout.HEADING);
  }

  @Test
  void aPointFindsItsCell() {
    StripLayout layout = layout("나는 오늘 학교에 갔다. ".repeat(20), null, Unit.MORPHEME, 400);
    for (StripLine line : layout.lines()) {
      for (StripLine.Placed placed : line.cells()) {
        double y = layout.top(line, placed.cell().row()) + 1;
        assertThat(layout.at(placed.x() + placed.width() / 2, y)).contains(placed);
      }
    }
    assertThat(layout.at(-1, 5)).isEmpty();
    assertThat(layout.at(5, -1)).isEmpty();
    assertThat(layout.at(5, layout.height() + 1)).isEmpty();
    assertThat(StripLayout.EMPTY.at(0, 0)).isEmpty();
  }

  @Test
  void textWithNothingInItIsLaidOut() {
    assertThat(layout("\u0000\u200b", null, Unit.PIECE, 300).lines()).isNotEmpty();
    assertThat(layout(" ", null, Unit.PIECE, 300).lines()).hasSize(1);
  }

  @Test
  void absurdLabelsAreCut() {
    StripLayout layout = layout("ㅋ".repeat(10_000), null, Unit.EOJEOL, 500);
    assertThat(layout.lines().getFirst().cells())
        .allMatch(placed -> placed.cell().label().length() <= StripContent.LONGEST_LABEL + 1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void anyTextIsAligned(int seed) {
    Random random = new Random(seed);
    String alphabet = "나는 오늘 학교에 갔다.! ?ㅋㅋ漢字\u1100\u1161\u11ab\ud83d\ude00\u0000\u001c\u00a0x1\n";
    for (int round = 0; round < 150; round++) {
      String text = random(alphabet, random, 1 + random.nextInt(40));
      String second = random.nextInt(3) == 0 ? random(alphabet, random, random.nextInt(20)) : null;
      double room = 100 + random.nextInt(900);
      Unit unit = List.of(Unit.PIECE, Unit.MORPHEME, Unit.EOJEOL).get(random.nextInt(3));
      check(layout(text, second, unit, room), room);
    }
  }

  private static String random(String alphabet, Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static StripLayout layout(String text, @Nullable String second, Unit unit, double room) {
    Analysis analysis = FakeModel.analyze(text, second);
    AlignedRows rows = AlignedRows.of(analysis);
    RtdValues rtd = RtdValues.of(analysis, rows.alignment(unit), RtdRule.MAX, RtdScale.PERCENTILE);
    return StripLayout.of(StripContent.of(rows, unit, rtd, true, WIDTHS), room);
  }

  /** What must hold of any layout. */
  private static void check(StripLayout layout, double room) {
    double below = 0;
    for (StripLine line : layout.lines()) {
      assertThat(line.y()).isCloseTo(below, within(PRECISION));
      below = line.y() + height(layout, line);
      Map<Integer, Double> borders = new HashMap<>();
      Map<StripRow, Double> ends = new HashMap<>();
      for (StripLine.Placed placed : line.cells()) {
        StripCell cell = placed.cell();
        assertThat(placed.width()).isGreaterThanOrEqualTo(cell.need() - PRECISION);
        assertThat(placed.x() + placed.width()).isLessThanOrEqualTo(line.width() + PRECISION);
        Span span = cell.unit().span();
        if (span != null) {
          same(borders, 2 * span.start(), placed.x());
          same(borders, 2 * span.end() - 1, placed.x() + placed.width());
        }
      }
      line.cells().stream()
          .sorted(java.util.Comparator.comparingDouble(StripLine.Placed::x))
          .forEach(
              placed -> {
                double end = ends.getOrDefault(placed.cell().row(), 0.0);
                assertThat(placed.x()).isGreaterThanOrEqualTo(end - PRECISION);
                ends.put(placed.cell().row(), placed.x() + placed.width());
              });
      double before = -1;
      for (int border : new TreeSet<>(borders.keySet())) {
        assertThat(Objects.requireNonNull(borders.get(border)))
            .isGreaterThanOrEqualTo(before - PRECISION);
        before = Objects.requireNonNull(borders.get(border));
      }
      if (line.width() > room) {
        // Only what hangs together may be wider than the room: one eojeol, or a cluster of them.
        assertThat(breaks(line)).isZero();
      }
    }
    assertThat(layout.height()).isCloseTo(below - StripLayout.LINE_SPACING, within(PRECISION));
  }

  private static double height(StripLayout layout, StripLine line) {
    double rows = layout.rows().stream().mapToDouble(row -> row.height() + StripRow.SPACING).sum();
    return layout.top(line) - line.y() + rows + StripLayout.LINE_SPACING;
  }

  /** Places at which the line could have been broken: where no cell of the text goes on. */
  private static int breaks(StripLine line) {
    TreeSet<Integer> starts = new TreeSet<>();
    for (StripLine.Placed placed : line.cells()) {
      Span span = placed.cell().unit().span();
      if (span != null) {
        starts.add(span.start());
      }
    }
    int breaks = 0;
    for (int start : starts.isEmpty() ? starts : starts.tailSet(starts.first(), false)) {
      boolean crossed =
          line.cells().stream()
              .map(placed -> placed.cell().unit().span())
              .filter(Objects::nonNull)
              .anyMatch(span -> span.start() < start && span.end() > start);
      breaks += crossed ? 0 : 1;
    }
    return breaks;
  }

  private static void same(Map<Integer, Double> borders, int key, double x) {
    Double before = borders.putIfAbsent(key, x);
    if (before != null) {
      assertThat(x).isCloseTo(before, within(PRECISION));
    }
  }

  private static StripLine.Placed find(List<StripLine.Placed> cells, StripRow row, Span span) {
    return cells.stream()
        .filter(placed -> placed.cell().row() == row && span.equals(placed.cell().unit().span()))
        .findFirst()
        .orElseThrow();
  }
}
