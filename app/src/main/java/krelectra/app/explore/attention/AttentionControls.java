package krelectra.app.explore.attention;

import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import krelectra.app.language.Messages;

/** What can be chosen about attention; wraps to further rows in a narrow window. */
final class AttentionControls extends FlowPane {
  private final AttentionViewModel model;
  private final Messages messages;

  AttentionControls(AttentionViewModel model, Messages messages) {
    super(Orientation.HORIZONTAL, 14, 5);
    this.model = model;
    this.messages = messages;
    setPadding(new Insets(6, 10, 4, 10));
    setRowValignment(VPos.CENTER);
    getChildren().addAll(views(), special(), heads(), mean(), openMean(), lines());
    visibleProperty().bind(model.pictureProperty().isNotNull());
    managedProperty().bind(visibleProperty());
  }

  private Node views() {
    HBox box = new HBox();
    ToggleGroup group = new ToggleGroup();
    for (ViewKind kind : ViewKind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      ToggleButton button = new ToggleButton();
      button.setId("view-" + name);
      button.textProperty().bind(messages.text("view." + name));
      button
          .getStyleClass()
          .add(
              kind == ViewKind.MODEL
                  ? "left-pill"
                  : kind == ViewKind.LINES ? "right-pill" : "center-pill");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setToggleGroup(group);
      // The button that is chosen stays so when it is pressed again.
      button.setOnAction(event -> choose(kind, button));
      model.viewProperty().subscribe(now -> button.setSelected(now == kind));
      box.getChildren().add(button);
    }
    return box;
  }

  private void choose(ViewKind kind, ToggleButton button) {
    model.viewProperty().set(kind);
    button.setSelected(true);
  }

  private Node heads() {
    NumberChoice layer = new NumberChoice("layer", messages.text("layer"), model.layerProperty());
    NumberChoice head = new NumberChoice("head", messages.text("head"), model.headProperty());
    model
        .pictureProperty()
        .subscribe(
            now -> {
              if (now != null) {
                layer.setCount(now.layers(), model.focused().layer());
                head.setCount(now.heads(), model.focused().index());
              }
            });
    return new HBox(12, layer, head);
  }

  private Node mean() {
    CheckBox box = box("mean");
    box.textProperty().bind(messages.text("mean.layer"));
    box.setTooltip(help("mean.layer.help"));
    box.setOnAction(event -> model.averageLayer(box.isSelected()));
    model.averagedProperty().subscribe(now -> box.setSelected(model.isLayerMean()));
    return box;
  }

  private Node special() {
    CheckBox box = box("hide-special");
    box.textProperty().bind(messages.text("special.hide"));
    box.setTooltip(help("special.hide.help"));
    box.selectedProperty().bindBidirectional(model.specialHiddenProperty());
    return box;
  }

  private static CheckBox box(String id) {
    CheckBox box = new CheckBox();
    box.setId(id);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Tooltip help(String key) {
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(320);
    help.textProperty().bind(messages.text(key));
    return help;
  }

  /** Leads from the heads that were chosen among all to their mean. */
  private Node openMean() {
    Button button = new Button();
    button.setId("open-mean");
    button.textProperty().bind(messages.text("mean.open", model.averagedProperty().map(Set::size)));
    button.setOnAction(event -> model.openLast());
    show(
        button,
        model
            .viewProperty()
            .isEqualTo(ViewKind.MODEL)
            .and(model.averagedProperty().isNotEqualTo(Set.of())));
    return button;
  }

  /** What only lines need: of selected units the direction, without any the least weight. */
  private Node lines() {
    BooleanBinding isAll =
        Bindings.createBooleanBinding(model.selection()::isEmpty, model.selection());
    Node direction = direction();
    Node threshold = threshold();
    show(direction, isAll.not());
    show(threshold, isAll);
    HBox box = new HBox(direction, threshold);
    box.setAlignment(Pos.CENTER_LEFT);
    show(box, model.viewProperty().isEqualTo(ViewKind.LINES));
    return box;
  }

  private static void show(Node node, BooleanBinding condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
  }

  private Node direction() {
    ComboBox<Direction> choice = new ComboBox<>();
    choice.setId("direction");
    choice.getItems().setAll(Direction.values());
    choice.valueProperty().bindBidirectional(model.directionProperty());
    messages.language().subscribe(now -> choice.setConverter(new Names()));
    return choice;
  }

  /** A converter of its own for each language: the box asks anew when it gets another. */
  private final class Names extends StringConverter<Direction> {
    @Override
    public String toString(Direction direction) {
      return direction == null
          ? ""
          : messages.get("direction." + direction.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Direction fromString(String name) {
      throw new UnsupportedOperationException("directions are chosen, not typed: " + name);
    }
  }

  private Node threshold() {
    Slider slider = new Slider(0.01, 0.5, 0.1);
    slider.setId("threshold");
    slider.setPrefWidth(90);
    slider.valueProperty().bindBidirectional(model.thresholdProperty());
    Tooltip help = help("threshold.help");
    slider.setTooltip(help);
    Label name = new Label();
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.textProperty()
        .bind(
            Bindings.concat(
                messages.text("threshold"),
                " ",
                model.thresholdProperty().asString(Locale.ROOT, "%.2f")));
    HBox box = new HBox(6, name, slider);
    box.setAlignment(Pos.CENTER_LEFT);
    return box;
  }
}
