package krelectra.app.annotate.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.GridPane;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.app.language.Messages;

/** What the labels of a layer say, a feature a row. */
final class FeatureRows extends GridPane {
  private final SchemeViewModel scheme;
  private final LayerFormViewModel form;
  private final Messages messages;

  FeatureRows(SchemeViewModel scheme, LayerFormViewModel form, Messages messages) {
    this.scheme = scheme;
    this.form = form;
    this.messages = messages;
    getStyleClass().add("scheme-rows");
  }

  /** Shows the features of a layer. */
  void show(Layer layer) {
    getChildren().clear();
    for (int i = 0; i < layer.features().size(); i++) {
      show(i, layer.features().get(i));
    }
    CommittedField fresh =
        new CommittedField(
            "feature-new",
            "",
            messages.text("feature.new"),
            name -> {
              if (!name.isBlank()) {
                form.addFeature(Feature.optional(name.strip(), FeatureType.TEXT));
              }
            });
    fresh.keeping(() -> scheme.refusalProperty().get().sentence(messages));
    fresh.promptTextProperty().bind(messages.text("feature.new"));
    add(fresh, 0, layer.features().size());
  }

  private void show(int row, Feature f) {
    CommittedField name =
        new CommittedField(
            "feature-name-" + row,
            f.name(),
            messages.text("feature"),
            now ->
                form.changeFeature(
                    f,
                    new Feature(now.strip(), f.type(), f.tagset(), f.required(), f.description())));
    name.keeping(() -> scheme.refusalProperty().get().sentence(messages));
    ComboBox<FeatureType> type =
        Choices.of(
            "feature-type-" + row,
            List.of(FeatureType.values()),
            f.type(),
            messages.text("feature.type"),
            each -> type(each),
            now ->
                form.changeFeature(
                    f, new Feature(f.name(), now, f.tagset(), f.required(), f.description())));
    List<String> tagsets = new ArrayList<>(List.of(""));
    scheme.tagsets().stream().map(Tagset::id).forEach(tagsets::add);
    ComboBox<String> tagset =
        Choices.of(
            "feature-tagset-" + row,
            tagsets,
            f.tagset(),
            messages.text("tagset"),
            id -> id.isEmpty() ? messages.get("tagset.none") : tagsetName(id),
            now ->
                form.changeFeature(
                    f, new Feature(f.name(), f.type(), now, f.required(), f.description())));
    tagset.setVisible(f.type() == FeatureType.TAG || f.type() == FeatureType.TAGS);
    Button make =
        Choices.sign(
            "feature-tagset-make-" + row,
            "+",
            messages.text("tagset.make"),
            () -> form.makeTagset(f));
    make.setVisible(tagset.isVisible() && f.tagset().isEmpty());
    CheckBox required = new CheckBox();
    required.setId("feature-required-" + row);
    required.textProperty().bind(messages.text("feature.required"));
    required.setSelected(f.required());
    required.setOnAction(
        event ->
            form.changeFeature(
                f,
                new Feature(
                    f.name(), f.type(), f.tagset(), required.isSelected(), f.description())));
    Button delete =
        Choices.sign(
            "feature-delete-" + row,
            "✕",
            messages.text("feature.delete"),
            () -> form.deleteFeature(f));
    addRow(row, name, type, tagset, make, required, delete);
  }

  private String tagsetName(String id) {
    return scheme.tagset(id).map(Tagset::name).orElse(id);
  }

  private String type(FeatureType type) {
    String key = "type." + type.name().toLowerCase(Locale.ROOT);
    return messages.get(key);
  }
}
