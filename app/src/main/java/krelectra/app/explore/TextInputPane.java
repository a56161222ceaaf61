package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Where the text is typed, or both texts of a pair. */
final class TextInputPane extends HBox {
  private final ExploreViewModel model;
  private final Messages messages;
  private final TextArea first;

  TextInputPane(ExploreViewModel model, Messages messages) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("text-pane");
    first = area("text", model.textProperty(), "text.first", "text.prompt");
    TextArea second =
        area("second-text", model.secondTextProperty(), "text.second", "text.second.prompt");
    second.visibleProperty().bind(model.pairProperty());
    second.managedProperty().bind(model.pairProperty());
    VBox texts = new VBox(first, second);
    texts.getStyleClass().add("texts");
    HBox.setHgrow(texts, Priority.ALWAYS);
    getChildren().addAll(historyButtons(), texts, pairButton(), samples());
  }

  /** Lets the user type at once. */
  void focusText() {
    first.requestFocus();
  }

  private TextArea area(String id, StringProperty text, String label, String prompt) {
    GrowingTextArea area = new GrowingTextArea();
    area.setId(id);
    area.textProperty().bindBidirectional(text);
    area.promptTextProperty().bind(messages.text(prompt));
    area.accessibleTextProperty().bind(messages.text(label));
    area.setTextFormatter(new TextFormatter<>(this::unlessTooLong));
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
    return area;
  }

  /** Layout of a megabyte in one paragraph would stop the window for minutes. */
  private TextFormatter.@Nullable Change unlessTooLong(TextFormatter.Change change) {
    int length = change.getControlNewText().length();
    if (change.isContentChange() && length > ExploreViewModel.MAX_TEXT) {
      model.refuse(length);
      return null;
    }
    return change;
  }

  /** Enter asks at once, Shift+Enter breaks the line. */
  private void pressed(TextArea area, KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && event.isShiftDown()) {
      area.replaceSelection("\n");
      event.consume();
    } else if (event.getCode() == KeyCode.ENTER && !event.isAltDown()) {
      model.analyse();
      event.consume();
    }
  }

  private HBox historyButtons() {
    HBox both =
        new HBox(
            historyButton("earlier", "‹", -1, model.history().hasEarlierProperty()),
            historyButton("later", "›", 1, model.history().hasLaterProperty()));
    both.setMinWidth(USE_PREF_SIZE);
    return both;
  }

  private Button historyButton(String name, String sign, int step, ObservableValue<Boolean> has) {
    Button button = new Button(sign);
    button.setId(name);
    button.getStyleClass().addAll(step < 0 ? Styles.LEFT_PILL : Styles.RIGHT_PILL, "history");
    button.setOnAction(event -> model.go(step));
    button.disableProperty().bind(Bindings.createBooleanBinding(() -> !has.getValue(), has));
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.text("history." + name));
    button.setTooltip(tooltip);
    button.accessibleTextProperty().bind(tooltip.textProperty());
    return button;
  }

  private ToggleButton pairButton() {
    ToggleButton pair = new ToggleButton();
    pair.setId("pair");
    pair.textProperty().bind(messages.text("pair.toggle"));
    pair.selectedProperty().bindBidirectional(model.pairProperty());
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(messages.text("pair.help"));
    pair.setTooltip(tooltip);
    pair.setMinWidth(USE_PREF_SIZE);
    return pair;
  }

  private MenuButton samples() {
    MenuButton menu = new MenuButton();
    menu.setId("samples");
    menu.textProperty().bind(messages.text("samples"));
    menu.setMinWidth(USE_PREF_SIZE);
    for (Sample sample : Sample.values()) {
      MenuItem item = new MenuItem(sample.text());
      item.setId("sample-" + sample.name().toLowerCase(java.util.Locale.ROOT));
      item.setMnemonicParsing(false);
      Label purpose = new Label();
      purpose.textProperty().bind(messages.text(sample.key()));
      purpose.getStyleClass().addAll(Styles.TEXT_MUTED, "sample-purpose");
      item.setGraphic(purpose);
      item.setOnAction(event -> sample.showIn(model));
      menu.getItems().add(item);
    }
    return menu;
  }
}
