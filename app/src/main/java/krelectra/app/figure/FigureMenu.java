package krelectra.app.figure;

import atlantafx.base.theme.Styles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;

/** Exports a view as a picture or as data, to a file or to the clipboard. */
public final class FigureMenu extends MenuButton {
  private final FigureSource source;
  private final Messages messages;
  private final Surroundings around;

  /** Asks where a figure is to go. */
  @FunctionalInterface
  public interface TargetChooser {
    /**
     * Asks.
     *
     * @param name that is proposed, with an ending
     * @return empty if the user thought better of it
     */
    Optional<Path> choose(String title, String name);
  }

  /**
   * What a menu needs of the window.
   *
   * @param theme for captions
   * @param fonts folder of the bundled font
   * @param runner writes files
   * @param chooser asks where to
   * @param notices takes a sentence for the user
   * @param version of the program
   */
  public record Surroundings(
      ObservableValue<Theme> theme,
      Path fonts,
      TaskRunner runner,
      TargetChooser chooser,
      Consumer<String> notices,
      String version) {}

  /**
   * A menu for a view.
   *
   * @param messages of any package
   */
  public FigureMenu(FigureSource source, Messages messages, Surroundings around) {
    this.source = source;
    this.messages = messages.of(FigureMenu.class);
    this.around = around;
    setId("export");
    getStyleClass().add(Styles.SMALL);
    setMinWidth(USE_PREF_SIZE);
    textProperty().bind(this.messages.text("export"));
    for (FigureFormat format : FigureFormat.values()) {
      String name = "export." + format.name().toLowerCase(Locale.ROOT);
      getItems().add(item(name, () -> export(format)));
    }
    getItems().add(new SeparatorMenuItem());
    getItems().add(item("copy.picture", this::copyPicture));
    getItems().add(item("copy.data", this::copyData));
  }

  private MenuItem item(String key, Runnable action) {
    MenuItem item = new MenuItem();
    item.setId(key.replace('.', '-'));
    item.textProperty().bind(messages.text(key));
    item.setOnAction(event -> withFigure(action));
    return item;
  }

  /** An error of the input, as a figure too large, is told; there may be nothing to export. */
  private void withFigure(Runnable action) {
    if (figure().isEmpty()) {
      around.notices().accept(messages.get("export.nothing"));
      return;
    }
    try {
      action.run();
    } catch (InputException e) {
      around.notices().accept(String.valueOf(e.getMessage()));
    }
  }

  private Optional<Figure> figure() {
    return source
        .figure()
        .map(
            figure ->
                figure
                    .with(new Fact("version", "KR-ELECTRA Workbench " + around.version()))
                    .with(
                        new Fact(
                            "created", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())));
  }

  private void export(FigureFormat format) {
    Figure figure = figure().orElseThrow();
    FigureExport.Prepared prepared = export().prepare(figure, format);
    around
        .chooser()
        .choose(messages.get("export.title"), figure.name() + "." + format.ending())
        .ifPresent(target -> write(prepared, target));
  }

  private void write(FigureExport.Prepared prepared, Path target) {
    BackgroundTask.of(
            progress -> {
              prepared.write(target);
              return target;
            })
        .onSuccess(done -> around.notices().accept(messages.get("export.done", done.toString())))
        .onFailure(e -> around.notices().accept(failure(target, e)))
        .startWith(around.runner());
  }

  private String failure(Path target, Exception e) {
    String cure = e instanceof IOException ? messages.get("export.disk") : e.toString();
    return messages.get("export.failed", target.toString(), cure);
  }

  private void copyPicture() {
    ClipboardContent content = new ClipboardContent();
    content.putImage(export().picture(figure().orElseThrow()));
    copy(content);
  }

  /** Spreadsheets take tabs for columns. */
  private void copyData() {
    ClipboardContent content = new ClipboardContent();
    content.putString(FigureText.tsv(figure().orElseThrow().data()));
    copy(content);
  }

  private void copy(ClipboardContent content) {
    Clipboard.getSystemClipboard().setContent(content);
    around.notices().accept(messages.get("copied"));
  }

  private FigureExport export() {
    return new FigureExport(messages, around.theme().getValue().palette(), around.fonts());
  }
}
