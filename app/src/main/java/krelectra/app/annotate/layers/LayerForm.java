package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.app.language.Messages;

/** What a layer is and how it is annotated, one line each. */
final class LayerForm extends GridPane {
  private static final int GUIDELINE_ROWS = 5;

  private final SchemeViewModel scheme;
  private final LayerFormViewModel form;
  private final Messages messages;
  private int row;

  LayerForm(SchemeViewModel scheme, LayerFormViewModel form, Messages messages) {
    this.scheme = scheme;
    this.form = form;
    this.messages = messages;
    getStyleClass().add("scheme-form");
    ColumnConstraints names = new ColumnConstraints();
    names.setMinWidth(USE_PREF_SIZE);
    ColumnConstraints values = new ColumnConstraints();
    values.setHgrow(Priority.ALWAYS);
    getColumnConstraints().addAll(names, values);
  }

  /** Shows a layer. */
  void show(Layer layer) {
    getChildren().clear();
    row = 0;
    add("name", new CommittedField("layer-name", layer.name(), text("name"), form::rename));
    add(
        "kind",
        Choices.of(
            "layer-kind",
            List.of(LayerKind.values()),
            layer.kind(),
            text("kind"),
            each -> name("kind.", each),
            form::setKind));
    if (layer.kind() == LayerKind.SPAN || layer.kind() == LayerKind.ANSWER) {
      spans(layer);
    }
    if (layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN) {
      base(layer);
    }
    add(
        "description",
        new CommittedField(
            "layer-description", layer.description(), text("description"), form::describe));
    add("guideline", guideline(layer));
  }

  private void spans(Layer layer) {
    add(
        "unit",
        Choices.of(
            "layer-unit",
            List.of(Unit.values()),
            layer.unit(),
            text("unit"),
            each -> name("unit.", each),
            form::setUnit));
    add(
        "overlap",
        Choices.of(
            "layer-overlap",
            List.of(Overlap.values()),
            layer.overlap(),
            text("overlap"),
            each -> name("overlap.", each),
            form::setOverlap));
    CheckBox gaps = new CheckBox();
    gaps.setId("layer-gaps");
    gaps.textProperty().bind(text("gaps"));
    gaps.setSelected(layer.discontinuous());
    gaps.setOnAction(event -> form.setDiscontinuous(gaps.isSelected()));
    add(gaps, 1, row++);
  }

  private void base(Layer layer) {
    List<String> bases = new ArrayList<>(List.of(""));
    scheme.layers().stream()
        .map(Layer::id)
        .filter(id -> !id.equals(layer.id()))
        .forEach(bases::add);
    add(
        "base",
        Choices.of(
            "layer-base",
            bases,
            layer.base(),
            text("base"),
            id -> id.isEmpty() ? messages.get("base.any") : id,
            form::setBase));
  }

  private TextArea guideline(Layer layer) {
    TextArea area = new TextArea(layer.guideline());
    area.setId("layer-guideline");
    area.setWrapText(true);
    area.setPrefRowCount(GUIDELINE_ROWS);
    area.promptTextProperty().bind(text("guideline.prompt"));
    area.accessibleTextProperty().bind(text("guideline"));
    area.focusedProperty()
        .addListener(
            (value, before, now) -> {
              if (!now) {
                form.guide(area.getText());
              }
            });
    return area;
  }

  private ObservableValue<String> text(String key) {
    return messages.text(key);
  }

  private String name(String prefix, Enum<?> value) {
    return messages.get(prefix + value.name().toLowerCase(Locale.ROOT));
  }

  private void add(String key, Node control) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.getStyleClass().add(Styles.TEXT_MUTED);
    label.setLabelFor(control);
    addRow(row++, label, control);
  }
}
