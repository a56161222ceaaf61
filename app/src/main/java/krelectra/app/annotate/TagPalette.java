package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Tag;
import krelectra.app.language.Messages;

/** What can be said in the layer at hand, with the key of each. */
final class TagPalette extends ScrollPane {
  private static final PseudoClass GIVEN = PseudoClass.getPseudoClass("given");

  /** What it has at least, where there are so many tags. */
  private static final double FEW_ROWS = 132;

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final FlowPane flow = new FlowPane();

  TagPalette(AnnotateViewModel annotate, Messages messages) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("tag-palette");
    setId("tag-palette");
    flow.getStyleClass().add("tags");
    flow.setAlignment(Pos.CENTER_LEFT);
    setContent(flow);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setMaxHeight(Region.USE_PREF_SIZE);
    flow.heightProperty()
        .addListener(
            (value, before, now) -> {
              setPrefHeight(now.doubleValue() + 2);
              setMinHeight(Math.min(FEW_ROWS, now.doubleValue() + 2));
            });
    InvalidationListener offered = observable -> offer();
    annotate.layers().tags().addListener(offered);
    annotate.layers().layerProperty().addListener(offered);
    messages.language().addListener(offered);
    InvalidationListener given = observable -> mark();
    annotate.sentence().atHandProperty().addListener(given);
    annotate.sentence().activeProperty().addListener(given);
    offer();
  }

  private void offer() {
    flow.getChildren().clear();
    Layer layer = annotate.layers().layerProperty().get();
    if (layer == null) {
      return;
    }
    for (Tag tag : annotate.layers().tags()) {
      flow.getChildren().add(button(tag));
    }
    if (layer.kind() == LayerKind.ANSWER) {
      flow.getChildren()
          .addAll(
              action("answer", "1", () -> annotate.labelling().answering().answer(false)),
              action("another", "2", () -> annotate.labelling().answering().answer(true)),
              action("unanswerable", "0", annotate.labelling().answering()::answerNothing));
    }
    if (layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN) {
      flow.getChildren().addFirst(action("govern", "G", annotate.labelling().joining()::govern));
    }
    LayersViewModel.main(layer)
        .filter(annotate.layers()::takesOther)
        .ifPresent(feature -> flow.getChildren().add(other(feature)));
    mark();
  }

  private Button button(Tag tag) {
    Region swatch = new Region();
    swatch.getStyleClass().add("swatch");
    if (tag.colour().matches("#[0-9a-fA-F]{6}")) {
      swatch.setStyle("-fx-background-color: " + tag.colour() + ";");
    }
    Button button = new Button(tag.name(), content(tag.key(), swatch));
    button.getStyleClass().addAll(Styles.SMALL, "tag");
    button.setFocusTraversable(false);
    button.setUserData(tag);
    button.setOnAction(event -> annotate.give(tag));
    String description =
        tag.description().isEmpty() ? tag.name() : tag.name() + ": " + tag.description();
    button.setTooltip(new Tooltip(description));
    button.setAccessibleText(description);
    if (!tag.description().isEmpty()) {
      button.setText(tag.name() + " " + tag.description());
    }
    return button;
  }

  private static HBox content(String key, Region swatch) {
    Label cap = new Label(key.toUpperCase(Locale.ROOT));
    cap.getStyleClass().add("key-cap");
    cap.setVisible(!key.isEmpty());
    cap.setManaged(!key.isEmpty());
    HBox content = new HBox(swatch, cap);
    content.getStyleClass().add("tag-front");
    content.setAlignment(Pos.CENTER_LEFT);
    return content;
  }

  private Button action(String name, String key, Runnable action) {
    Region none = new Region();
    Button button = new Button();
    button.setGraphic(content(key, none));
    button.setId("palette-" + name);
    button.getStyleClass().addAll(Styles.SMALL, "tag");
    button.textProperty().bind(messages.text("palette." + name));
    button.setFocusTraversable(false);
    button.setOnAction(event -> action.run());
    return button;
  }

  private TextField other(Feature feature) {
    TextField field = new TextField();
    field.setId("other-tag");
    field.setPrefColumnCount(10);
    boolean number = feature.type() == FeatureType.NUMBER;
    field.promptTextProperty().bind(messages.text(number ? "palette.score" : "palette.other"));
    field.accessibleTextProperty().bind(field.promptTextProperty());
    field.setOnAction(
        event -> {
          String name = field.getText().strip();
          if (annotate.layers().isFitting(feature, name)) {
            annotate.layers().addTag(feature, name);
            annotate.give(new Tag(name, "", "", ""));
            field.clear();
          }
        });
    return field;
  }

  /** Shows what the sentence, or the label that keys work on, has. */
  private void mark() {
    Set<String> given = given();
    for (Node node : flow.getChildren()) {
      if (node.getUserData() instanceof Tag tag) {
        boolean is = given.contains(tag.name());
        node.pseudoClassStateChanged(GIVEN, is);
      }
    }
  }

  private Set<String> given() {
    Layer layer = annotate.layers().layerProperty().get();
    Set<String> given = new TreeSet<>();
    if (layer == null) {
      return given;
    }
    List<krelectra.annotation.label.Label> labels =
        LayersViewModel.isClass(layer)
            ? annotate.sentence().labels()
            : new ArrayList<>(annotate.sentence().active().stream().toList());
    for (krelectra.annotation.label.Label label : labels) {
      LayersViewModel.main(layer)
          .map(feature -> label.feature(feature.name()))
          .ifPresent(value -> given.addAll(names(value)));
    }
    return given;
  }

  private static List<String> names(Value value) {
    return value instanceof Value.Tags(List<String> tags) ? tags : List.of(value.asText());
  }
}
