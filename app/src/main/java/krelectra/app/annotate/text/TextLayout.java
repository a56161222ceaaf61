package krelectra.app.annotate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import krelectra.annotation.document.Range;

/**
 * A text broken into lines of a width, between eojeols where it can be, with bars for spans below
 * each line and arcs for relations above it: inner and shorter ones nearer to the text.
 */
final class TextLayout {
  static final TextLayout EMPTY = new TextLayout("", Graphemes.of(""), List.of());

  private static final double GAP = 10;
  private static final double NAME_GAP = 8;

  private final String text;
  private final Graphemes graphemes;
  private final List<TextLine> lines;

  /** Tells how wide letters are. */
  interface Widths {
    double ofText(String part);

    double ofName(String name);
  }

  private TextLayout(String text, Graphemes graphemes, List<TextLine> lines) {
    this.text = text;
    this.graphemes = graphemes;
    this.lines = List.copyOf(lines);
  }

  static TextLayout of(LabelledText shown, double width, Widths widths) {
    Graphemes graphemes = Graphemes.of(shown.text());
    List<TextLine> lines = new ArrayList<>();
    double y = 4;
    for (LineBreaking.Broken broken :
        new LineBreaking(shown.text(), graphemes, width, widths).lines()) {
      TextLine line = line(shown, graphemes, broken, widths, y, width);
      lines.add(line);
      y = line.bottom() + GAP;
    }
    return new TextLayout(shown.text(), graphemes, lines);
  }

  String text() {
    return text;
  }

  Graphemes graphemes() {
    return graphemes;
  }

  List<TextLine> lines() {
    return lines;
  }

  double height() {
    return lines.isEmpty() ? TextLine.TEXT_HEIGHT : lines.getLast().bottom() + GAP;
  }

  private static TextLine line(
      LabelledText shown,
      Graphemes graphemes,
      LineBreaking.Broken broken,
      Widths widths,
      double y,
      double width) {
    TextLine bare = new TextLine(broken.first(), broken.edges(), y, y, 0, List.of(), List.of());
    List<TextLine.Bar> bars = bars(shown, graphemes, bare, widths);
    List<TextLine.Curve> curves = new ArcPlacement(graphemes, bare, width).of(shown);
    int levels = curves.stream().mapToInt(TextLine.Curve::level).max().orElse(0);
    int lanes = bars.stream().mapToInt(bar -> bar.lane() + 1).max().orElse(0);
    double above = levels == 0 ? 0 : levels * TextLine.LEVEL + 10;
    return new TextLine(
        broken.first(),
        broken.edges(),
        y,
        y + above,
        above + TextLine.TEXT_HEIGHT + lanes * TextLine.LANE,
        bars,
        curves);
  }

  private static List<TextLine.Bar> bars(
      LabelledText shown, Graphemes graphemes, TextLine line, Widths widths) {
    List<Mark> marks = new ArrayList<>(shown.marks());
    marks.sort(
        Comparator.comparingInt(Mark::length)
            .thenComparingInt(mark -> mark.ranges().getFirst().start()));
    List<TextLine.Bar> bars = new ArrayList<>();
    for (Mark mark : marks) {
      TextLine.Bar bar = bar(mark, graphemes, line, widths);
      if (bar != null) {
        bars.add(bar);
      }
    }
    return bars.isEmpty() ? bars : inLanes(bars);
  }

  private static TextLine.@org.jspecify.annotations.Nullable Bar bar(
      Mark mark, Graphemes graphemes, TextLine line, Widths widths) {
    int last = line.first() + line.count();
    List<Double> pieces = new ArrayList<>();
    for (Range range : mark.ranges()) {
      int from = graphemes.at(range.start());
      int to = graphemes.at(range.end());
      boolean place = from == to && from >= line.first() && from < Math.max(last, 1);
      if ((from < last && to > line.first()) || place) {
        pieces.add(line.x(from));
        pieces.add(place ? line.x(from) + 2 : line.x(to));
      }
    }
    if (pieces.isEmpty()) {
      return null;
    }
    int start = graphemes.at(mark.ranges().getFirst().start());
    int end = graphemes.at(mark.ranges().getLast().end());
    boolean opens = start >= line.first();
    String name = opens ? mark.text() : "…" + mark.text();
    return new TextLine.Bar(
        mark,
        pieces.stream().mapToDouble(Double::doubleValue).toArray(),
        0,
        name,
        widths.ofName(name),
        opens,
        end <= last);
  }

  /** Puts each bar in the first lane where neither it nor its name meets another. */
  private static List<TextLine.Bar> inLanes(List<TextLine.Bar> bars) {
    List<TextLine.Bar> placed = new ArrayList<>();
    for (TextLine.Bar bar : bars) {
      int lane = 0;
      while (isTaken(placed, bar, lane)) {
        lane++;
      }
      placed.add(
          new TextLine.Bar(
              bar.mark(),
              bar.pieces(),
              lane,
              bar.name(),
              bar.nameWidth(),
              bar.opens(),
              bar.closes()));
    }
    return placed;
  }

  private static boolean isTaken(List<TextLine.Bar> placed, TextLine.Bar bar, int lane) {
    return placed.stream()
        .anyMatch(
            other ->
                other.lane() == lane && other.left() < reach(bar) && bar.left() < reach(other));
  }

  private static double reach(TextLine.Bar bar) {
    return Math.max(bar.right(), bar.left() + bar.nameWidth() + NAME_GAP);
  }

  /** The line at a height, the nearest one if none is there. */
  private Optional<TextLine> lineAt(double y) {
    TextLine found = null;
    for (TextLine line : lines) {
      if (found == null || line.y() <= y) {
        found = line;
      }
    }
    return Optional.ofNullable(found);
  }

  /** The unit of the text that stands at a point, or next to it; 0 if there is no text. */
  int unitAt(double x, double y) {
    TextLine line = lineAt(y).orElse(null);
    if (line == null || line.count() == 0) {
      return line == null ? 0 : graphemes.start(line.first());
    }
    int n = 0;
    while (n < line.count() - 1 && line.edges()[n + 1] <= x) {
      n++;
    }
    return graphemes.start(line.first() + n);
  }

  /** The mark whose bar or name is at a point. */
  Optional<Mark> markAt(double x, double y) {
    return lineAt(y).stream()
        .flatMap(line -> line.bars().stream().filter(bar -> isOn(line, bar, x, y)))
        .map(TextLine.Bar::mark)
        .findFirst();
  }

  private static boolean isOn(TextLine line, TextLine.Bar bar, double x, double y) {
    double top = line.barTop(bar.lane());
    return y >= top && y < top + TextLine.LANE && x >= bar.left() && x <= reach(bar);
  }

  /** The arc whose name is at a point. */
  Optional<Arc> arcAt(double x, double y) {
    return lineAt(y).stream()
        .flatMap(line -> line.curves().stream().filter(curve -> isOn(line, curve, x, y)))
        .map(TextLine.Curve::arc)
        .findFirst();
  }

  private static boolean isOn(TextLine line, TextLine.Curve curve, double x, double y) {
    double top = line.curveTop(curve.level());
    return x >= curve.left() && x <= curve.right() && Math.abs(y - top) <= TextLine.LEVEL / 2;
  }

  /** The line that a unit of the text stands in. */
  Optional<TextLine> lineOf(int unit) {
    int grapheme = graphemes.at(unit);
    TextLine found = null;
    for (TextLine line : lines) {
      if (found == null || line.first() <= grapheme) {
        found = line;
      }
    }
    return Optional.ofNullable(found);
  }
}
