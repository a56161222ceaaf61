package krelectra.app.window;

import atlantafx.base.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** A sheet over the window: one at a time, put away with Escape or a click beside it. */
final class SheetLayer extends StackPane {
  private final Messages messages;
  private final Region below;
  private @Nullable Node focusedBefore;

  /**
   * Begins without a sheet.
   *
   * @param below the window, which takes no input meanwhile
   */
  SheetLayer(Messages messages, Region below) {
    this.messages = messages;
    this.below = below;
    getStyleClass().add("sheet-layer");
    setVisible(false);
    setOnMouseClicked(
        event -> {
          if (this.equals(event.getTarget())) {
            close();
          }
        });
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
          }
        });
  }

  /** Shows a sheet that may be higher than the window. */
  void showScrolling(ObservableValue<String> title, Region content, double width) {
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    show(title, scroll, width, USE_PREF_SIZE);
  }

  /** Shows a sheet that fills its room. */
  void show(ObservableValue<String> title, Region content, double width, double height) {
    Label heading = new Label();
    heading.textProperty().bind(title);
    heading.getStyleClass().add(Styles.TITLE_4);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    Button close = new Button();
    close.setId("close-sheet");
    close.textProperty().bind(messages.text("sheet.close"));
    close.setCancelButton(true);
    close.setOnAction(event -> close());
    HBox top = new HBox(8, heading, gap, close);
    top.setAlignment(Pos.CENTER_LEFT);
    top.getStyleClass().add("sheet-title");
    BorderPane sheet = new BorderPane(content);
    sheet.setTop(top);
    sheet.getStyleClass().add("sheet");
    sheet.setMaxWidth(width);
    sheet.setMaxHeight(height);
    sheet.accessibleTextProperty().bind(title);
    getChildren().setAll(sheet);
    if (getScene() != null && !isVisible()) {
      focusedBefore = getScene().getFocusOwner();
    }
    below.setDisable(true);
    setVisible(true);
    close.requestFocus();
  }

  /** Puts the sheet away. */
  void close() {
    getChildren().clear();
    setVisible(false);
    below.setDisable(false);
    if (focusedBefore != null) {
      focusedBefore.requestFocus();
    }
  }
}
