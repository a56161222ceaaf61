package krelectra.app.explore.surprise;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.explore.TextHistory;
import krelectra.app.language.Messages;

/** Going back and forward through replacements, and what is compared with. */
final class SurpriseToolbar extends HBox {
  private final SurpriseViewModel model;
  private final Messages messages;
  private final Label compared = new Label();
  private final Tooltip whole = new Tooltip();

  SurpriseToolbar(SurpriseViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("surprise-toolbar");
    setAlignment(Pos.CENTER_LEFT);
    TextHistory history = model.explore().history();
    Button back = button("surprise-back", "back", history.hasEarlierProperty());
    back.setOnAction(event -> model.explore().go(-1));
    Button forward = button("surprise-forward", "forward", history.hasLaterProperty());
    forward.setOnAction(event -> model.explore().go(1));
    compared.setId("surprise-compared");
    compared.getStyleClass().add(Styles.TEXT_MUTED);
    compared.setMinWidth(0);
    compared.setMaxWidth(Double.MAX_VALUE);
    compared.setTooltip(whole);
    whole.setWrapText(true);
    whole.setMaxWidth(480);
    HBox.setHgrow(compared, Priority.ALWAYS);
    getChildren().addAll(back, forward, pin(), compared);
    InvalidationListener changed = observable -> update();
    model.comparedWithProperty().addListener(changed);
    model.deletedProperty().addListener(changed);
    model.pinnedProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private Button button(String id, String key, ObservableValue<Boolean> enabled) {
    Button button = new Button();
    button.setId(id);
    button.getStyleClass().add(Styles.SMALL);
    button.setMinWidth(USE_PREF_SIZE);
    button.textProperty().bind(messages.text(key));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.text(key + ".help"));
    button.setTooltip(tooltip);
    button
        .disableProperty()
        .bind(Bindings.createBooleanBinding(() -> !enabled.getValue(), enabled));
    return button;
  }

  private ToggleButton pin() {
    ToggleButton pin = new ToggleButton();
    pin.setId("surprise-pin");
    pin.getStyleClass().add(Styles.SMALL);
    pin.setMinWidth(USE_PREF_SIZE);
    pin.textProperty().bind(messages.text("pin"));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.text("pin.help"));
    pin.setTooltip(tooltip);
    pin.setOnAction(
        event -> {
          if (pin.isSelected()) {
            model.pin();
          } else {
            model.unpin();
          }
          pin.setSelected(model.pinnedProperty().get());
        });
    model.pinnedProperty().subscribe(pin::setSelected);
    return pin;
  }

  private void update() {
    String text = model.comparedWithProperty().get();
    List<String> deleted = model.deletedProperty().get();
    if (text.isEmpty()) {
      compared.setText(messages.get("compared.none"));
    } else {
      String with =
          messages.get(model.pinnedProperty().get() ? "compared.pinned" : "compared.last", text);
      String gone =
          deleted.isEmpty() ? "" : "  " + messages.get("deleted", String.join(", ", deleted));
      compared.setText(with + gone);
    }
    whole.setText(compared.getText());
  }
}
