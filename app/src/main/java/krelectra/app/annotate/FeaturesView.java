package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tag;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The features of the label that keys work on, or of the class at hand, each in a field. */
final class FeaturesView extends VBox {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final GridPane grid = new GridPane();
  private final Label about = new Label();
  private krelectra.annotation.label.@Nullable Label shown;

  FeaturesView(AnnotateViewModel annotate, Messages messages) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().addAll("pane", "features");
    grid.getStyleClass().add("feature-grid");
    about.setWrapText(true);
    getChildren().addAll(about, grid);
    InvalidationListener changed = observable -> update();
    annotate.sentence().atHandProperty().addListener(changed);
    annotate.sentence().activeProperty().addListener(changed);
    annotate.layers().layerProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  /** Lets the first field take the keys. */
  void focusFirst() {
    grid.getChildren().stream()
        .filter(node -> !(node instanceof Label))
        .findFirst()
        .ifPresent(Node::requestFocus);
  }

  private krelectra.annotation.label.@Nullable Label label() {
    Layer layer = annotate.layers().layerProperty().get();
    return annotate
        .sentence()
        .active()
        .or(
            () ->
                layer != null && LayersViewModel.isClass(layer)
                    ? annotate.sentence().labels().stream().findFirst()
                    : java.util.Optional.empty())
        .orElse(null);
  }

  private void update() {
    krelectra.annotation.label.Label label = label();
    if (label != null && label.equals(shown) && !grid.getChildren().isEmpty()) {
      return; // a field may be in use
    }
    shown = label;
    grid.getChildren().clear();
    Layer layer = label == null ? null : annotate.layers().of(label.layer()).orElse(null);
    if (label == null || layer == null) {
      about.setText(messages.get("features.none"));
      return;
    }
    about.setText(about(label));
    int row = 0;
    for (Feature feature : layer.features()) {
      Label name = new Label(feature.name());
      name.getStyleClass().add(Styles.TEXT_MUTED);
      Node field = field(label, feature);
      name.setLabelFor(field);
      field.setAccessibleText(feature.name());
      grid.addRow(row++, name, field);
    }
  }

  private String about(krelectra.annotation.label.Label label) {
    AtHand now = annotate.sentence().atHandProperty().get();
    String words =
        now == null
            ? ""
            : String.join(
                " … ",
                label.target().ranges().stream()
                    .map(range -> range.of(now.around().document().text()))
                    .toList());
    return messages.get(
        "features.about",
        words.isEmpty() ? 0 : 1,
        words,
        label.annotator(),
        messages.get("state." + label.state().name().toLowerCase(java.util.Locale.ROOT)));
  }

  private Node field(krelectra.annotation.label.Label label, Feature feature) {
    Value value = label.feature(feature.name());
    List<Tag> tags = annotate.layers().tags(feature);
    return switch (feature.type()) {
      case TAG -> tags.isEmpty() ? text(label, feature) : choice(label, feature, tags);
      case TAGS -> several(label, feature, tags, value);
      case FLAG -> flag(label, feature, value);
      case TEXT, NUMBER -> text(label, feature);
      case LINKS -> new Label(value == null ? "–" : value.asText());
    };
  }

  private ComboBox<String> choice(
      krelectra.annotation.label.Label label, Feature feature, List<Tag> tags) {
    ComboBox<String> box = new ComboBox<>();
    box.getItems().setAll(tags.stream().map(Tag::name).toList());
    box.setValue(label.text(feature.name()));
    box.setOnAction(
        event -> set(label, feature, Value.of(Objects.requireNonNullElse(box.getValue(), ""))));
    return box;
  }

  private FlowPane several(
      krelectra.annotation.label.Label label,
      Feature feature,
      List<Tag> tags,
      @Nullable Value value) {
    List<String> given = value instanceof Value.Tags(List<String> its) ? its : List.of();
    FlowPane boxes = new FlowPane(8, 4);
    for (Tag tag : tags) {
      CheckBox box = new CheckBox(tag.name());
      box.setSelected(given.contains(tag.name()));
      box.setOnAction(
          event -> {
            List<String> now = new ArrayList<>(given);
            if (box.isSelected()) {
              now.add(tag.name());
            } else {
              now.remove(tag.name());
            }
            set(label, feature, new Value.Tags(now));
          });
      boxes.getChildren().add(box);
    }
    return boxes;
  }

  private CheckBox flag(
      krelectra.annotation.label.Label label, Feature feature, @Nullable Value value) {
    CheckBox box = new CheckBox();
    box.setSelected(value instanceof Value.Flag(boolean is) && is);
    box.setOnAction(event -> set(label, feature, new Value.Flag(box.isSelected())));
    return box;
  }

  private TextField text(krelectra.annotation.label.Label label, Feature feature) {
    TextField field = new TextField(label.text(feature.name()));
    field.setPrefColumnCount(24);
    field.setOnAction(
        event -> {
          String typed = field.getText().strip();
          boolean fits = typed.isEmpty() || annotate.layers().isFitting(feature, typed);
          field.pseudoClassStateChanged(ERROR, !fits);
          if (fits) {
            set(label, feature, typed.isEmpty() ? null : TagValue.of(feature, typed));
          }
        });
    return field;
  }

  private void set(krelectra.annotation.label.Label label, Feature feature, @Nullable Value value) {
    Map<String, Value> features = new LinkedHashMap<>(label.features());
    if (value == null) {
      features.remove(feature.name());
    } else {
      features.put(feature.name(), value);
    }
    annotate.labelling().setFeatures(label, features);
  }
}
