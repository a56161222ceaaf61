package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import krelectra.app.language.Messages;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Unit;

/** What is known of the units selected, in values that can be copied. */
final class DetailPane extends StackPane {
  private static final double NARROW = 840;
  private static final int FEWEST = 6;

  private final ExploreViewModel model;
  private final Messages messages;
  private final UnitText words;
  private final Label hint = new Label();
  private final GridPane grid = new GridPane();
  private int cells;
  private int facts = 4;

  DetailPane(ExploreViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    this.words = new UnitText(messages);
    getStyleClass().add("detail-pane");
    setId("detail");
    hint.textProperty().bind(messages.text("detail.hint"));
    hint.getStyleClass().add(Styles.TEXT_MUTED);
    hint.setWrapText(true);
    setColumns();
    grid.getStyleClass().add("detail-grid");
    getChildren().addAll(hint, grid);
    InvalidationListener changed = observable -> update();
    model.selection().unitsProperty().addListener(changed);
    model.rtdProperty().addListener((observable, before, now) -> update());
    messages.language().addListener(changed);
    widthProperty().addListener((observable, before, now) -> fit(now.doubleValue()));
    update();
  }

  private void fit(double width) {
    int fitting = width < NARROW ? 2 : 4;
    if (fitting != facts) {
      facts = fitting;
      setColumns();
      update();
    }
  }

  private void setColumns() {
    ColumnConstraints name = new ColumnConstraints();
    name.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints value = new ColumnConstraints();
    value.setHgrow(Priority.ALWAYS);
    grid.getColumnConstraints().clear();
    for (int fact = 0; fact < facts; fact++) {
      grid.getColumnConstraints().addAll(name, value);
    }
  }

  private void update() {
    AlignedRows rows = model.rowsProperty().get();
    Set<Integer> units = model.selection().unitsProperty().get();
    Unit unit = model.unitProperty().get();
    grid.getChildren().clear();
    cells = 0;
    boolean shown = rows != null && inRange(rows, unit, units);
    hint.setVisible(!shown);
    grid.setVisible(shown);
    if (rows != null && shown) {
      fill(UnitDetail.of(rows, model.analysisProperty().get(), unit, units), unit);
    }
  }

  /** The selection follows the text a moment later. */
  private static boolean inRange(AlignedRows rows, Unit unit, Set<Integer> units) {
    return !units.isEmpty() && units.stream().allMatch(index -> index < rows.units(unit).size());
  }

  private void fill(UnitDetail detail, Unit unit) {
    int count = detail.units().size();
    String name = words.name(unit) + (count > 1 ? " × " + count : "");
    add(name, words.surface(detail));
    if (count == 1 && detail.units().getFirst().isSpecial()) {
      add(messages.get("detail.offsets"), messages.get("detail.special"));
    } else {
      add(messages.get("detail.offsets"), words.offsets(detail));
    }
    Morpheme morpheme = detail.units().getFirst().morpheme();
    if (morpheme != null) {
      String tags =
          detail.units().stream()
              .limit(4)
              .map(TextUnit::morpheme)
              .filter(Objects::nonNull)
              .map(each -> each.tag() + " " + words.tagName(each.tag()))
              .collect(Collectors.joining(" · "));
      add(messages.get("detail.tag"), tags + (count > 4 ? " …" : ""));
      String parts = count == 1 ? words.parts(morpheme) : "";
      add(messages.get("detail.parts"), parts.isEmpty() ? messages.get("detail.simple") : parts);
    }
    if (!Float.isNaN(detail.max())) {
      add(
          messages.get("detail.rtd"),
          value(detail, UnitText.exact(detail.max()), UnitText.exact(detail.mean())));
      add(
          messages.get("detail.percentile"),
          Float.isNaN(detail.maxPercentile())
              ? messages.get("detail.noPercentile")
              : value(
                  detail,
                  UnitText.percentile(detail.maxPercentile()),
                  UnitText.percentile(detail.meanPercentile())));
    }
    if (count == 1 && unit == Unit.PIECE) {
      add(messages.get("detail.id"), Integer.toString(detail.pieces().getFirst().id()));
    } else if (!detail.pieces().isEmpty()) {
      add(messages.get("detail.pieces"), words.pieces(detail));
    } else if (rowsHavePieces()) {
      add(messages.get("detail.pieces"), messages.get("detail.noPieces"));
    }
  }

  /** Greatest and mean are the same of one piece. */
  private String value(UnitDetail detail, String max, String mean) {
    return detail.pieces().size() == 1 ? max : messages.get("detail.maxMean", max, mean);
  }

  private boolean rowsHavePieces() {
    AlignedRows rows = model.rowsProperty().get();
    return rows != null && rows.hasPieces();
  }

  /** Columns are as wide as a W: about a syllable of Hangul, and nearly two letters. */
  private static int columns(String value) {
    double widths = value.codePoints().mapToDouble(each -> each < 0x1100 ? 0.65 : 1.1).sum();
    return Math.max(FEWEST, (int) Math.ceil(widths));
  }

  /** Four facts a row, or two where they would be cut. */
  private void add(String name, String value) {
    Label label = new Label(name);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    TextField field = new TextField(value);
    field.setEditable(false);
    field.setPrefColumnCount(columns(value));
    field.setTooltip(new Tooltip(value));
    field.getStyleClass().add("fact");
    field.setAccessibleText(name + ": " + value);
    label.setLabelFor(field);
    int column = cells % facts * 2;
    grid.add(label, column, cells / facts);
    boolean last = name.equals(messages.get("detail.pieces"));
    field.setId("fact-" + cells);
    int left = last ? 2 * (facts - cells % facts) - 1 : 1;
    grid.add(field, column + 1, cells / facts, left, 1);
    cells++;
  }
}
