package krelectra.app.window;

import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import krelectra.app.language.Messages;

/** The window with what may lie over it: a sheet, or the first tour. */
final class WindowRoot extends StackPane {
  private static final double KEYS_WIDTH = 620;

  private final WindowViewModel window;
  private final Messages messages;
  private final SheetLayer sheets;

  /**
   * Makes everything.
   *
   * @param messages of any package
   */
  WindowRoot(WindowViewModel window, Messages messages, Surroundings around) {
    this.window = window;
    this.messages = messages.of(WindowRoot.class);
    WindowView view = WindowView.of(window, messages, around, this::showKeys);
    sheets = new SheetLayer(this.messages, view);
    getChildren().addAll(view, sheets, new TourLayer(window.tour(), this.messages));
  }

  /** Makes the keys work. */
  void install(Scene scene) {
    new Shortcuts(window, scene, this::showKeys, this::showModels).install();
  }

  /** Shows every key. */
  void showKeys() {
    sheets.showScrolling(messages.text("help"), new ShortcutList(messages), KEYS_WIDTH);
  }

  /** Shows what models there are. */
  void showModels() {
    lookup("#model-menu").requestFocus();
  }
}
