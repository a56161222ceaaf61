package krelectra.app.window;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import krelectra.app.explore.ToolKind;
import krelectra.app.look.Theme;

/**
 * What the keys do.
 *
 * @param help shows the list of keys
 * @param models shows the models
 */
record Shortcuts(WindowViewModel window, Scene scene, Runnable help, Runnable models) {
  /** Makes the keys work in the scene. */
  void install() {
    ObservableMap<KeyCombination, Runnable> accelerators = scene.getAccelerators();
    actions().forEach((shortcut, action) -> accelerators.put(shortcut.keys(), action));
  }

  private Map<Shortcut, Runnable> actions() {
    Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    actions.put(Shortcut.HELP, help);
    actions.put(Shortcut.MODELS, models);
    actions.put(Shortcut.TEXT, () -> focus("#text"));
    actions.put(Shortcut.STRIP, () -> focus("#token-strip"));
    actions.put(Shortcut.EARLIER, () -> window.explore().go(-1));
    actions.put(Shortcut.LATER, () -> window.explore().go(1));
    actions.put(Shortcut.ANALYSE, () -> window.explore().retry());
    actions.put(
        Shortcut.PAIR,
        () -> window.explore().pairProperty().set(!window.explore().pairProperty().get()));
    actions.put(Shortcut.OPEN_TEXTS, () -> fire("#open-file"));
    for (ToolKind tool : ToolKind.values()) {
      actions.put(Shortcut.valueOf(tool.name()), () -> open(tool));
    }
    actions.put(
        Shortcut.THEME,
        () ->
            window
                .themeProperty()
                .set(window.themeProperty().get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT));
    return actions;
  }

  private void open(ToolKind tool) {
    window.explore().toolProperty().set(tool);
    focus("#tools");
  }

  private void focus(String selector) {
    Node node = scene.lookup(selector);
    if (node != null) {
      node.requestFocus();
    }
  }

  private void fire(String selector) {
    if (scene.lookup(selector) instanceof Button button) {
      button.fire();
    }
  }
}
