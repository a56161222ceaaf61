package krelectra.app.window;

import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import krelectra.app.annotate.layers.LayersSheet;
import krelectra.app.language.Messages;
import krelectra.app.manual.ManualPane;
import krelectra.app.manual.ManualViewModel;
import krelectra.app.model.library.ModelsPane;
import krelectra.app.runtime.ComputingPane;
import org.jspecify.annotations.Nullable;

/** The window with what may lie over it: a sheet, or the first tour. */
final class WindowRoot extends StackPane implements WindowView.Sheets {
  private static final double KEYS_WIDTH = 620;
  private static final double MODELS_WIDTH = 1000;
  private static final double MODELS_HEIGHT = 720;
  private static final double COMPUTING_WIDTH = 780;
  private static final double MANUAL_WIDTH = 960;

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
    Button manual = new Button();
    manual.setId("manual-from-keys");
    manual.textProperty().bind(messages.text("manual.open"));
    manual.setOnAction(event -> manual());
    VBox content = new VBox(12, manual, new ShortcutList(messages));
    content.getStyleClass().add("keys-sheet");
    sheets.showScrolling(messages.text("help"), content, KEYS_WIDTH);
  }

  @Override
  public void models() {
    var pane = new ModelsPane(window.models(), messages, window.themeProperty());
    sheets.show(messages.text("models"), pane, MODELS_WIDTH, MODELS_HEIGHT);
  }

  @Override
  public void computing() {
    var pane = new ComputingPane(window.computing(), messages);
    sheets.show(messages.text("computing"), pane, COMPUTING_WIDTH, MODELS_HEIGHT);
  }

  @Override
  public void manual() {
    var pane = new ManualPane(new ManualViewModel(window.languageProperty()), messages);
    sheets.show(messages.text("manual"), pane, MANUAL_WIDTH, MODELS_HEIGHT);
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
