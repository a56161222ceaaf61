package krelectra.app.annotate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.document.Range;

/**
 * A text broken into lines of a width, between eojeols where it can be, with bars for spans below
 * each line and arcs for relations above it: inner and shorter ones nearer to the text.
 */
final class TextLayout {
  static final TextLayout EMPTY = new TextLayout("", Graphemes.of(""), List.of());

  private static final int LONGEST_RUN = 64;
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
    for (Broken broken : new Breaking(shown.text(), graphemes, width, widths).lines()) {
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

  /** Characters of a line with their edges. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Broken(int first, double[] edges) {}

  /** Breaks a text into lines. */
  private static final class Breaking {
    private final String text;
    private final Graphemes graphemes;
    private final double width;
    private final Widths widths;
    private final List<Broken> lines = new ArrayList<>();
    private final List<Double> edges = new ArrayList<>(List.of(0.0));
    private int first;

    Breaking(String text, Graphemes graphemes, double width, Widths widths) {
      this.text = text;
      this.graphemes = graphemes;
      this.width = width;
      this.widths = widths;
    }

    List<Broken> lines() {
      int at = 0;
      while (at < graphemes.count()) {
        int start = graphemes.start(at);
        char c = text.charAt(start);
        if (c == '\n' || c == '\r') {
          edges.add(edges.getLast());
          at++;
          end(at);
        } else if (TextUnits.isBlank(text, start)) {
          edges.add(edges.getLast() + widths.ofText(" "));
          at++;
        } else {
          int end = at;
          while (end < graphemes.count() && !TextUnits.isBlank(text, graphemes.start(end))) {
            end++;
          }
          word(at, end);
          at = end;
        }
      }
      end(at);
      return lines;
    }

    private void word(int from, int to) {
      double[] own = edges(from, to);
      if (edges.getLast() + own[own.length - 1] > width && edges.size() > 1) {
        end(from);
      }
      double shift = edges.getLast();
      for (int i = from; i < to; i++) {
        double right = shift + own[i - from + 1];
        if (right > width && edges.size() > 1) {
          end(i);
          shift = -own[i - from];
          right = shift + own[i - from + 1];
        }
        edges.add(right);
      }
    }

    /** Where the characters of a word end, from its start; measured in runs, for their kerning. */
    private double[] edges(int from, int to) {
      double[] own = new double[to - from + 1];
      double shift = 0;
      for (int run = from; run < to; run += LONGEST_RUN) {
        int end = Math.min(to, run + LONGEST_RUN);
        for (int i = run + 1; i <= end; i++) {
          own[i - from] =
              shift + widths.ofText(text.substring(graphemes.start(run), graphemes.start(i)));
        }
        shift = own[end - from];
      }
      return own;
    }

    private void end(int next) {
      lines.add(new Broken(first, edges.stream().mapToDouble(Double::doubleValue).toArray()));
      edges.clear();
      edges.add(0.0);
      first = next;
    }
  }

  private static TextLine line(
      LabelledText shown,
      Graphemes graphemes,
      Broken broken,
      Widths widths,
      double y,
      double width) {
    TextLine bare = new TextLine(broken.first(), broken.edges(), y, y, 0, List.of(), List.of());
    List<TextLine.Bar> bars = bars(shown, graphemes, bare, widths);
    List<TextLine.Curve> curves = curves(shown, graphemes, bare, width);
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

  private static List<TextLine.Curve> curves(
      LabelledText shown, Graphemes graphemes, TextLine line, double width) {
    Map<String, Mark> marks = new HashMap<>();
    shown.marks().forEach(mark -> marks.put(mark.id(), mark));
    List<TextLine.Curve> curves = new ArrayList<>();
    for (Arc arc : shown.arcs()) {
      Mark from = marks.get(arc.from());
      Mark to = marks.get(arc.to());
      if (from != null && to != null) {
        curve(arc, middle(from, graphemes), middle(to, graphemes), line, width)
            .ifPresent(curves::add);
      }
    }
    // A root stands above all, where no other one crosses its name.
    curves.sort(
        Comparator.comparing((TextLine.Curve curve) -> isRoot(curve.arc()))
            .thenComparingDouble(curve -> curve.right() - curve.left()));
    List<TextLine.Curve> placed = new ArrayList<>();
    for (TextLine.Curve curve : curves) {
      int level = 1;
      while (meets(placed, curve, level)) {
        level++;
      }
      placed.add(
          new TextLine.Curve(
              curve.arc(), curve.from(), curve.to(), curve.left(), curve.right(), level));
    }
    return placed;
  }

  private static boolean isRoot(Arc arc) {
    return arc.from().equals(arc.to());
  }

  private static boolean meets(List<TextLine.Curve> placed, TextLine.Curve curve, int level) {
    return placed.stream()
        .anyMatch(
            other ->
                other.level() == level
                    && other.left() < curve.right() - 1
                    && curve.left() < other.right() - 1);
  }

  /** The character in the middle of a mark's first stretch, twice, so that halves count. */
  private static int middle(Mark mark, Graphemes graphemes) {
    Range first = mark.ranges().getFirst();
    return graphemes.at(first.start()) + graphemes.at(first.end());
  }

  private static Optional<TextLine.Curve> curve(
      Arc arc, int from, int to, TextLine line, double width) {
    boolean fromHere = isIn(from, line);
    boolean toHere = isIn(to, line);
    if (!fromHere && !toHere) {
      return Optional.empty();
    }
    double a = fromHere ? x(from, line) : Double.NaN;
    double b = toHere ? x(to, line) : Double.NaN;
    if (from == to) {
      return Optional.of(new TextLine.Curve(arc, a, b, a - 16, a + 16, 1));
    }
    double start = fromHere ? a : from < to ? 0 : width;
    double end = toHere ? b : to < from ? 0 : width;
    return Optional.of(
        new TextLine.Curve(arc, a, b, Math.min(start, end), Math.max(start, end), 1));
  }

  private static boolean isIn(int twice, TextLine line) {
    int grapheme = twice / 2;
    return grapheme >= line.first() && grapheme < line.first() + line.count();
  }

  private static double x(int twice, TextLine line) {
    return (line.x(twice / 2) + line.x((twice + 1) / 2)) / 2;
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
