package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The strip in lines.
 *
 * @param rows which rows each line has
 * @param width of the widest line: greater than the room where one eojeol alone is
 * @param height of all lines
 * @param isPair whether the first line of each text has a heading
 */
record StripLayout(
    List<StripRow> rows, List<StripLine> lines, double width, double height, boolean isPair) {
  /** Between eojeols. */
  static final double GAP = 8;

  /** Between lines. */
  static final double LINE_SPACING = 20;

  /** Above the first line of a text of a pair. */
  static final double HEADING = 22;

  /** Nothing. */
  static final StripLayout EMPTY = new StripLayout(List.of(), List.of(), 0, 0, false);

  StripLayout {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
  }

  /**
   * Breaks the content into lines.
   *
   * @param room how wide a line may be
   */
  static StripLayout of(StripContent content, double room) {
    List<StripLine> lines = new ArrayList<>();
    List<StripCluster> line = new ArrayList<>();
    double x = 0;
    double y = 0;
    for (List<StripCluster> group : groups(content.clusters())) {
      StripCluster first = group.getFirst();
      double width = group.stream().mapToDouble(each -> each.width() + GAP).sum();
      boolean breaks =
          !line.isEmpty()
              && (group.stream().anyMatch(StripCluster::opensLine)
                  || first.segment() != line.getLast().segment()
                  || x + width - GAP > room);
      if (breaks) {
        lines.add(line(line, lines, y));
        y += height(content, lines.getLast());
        line.clear();
        x = 0;
      }
      line.addAll(group);
      x += width;
    }
    if (!line.isEmpty()) {
      lines.add(line(line, lines, y));
      y += height(content, lines.getLast());
    }
    double width = lines.stream().mapToDouble(StripLine::width).max().orElse(0);
    double height = Math.max(0, y - LINE_SPACING);
    return new StripLayout(content.rows(), lines, width, height, content.isPair());
  }

  /** What stays on one line: [CLS] with the eojeol after it, [SEP] with the one before. */
  private static List<List<StripCluster>> groups(List<StripCluster> clusters) {
    List<List<StripCluster>> groups = new ArrayList<>();
    for (StripCluster cluster : clusters) {
      List<StripCluster> last = groups.isEmpty() ? List.of() : groups.getLast();
      boolean joins =
          !last.isEmpty()
              && last.getLast().segment() == cluster.segment()
              && (cluster.isSpecial() || (last.size() == 1 && last.getFirst().isSpecial()));
      if (joins) {
        last.add(cluster);
      } else {
        groups.add(new ArrayList<>(List.of(cluster)));
      }
    }
    return groups;
  }

  private static StripLine line(List<StripCluster> clusters, List<StripLine> before, double y) {
    List<StripLine.Placed> cells = new ArrayList<>();
    double x = 0;
    for (StripCluster cluster : clusters) {
      for (StripLine.Placed placed : cluster.cells()) {
        cells.add(new StripLine.Placed(placed.cell(), x + placed.x(), placed.width()));
      }
      x += cluster.width() + GAP;
    }
    int segment = clusters.getFirst().segment();
    boolean opens = before.isEmpty() || before.getLast().segment() != segment;
    return new StripLine(segment, opens, cells, y, x - GAP);
  }

  private static double height(StripContent content, StripLine line) {
    double rows = content.rows().stream().mapToDouble(row -> row.height() + StripRow.SPACING).sum();
    return (content.isPair() && line.opensSegment() ? HEADING : 0) + rows + LINE_SPACING;
  }

  /** Where the rows of a line begin. */
  double top(StripLine line) {
    return line.y() + (isPair && line.opensSegment() ? HEADING : 0);
  }

  /** Where a row of a line begins. */
  double top(StripLine line, StripRow row) {
    double y = top(line);
    for (StripRow each : rows) {
      if (each == row) {
        break;
      }
      y += each.height() + StripRow.SPACING;
    }
    return y;
  }

  /** The index of the line at a height, the last one if it is below all. */
  int lineAt(double y) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).y() <= y) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** What stands at a point. */
  Optional<StripLine.Placed> at(double x, double y) {
    if (lines.isEmpty() || y < 0 || y >= height) {
      return Optional.empty();
    }
    StripLine line = lines.get(lineAt(y));
    for (StripRow row : rows) {
      double top = top(line, row);
      if (top <= y && y < top + row.height()) {
        return line.cells().stream()
            .filter(placed -> placed.cell().row() == row && placed.contains(x))
            .findFirst();
      }
    }
    return Optional.empty();
  }
}
