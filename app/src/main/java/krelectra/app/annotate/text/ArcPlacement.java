package krelectra.app.annotate.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.document.Range;

/**
 * Arcs for relations above a line: shorter ones nearer to the text, and none through another.
 *
 * @param width of all lines, for arcs that leave this one
 */
record ArcPlacement(Graphemes graphemes, TextLine line, double width) {
  /** Those that begin or end in the line, or both. */
  List<TextLine.Curve> of(LabelledText shown) {
    Map<String, Mark> marks = new HashMap<>();
    shown.marks().forEach(mark -> marks.put(mark.id(), mark));
    List<TextLine.Curve> curves = new ArrayList<>();
    for (Arc arc : shown.arcs()) {
      Mark from = marks.get(arc.from());
      Mark to = marks.get(arc.to());
      if (from != null && to != null) {
        curve(arc, middle(from), middle(to)).ifPresent(curves::add);
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
  private int middle(Mark mark) {
    Range first = mark.ranges().getFirst();
    return graphemes.at(first.start()) + graphemes.at(first.end());
  }

  private Optional<TextLine.Curve> curve(Arc arc, int from, int to) {
    boolean fromHere = isIn(from);
    boolean toHere = isIn(to);
    if (!fromHere && !toHere) {
      return Optional.empty();
    }
    double a = fromHere ? x(from) : Double.NaN;
    double b = toHere ? x(to) : Double.NaN;
    if (from == to) {
      return Optional.of(new TextLine.Curve(arc, a, b, a - 16, a + 16, 1));
    }
    double start = fromHere ? a : from < to ? 0 : width;
    double end = toHere ? b : to < from ? 0 : width;
    return Optional.of(
        new TextLine.Curve(arc, a, b, Math.min(start, end), Math.max(start, end), 1));
  }

  private boolean isIn(int twice) {
    int grapheme = twice / 2;
    return grapheme >= line.first() && grapheme < line.first() + line.count();
  }

  private double x(int twice) {
    return (line.x(twice / 2) + line.x((twice + 1) / 2)) / 2;
  }
}
