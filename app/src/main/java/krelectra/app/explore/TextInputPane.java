package krelectra.app.explore;

import atlantafx.base.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;

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
    getChildren().addAll(texts, pairButton(), samples());
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
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(area, event));
    return area;
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
