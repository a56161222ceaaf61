package krelectra.app.explore.attention;

import java.util.Locale;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
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
import krelectra.app.language.Messages;

/** What can be chosen about attention; wraps to further rows in a narrow window. */
final class AttentionControls extends FlowPane {
  private final AttentionViewModel model;
  private final Messages messages;
  private final BooleanBinding isGrid;

  /**
   * Makes the controls.
   *
   * @param isNarrow whether there is no room for details
   */
  AttentionControls(
      AttentionViewModel model, Messages messages, ObservableValue<Boolean> isNarrow) {
    super(Orientation.HORIZONTAL, 14, 5);
    this.model = model;
    this.messages = messages;
    this.isGrid = model.viewProperty().isEqualTo(ViewKind.MODEL);
    setPadding(new Insets(6, 10, 4, 10));
    setRowValignment(VPos.CENTER);
    getChildren().addAll(views(), special(), heads(), mean(), rollout(), openMean());
    getChildren().add(shownIf(new OrderControls(model, messages), isGrid));
    getChildren().addAll(pair(), lines(), details(isNarrow));
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
    NumberChoice layer =
        new NumberChoice("layer", messages.text("layer"), model.heads().layerProperty());
    NumberChoice head =
        new NumberChoice("head", messages.text("head"), model.heads().headProperty());
    model
        .pictureProperty()
        .subscribe(
            now -> {
              if (now != null) {
                layer.setCount(now.layers(), model.heads().focused().layer());
                head.setCount(now.heads(), model.heads().focused().index());
              }
            });
    return new HBox(12, layer, head);
  }

  private Node mean() {
    CheckBox box = box("mean");
    box.textProperty().bind(messages.text("mean.layer"));
    box.setTooltip(help("mean.layer.help"));
    box.setOnAction(event -> model.heads().averageLayer(box.isSelected()));
    model.heads().averagedProperty().subscribe(now -> box.setSelected(model.heads().isLayerMean()));
    return box;
  }

  private Node rollout() {
    CheckBox box = box("rollout");
    box.textProperty().bind(messages.text("rollout"));
    box.setTooltip(help("rollout.help"));
    box.setOnAction(event -> model.heads().rollOut(box.isSelected()));
    model.heads().rolloutProperty().subscribe(box::setSelected);
    return shownIf(box, isGrid.not());
  }

  private Node special() {
    CheckBox box = box("hide-special");
    box.textProperty().bind(messages.text("special.hide"));
    box.setTooltip(help("special.hide.help"));
    box.selectedProperty().bindBidirectional(model.specialHiddenProperty());
    return box;
  }

  /** Only a pair can be filtered, and only where one map is seen. */
  private Node pair() {
    ComboBox<PairFilter> choice = new ComboBox<>();
    choice.setId("pair-filter");
    choice.getItems().setAll(PairFilter.values());
    choice.accessibleTextProperty().bind(messages.text("pair.filter"));
    choice.setTooltip(help("pair.filter.help"));
    choice.valueProperty().bindBidirectional(model.filterProperty());
    Names.of(
        choice, messages, each -> "pair." + each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    CheckBox rescaled = box("rescale");
    rescaled.textProperty().bind(messages.text("pair.rescale"));
    rescaled.setTooltip(help("pair.rescale.help"));
    rescaled.selectedProperty().bindBidirectional(model.rescaledProperty());
    shownIf(rescaled, model.filterProperty().isNotEqualTo(PairFilter.ALL));
    HBox box = new HBox(8, choice, rescaled);
    box.setAlignment(Pos.CENTER_LEFT);
    BooleanBinding isPair =
        Bindings.createBooleanBinding(
            () -> {
              AttentionPicture now = model.units().getValue();
              return now != null && now.isPair() && !isGrid.get();
            },
            model.units(),
            isGrid);
    return shownIf(box, isPair);
  }

  private Node details(ObservableValue<Boolean> isNarrow) {
    ToggleButton button = new ToggleButton();
    button.setId("details");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.textProperty().bind(messages.text("details"));
    button.setTooltip(help("details.help"));
    button.selectedProperty().bindBidirectional(model.detailedProperty());
    button.disableProperty().bind(isNarrow);
    return button;
  }

  private static CheckBox box(String id) {
    CheckBox box = new CheckBox();
    box.setId(id);
    box.setMinWidth(Region.USE_PREF_SIZE);
    return box;
  }

  private Tooltip help(String key) {
    return Names.help(messages, key);
  }

  /** Leads from the heads that were chosen among all to their mean. */
  private Node openMean() {
    Button button = new Button();
    button.setId("open-mean");
    button
        .textProperty()
        .bind(messages.text("mean.open", model.heads().averagedProperty().map(Set::size)));
    button.setOnAction(event -> model.openLast());
    return shownIf(button, isGrid.and(model.heads().averagedProperty().isNotEqualTo(Set.of())));
  }

  /** What only lines need: of selected units the direction, without any the least weight. */
  private Node lines() {
    BooleanBinding isAll =
        Bindings.createBooleanBinding(model.selection()::isEmpty, model.selection());
    HBox box = new HBox(shownIf(direction(), isAll.not()), shownIf(threshold(), isAll));
    box.setAlignment(Pos.CENTER_LEFT);
    return shownIf(box, model.viewProperty().isEqualTo(ViewKind.LINES));
  }

  private static Node shownIf(Node node, BooleanBinding condition) {
    node.visibleProperty().bind(condition);
    node.managedProperty().bind(condition);
    return node;
  }

  private Node direction() {
    ComboBox<Direction> choice = new ComboBox<>();
    choice.setId("direction");
    choice.getItems().setAll(Direction.values());
    choice.accessibleTextProperty().bind(messages.text("direction"));
    choice.valueProperty().bindBidirectional(model.directionProperty());
    Names.of(choice, messages, each -> "direction." + each.name().toLowerCase(Locale.ROOT));
    return choice;
  }

  private Node threshold() {
    Slider slider = new Slider(0.01, 0.5, 0.1);
    slider.setId("threshold");
    slider.setPrefWidth(90);
    slider.valueProperty().bindBidirectional(model.thresholdProperty());
    slider.setTooltip(help("threshold.help"));
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
