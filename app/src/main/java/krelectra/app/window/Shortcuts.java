package krelectra.app.window;

import java.util.EnumMap;
import java.util.Map;
import javafx.collections.ObservableMap;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import krelectra.app.corpus.desk.SideTool;
import krelectra.app.explore.ToolKind;
import krelectra.app.look.Theme;
import krelectra.app.settings.Workflow;

/**
 * What the keys do.
 *
 * @param sheets what can be shown over the window
 */
record Shortcuts(WindowViewModel window, Scene scene, WindowView.Sheets sheets) {
  /** Makes the keys work in the scene. */
  void install() {
    ObservableMap<KeyCombination, Runnable> accelerators = scene.getAccelerators();
    actions().forEach((shortcut, action) -> accelerators.put(shortcut.keys(), action));
  }

  private Map<Shortcut, Runnable> actions() {
    Map<Shortcut, Runnable> actions = new EnumMap<>(Shortcut.class);
    actions.put(Shortcut.HELP, sheets::keys);
    actions.put(Shortcut.MODELS, sheets::models);
    actions.put(Shortcut.LAYERS, () -> annotating(sheets::layers));
    actions.put(Shortcut.FIND, () -> annotating(this::find));
    actions.put(
        Shortcut.NEW_CORPUS, () -> annotating(() -> fire("#corpus-database", "corpus-new")));
    actions.put(Shortcut.BACK_UP, () -> annotating(window.desk().backups()::make));
    actions.put(Shortcut.TEXT, () -> focus("#text"));
    actions.put(Shortcut.STRIP, () -> focus("#token-strip"));
    actions.put(Shortcut.EARLIER, () -> window.explore().go(-1));
    actions.put(Shortcut.LATER, () -> window.explore().go(1));
    actions.put(Shortcut.ANALYSE, () -> window.explore().retry());
    actions.put(
        Shortcut.PAIR,
        () -> window.explore().pairProperty().set(!window.explore().pairProperty().get()));
    actions.put(Shortcut.OPEN, this::open);
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

  private void annotating(Runnable action) {
    if (window.workflowProperty().get() == Workflow.ANNOTATE) {
      action.run();
    }
  }

  private void find() {
    window.desk().show(SideTool.SEARCH);
    // What is shown only now gets its parts when it is laid out.
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    focus("#search-query");
  }

  private void open() {
    if (window.workflowProperty().get() == Workflow.ANNOTATE) {
      fire("#corpus-database", "corpus-open");
    } else {
      fire("#open-file");
    }
  }

  private void fire(String menu, String item) {
    if (scene.lookup(menu) instanceof MenuButton button) {
      button.getItems().stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
    }
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
