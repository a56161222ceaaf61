package krelectra.app.annotate.layers;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.desk.PresetNames;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The layers in their order; new ones by name and kind, or from presets. */
final class LayerListPane extends VBox {
  private final SchemeViewModel scheme;
  private final LayerListViewModel list;
  private final Messages messages;
  private final ListView<Layer> layers = new ListView<>();
  private final TextField name = new TextField();

  LayerListPane(SchemeViewModel scheme, Messages messages) {
    this.scheme = scheme;
    this.list = new LayerListViewModel(scheme);
    this.messages = messages;
    getStyleClass().add("scheme-list");
    layers.setId("scheme-layers");
    layers.setItems(scheme.layers());
    layers.setCellFactory(view -> new Cell());
    layers.accessibleTextProperty().bind(messages.text("layers"));
    VBox.setVgrow(layers, Priority.ALWAYS);
    layers
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (value, before, now) -> {
              if (now != null && !now.equals(scheme.layerProperty().get())) {
                scheme.choose(now);
              }
            });
    scheme.layerProperty().subscribe(now -> layers.getSelectionModel().select(now));
    layers.setOnKeyPressed(this::press);
    messages.language().addListener(observable -> layers.refresh());
    HBox places =
        new HBox(
            4,
            Choices.sign("layer-up", "↑", messages.text("up"), () -> move(-1)),
            Choices.sign("layer-down", "↓", messages.text("down"), () -> move(1)),
            Choices.sign("layer-delete", "✕", messages.text("layer.delete"), this::delete),
            presets());
    places.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(layers, places, fresh());
  }

  private void press(KeyEvent event) {
    Runnable action =
        switch (event.getCode()) {
          case DELETE, BACK_SPACE -> this::delete;
          case UP -> event.isAltDown() ? () -> move(-1) : null;
          case DOWN -> event.isAltDown() ? () -> move(1) : null;
          case INSERT -> name::requestFocus;
          default -> null;
        };
    if (action != null) {
      action.run();
      event.consume();
    }
  }

  private void move(int by) {
    Layer chosen = scheme.layerProperty().get();
    if (chosen != null) {
      list.move(chosen, by);
    }
  }

  private void delete() {
    Layer chosen = scheme.layerProperty().get();
    if (chosen != null) {
      list.delete(chosen);
    }
  }

  private MenuButton presets() {
    PresetNames names = new PresetNames(messages);
    MenuButton menu = new MenuButton();
    menu.setId("scheme-presets");
    menu.getStyleClass().add(Styles.SMALL);
    menu.textProperty().bind(messages.text("presets"));
    for (Preset preset : Presets.all()) {
      MenuItem item = new MenuItem();
      item.setId("scheme-preset-" + preset.id());
      item.textProperty().bind(names.of(preset));
      item.setOnAction(event -> list.add(preset));
      menu.getItems().add(item);
    }
    return menu;
  }

  private VBox fresh() {
    name.setId("layer-new-name");
    name.getStyleClass().add(Styles.SMALL);
    name.promptTextProperty().bind(messages.text("layer.new"));
    name.accessibleTextProperty().bind(messages.text("layer.new"));
    ComboBox<LayerKind> kind = new ComboBox<>();
    kind.setId("layer-new-kind");
    kind.getStyleClass().add(Styles.SMALL);
    kind.getItems().setAll(LayerKind.values());
    kind.setValue(LayerKind.SPAN);
    kind.accessibleTextProperty().bind(messages.text("kind"));
    kind.setConverter(new KindNames(messages));
    messages.language().addListener(observable -> kind.setConverter(new KindNames(messages)));
    Button make = new Button();
    make.setId("layer-make");
    make.getStyleClass().add(Styles.SMALL);
    make.setMinWidth(USE_PREF_SIZE);
    make.textProperty().bind(messages.text("make"));
    Runnable create =
        () -> {
          if (list.create(name.getText(), Objects.requireNonNull(kind.getValue()))) {
            name.clear();
          }
        };
    make.setOnAction(event -> create.run());
    name.setOnAction(event -> create.run());
    kind.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(4, kind, make);
    HBox.setHgrow(kind, Priority.ALWAYS);
    return new VBox(4, name, row);
  }

  @Override
  public void requestFocus() {
    layers.requestFocus();
  }

  private final class Cell extends ListCell<Layer> {
    @Override
    protected void updateItem(@Nullable Layer layer, boolean empty) {
      super.updateItem(layer, empty);
      String key = layer == null ? "" : "kind." + layer.kind().name().toLowerCase(Locale.ROOT);
      setText(layer == null ? "" : layer.name() + " · " + messages.get(key));
      setWrapText(true);
      setPrefWidth(0);
    }
  }
}
