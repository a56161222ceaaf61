package krelectra.app.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;

/**
 * What the strip shows, before it is broken into lines.
 *
 * @param rows which rows there are: without a model neither pieces nor scores
 * @param clusters in the order of the text
 * @param isPair whether there are two texts
 */
record StripContent(List<StripRow> rows, List<StripCluster> clusters, boolean isPair) {
  /** On either side of a label, the gap to the next cell included. */
  static final double PADDING = 7;

  /** Labels are cut beyond this many characters, so that one absurd word stays one screen wide. */
  static final int LONGEST_LABEL = 100;

  /** Written where a unit has no score. */
  static final String NO_VALUE = "–";

  StripContent {
    rows = List.copyOf(rows);
    clusters = List.copyOf(clusters);
  }

  /** Lays out what is known of a text. */
  static StripContent of(
      AlignedRows rows, Unit chosen, RtdValues rtd, boolean specials, LabelStyle.Widths widths) {
    return new Builder(rows, chosen, rtd, widths).build(specials);
  }

  private record Builder(AlignedRows source, Unit chosen, RtdValues rtd, LabelStyle.Widths widths) {
    StripContent build(boolean specials) {
      List<StripRow> rows = new ArrayList<>(List.of(StripRow.EOJEOL, StripRow.MORPHEME));
      if (source.hasPieces()) {
        rows.add(StripRow.PIECE);
        rows.add(StripRow.RTD);
      }
      List<StripCluster> clusters = new ArrayList<>();
      for (int segment = 0; segment < source.texts().size(); segment++) {
        List<StripCell> special = new ArrayList<>();
        List<StripCell> cells = new ArrayList<>();
        for (StripRow row : rows) {
          collect(row, segment, cells, special);
        }
        boolean opens = specials && segment == 0 && !special.isEmpty();
        if (opens) {
          clusters.add(StripCluster.ofSpecial(special.removeFirst()));
        }
        addClusters(cells, source.texts().get(segment).text(), clusters);
        for (StripCell cell : specials ? special : List.<StripCell>of()) {
          clusters.add(StripCluster.ofSpecial(cell));
        }
      }
      return new StripContent(rows, clusters, source.texts().size() > 1);
    }

    private void collect(
        StripRow row, int segment, List<StripCell> cells, List<StripCell> special) {
      List<TextUnit> units = source.units(row.unit(chosen));
      for (int u = 0; u < units.size(); u++) {
        TextUnit unit = units.get(u);
        if (unit.segment() == segment) {
          if (!unit.isSpecial()) {
            cells.add(cell(row, u, unit));
          } else if (row == StripRow.PIECE) {
            special.add(cell(row, u, unit));
          }
        }
      }
    }

    private StripCell cell(StripRow row, int index, TextUnit unit) {
      return switch (row) {
        case EOJEOL -> cell(row, index, unit, unit.label(), LabelStyle.EOJEOL, "", Float.NaN);
        case MORPHEME -> {
          String tag = unit.morpheme() == null ? "" : unit.morpheme().tag();
          yield cell(row, index, unit, unit.label(), LabelStyle.MORPHEME, tag, Float.NaN);
        }
        case PIECE -> cell(row, index, unit, unit.label(), LabelStyle.PIECE, "", Float.NaN);
        case RTD -> {
          String value = value(rtd.at(index), rtd.scale());
          yield cell(row, index, unit, value, LabelStyle.VALUE, "", rtd.share(index));
        }
      };
    }

    private StripCell cell(
        StripRow row,
        int index,
        TextUnit unit,
        String label,
        LabelStyle style,
        String note,
        float share) {
      String shown = shortened(label);
      double width = Math.max(widths.of(shown, style), widths.of(note, LabelStyle.TAG));
      return new StripCell(row, index, unit, shown, note, share, Math.ceil(width) + 2 * PADDING);
    }
  }

  /** As it stands in a cell: 0.034 or 97.5. */
  static String value(float value, RtdScale scale) {
    if (Float.isNaN(value)) {
      return NO_VALUE;
    }
    return String.format(Locale.ROOT, scale == RtdScale.PERCENTILE ? "%.1f" : "%.3f", value);
  }

  /**
   * Without what a screen cannot show: control characters would be drawn as boxes or not at all.
   */
  private static String shortened(String label) {
    String whole = label.codePoints().anyMatch(Character::isISOControl) ? visible(label) : label;
    if (whole.length() <= LONGEST_LABEL) {
      return whole;
    }
    int end = Character.isHighSurrogate(whole.charAt(LONGEST_LABEL - 1)) ? 1 : 0;
    return whole.substring(0, LONGEST_LABEL - end) + "…";
  }

  private static String visible(String label) {
    StringBuilder visible = new StringBuilder();
    label
        .codePoints()
        .forEach(c -> visible.appendCodePoint(Character.isISOControl(c) ? 0xfffd : c));
    return visible.toString();
  }

  private static void addClusters(List<StripCell> cells, String text, List<StripCluster> clusters) {
    List<StripCell> sorted = new ArrayList<>(cells);
    sorted.sort(Comparator.comparingInt(cell -> StripCluster.span(cell).start()));
    List<StripCell> together = new ArrayList<>();
    int end = 0;
    int before = 0;
    for (StripCell cell : sorted) {
      Span span = StripCluster.span(cell);
      if (!together.isEmpty() && span.start() >= end) {
        clusters.add(StripCluster.of(hasLineBreak(text, before, together), together));
        before = end;
        together.clear();
      }
      together.add(cell);
      end = Math.max(end, span.end());
    }
    if (!together.isEmpty()) {
      clusters.add(StripCluster.of(hasLineBreak(text, before, together), together));
    }
  }

  private static boolean hasLineBreak(String text, int before, List<StripCell> together) {
    int start = StripCluster.span(together.getFirst()).start();
    return before > 0
        && text.substring(before, start).chars().anyMatch(c -> c == '\n' || c == '\r');
  }
}
