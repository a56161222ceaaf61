package krelectra.app.window;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import krelectra.app.annotate.layers.LayersSheet;
import krelectra.app.language.Messages;
import krelectra.app.model.library.ModelsPane;
import org.jspecify.annotations.Nullable;

/** The window with what may lie over it: a sheet, or the first tour. */
final class WindowRoot extends StackPane implements WindowView.Sheets {
  private static final double KEYS_WIDTH = 620;
  private static final double MODELS_WIDTH = 1000;
  private static final double MODELS_HEIGHT = 720;

  private final WindowViewModel window;
  private final Messages messages;
  private final SheetLayer sheets;
  private @Nullable LayersSheet layers;

  /**
   * Makes everything.
   *
   * @param messages of any package
   */
  WindowRoot(WindowViewModel window, Messages messages, Surroundings around) {
    this.window = window;
    this.messages = messages.of(WindowRoot.class);
    WindowView view = WindowView.of(window, messages, around, this);
    sheets = new SheetLayer(this.messages, view);
    getChildren().addAll(view, sheets, new TourLayer(window.tour(), this.messages));
  }

  /** Makes the keys work. */
  void install(Scene scene) {
    new Shortcuts(window, scene, this).install();
  }

  @Override
  public void keys() {
    sheets.showScrolling(messages.text("help"), new ShortcutList(messages), KEYS_WIDTH);
  }

  @Override
  public void models() {
    var pane = new ModelsPane(window.models(), messages, window.themeProperty());
    sheets.show(messages.text("models"), pane, MODELS_WIDTH, MODELS_HEIGHT);
  }

  @Override
  public void layers() {
    if (window.corpus().projectProperty().get() != null) {
      LayersSheet sheet =
          Objects.requireNonNullElseGet(layers, () -> new LayersSheet(window.scheme(), messages));
      layers = sheet;
      sheets.show(messages.text("layers"), sheet, MODELS_WIDTH, MODELS_HEIGHT);
      sheet.requestFocus();
    }
  }
}
