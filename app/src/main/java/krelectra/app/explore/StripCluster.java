package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import krelectra.inference.text.Span;

/**
 * Cells that hang together because they share characters, as a rule those of one eojeol. A line can
 * be broken before it, never in it.
 *
 * @param segment whose text it is
 * @param opensLine whether the text has a line break before it
 */
record StripCluster(int segment, boolean opensLine, List<StripLine.Placed> cells, double width) {
  StripCluster {
    cells = List.copyOf(cells);
  }

  boolean isSpecial() {
    return cells.getFirst().cell().unit().isSpecial();
  }

  /** The cluster of a special piece. */
  static StripCluster ofSpecial(StripCell cell) {
    return new StripCluster(
        cell.unit().segment(),
        false,
        List.of(new StripLine.Placed(cell, 0, cell.need())),
        cell.need());
  }

  /**
   * Gives each cell the stretch of the line that its characters have: the borders of all cells cut
   * the text into segments, and each cell's segments are widened until its label fits. As widths
   * only grow, what fits goes on to fit.
   */
  static StripCluster of(boolean opensLine, List<StripCell> cells) {
    int[] borders = borders(cells);
    double[] widths = new double[borders.length - 1];
    List<StripCell> shortestFirst = new ArrayList<>(cells);
    shortestFirst.sort(
        Comparator.comparingInt(
            cell -> index(borders, span(cell).end()) - index(borders, span(cell).start())));
    for (StripCell cell : shortestFirst) {
      int from = index(borders, span(cell).start());
      int to = index(borders, span(cell).end());
      double missing = cell.need();
      for (int s = from; s < to; s++) {
        missing -= widths[s];
      }
      for (int s = from; s < to && missing > 0; s++) {
        double characters = borders[s + 1] - borders[s];
        widths[s] += missing * characters / span(cell).length();
      }
    }
    double[] x = new double[borders.length];
    for (int s = 0; s < widths.length; s++) {
      x[s + 1] = x[s] + widths[s];
    }
    List<StripLine.Placed> placed = new ArrayList<>();
    for (StripCell cell : cells) {
      double start = x[index(borders, span(cell).start())];
      double end = x[index(borders, span(cell).end())];
      placed.add(new StripLine.Placed(cell, start, end - start));
    }
    return new StripCluster(cells.getFirst().unit().segment(), opensLine, placed, x[x.length - 1]);
  }

  private static int[] borders(List<StripCell> cells) {
    return cells.stream()
        .map(StripCluster::span)
        .flatMapToInt(span -> java.util.stream.IntStream.of(span.start(), span.end()))
        .sorted()
        .distinct()
        .toArray();
  }

  private static int index(int[] borders, int offset) {
    return Arrays.binarySearch(borders, offset);
  }

  static Span span(StripCell cell) {
    return java.util.Objects.requireNonNull(cell.unit().span());
  }
}
