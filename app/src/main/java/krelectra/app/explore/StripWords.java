package krelectra.app.explore;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import krelectra.app.language.Messages;
import krelectra.inference.text.Unit;

/** What the strip says in words: its rows' names, a unit's figures, the text for screen readers. */
record StripWords(ExploreViewModel model, Messages messages, UnitText units) {
  /** A screen reader is told the beginning of a long text. */
  private static final int MOST_READ = 200;

  StripWords(ExploreViewModel model, Messages messages) {
    this(model, messages, new UnitText(messages));
  }

  /** What stands before each row. */
  Map<StripRow, String> rows() {
    Map<StripRow, String> names = new EnumMap<>(StripRow.class);
    names.put(StripRow.EOJEOL, units.name(Unit.EOJEOL));
    names.put(StripRow.MORPHEME, units.name(Unit.MORPHEME));
    names.put(StripRow.PIECE, units.name(Unit.PIECE));
    boolean percentile = model.rtdProperty().get().scale() == RtdScale.PERCENTILE;
    names.put(StripRow.RTD, messages.get(percentile ? "row.percentile" : "row.rtd"));
    return names;
  }

  /** The figures of some units. */
  String of(AlignedRows rows, Unit unit, Set<Integer> indices) {
    return units.lines(UnitDetail.of(rows, model.analysisProperty().get(), unit, indices), unit);
  }

  /** What is selected, or what there is. */
  String accessible() {
    AlignedRows rows = model.rowsProperty().get();
    Set<Integer> selected = model.selection().unitsProperty().get();
    Unit unit = model.unitProperty().get();
    if (rows == null) {
      return "";
    }
    if (!selected.isEmpty()) {
      return of(rows, unit, selected);
    }
    String text = rows.texts().getFirst().text();
    return messages.get(
        "strip.accessible",
        text.substring(0, Math.min(MOST_READ, text.length())),
        rows.units(unit).size(),
        units.name(unit));
  }
}
