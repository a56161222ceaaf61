package krelectra.app.annotate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.control.TabPane;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the view over a corpus of its own each time. */
final class AnnotatePictures {
  private final Stage stage;
  private final Path folder;
  private int drawn;

  AnnotatePictures(Stage stage, Path folder) {
    this.stage = stage;
    this.folder = folder;
  }

  void draw(
      String name,
      Theme theme,
      Language language,
      Consumer<CorpusFixture> prepare,
      String... presets)
      throws Exception {
    draw(name, theme, language, prepare, (fixture, shown) -> {}, presets);
  }

  /**
   * Draws.
   *
   * @param prepare fills the corpus
   * @param then is done when the view is shown
   */
  void draw(
      String name,
      Theme theme,
      Language language,
      Consumer<CorpusFixture> prepare,
      BiConsumer<CorpusFixture, AnnotateStage> then,
      String... presets)
      throws Exception {
    Path own = Files.createDirectory(folder.resolve("p" + drawn++));
    Shown shown =
        WaitForAsyncUtils.asyncFx(() -> show(own, theme, language, prepare, presets))
            .get(60, TimeUnit.SECONDS);
    WaitForAsyncUtils.waitForFxEvents(4);
    WaitForAsyncUtils.asyncFx(() -> then.accept(shown.fixture(), shown.stage()))
        .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(name, shown.stage().scene);
    WaitForAsyncUtils.asyncFx(
            () -> {
              shown.fixture().close();
              return shown;
            })
        .get(60, TimeUnit.SECONDS);
  }

  private record Shown(CorpusFixture fixture, AnnotateStage stage) {}

  private Shown show(
      Path own, Theme theme, Language language, Consumer<CorpusFixture> prepare, String... presets)
      throws IOException {
    CorpusFixture fixture = new CorpusFixture(own, presets);
    prepare.accept(fixture);
    AnnotateStage made = new AnnotateStage(fixture.annotate);
    made.theme.set(theme);
    made.language.set(language);
    stage.setScene(made.scene);
    stage.show();
    made.view.focusText();
    return new Shown(fixture, made);
  }

  /** Brings a tab beside the text to the front. */
  static void select(AnnotateStage made, String tab) {
    TabPane tabs = (TabPane) made.view.lookup("#annotate-tabs");
    tabs.getTabs().stream()
        .filter(each -> tab.equals(each.getId()))
        .forEach(each -> tabs.getSelectionModel().select(each));
  }
}
