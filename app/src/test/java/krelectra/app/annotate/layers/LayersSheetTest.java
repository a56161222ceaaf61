package krelectra.app.annotate.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import krelectra.annotation.document.Project;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A name that is refused stays where it was typed, and the reason beside it. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // by start
class LayersSheetTest {
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  @TempDir Path folder;

  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  private static <T> T ui(Callable<T> work) throws Exception {
    return WaitForAsyncUtils.asyncFx(work).get(60, TimeUnit.SECONDS);
  }

  private static TextField field(LayersSheet sheet, String id) {
    return Objects.requireNonNull((TextField) sheet.lookup("#" + id));
  }

  private LayersSheet sheet(CorpusViewModel corpus, String name) throws IOException {
    Path file = folder.resolve(name);
    try (Database database = Database.open(file)) {
      database.create(new Project("p", "p", "", Map.of()), "me");
    }
    corpus.open(file, "p");
    SchemeViewModel scheme = new SchemeViewModel(corpus);
    new LayerListViewModel(scheme).add(Presets.of("klue-ner").orElseThrow());
    Messages messages =
        new Messages(new SimpleObjectProperty<>(Language.KOREAN), LayersSheet.class);
    LayersSheet sheet = new LayersSheet(scheme, messages);
    stage.setScene(new Scene(sheet, 900, 700));
    stage.show();
    return sheet;
  }

  private static void type(TextField field, String text) {
    field.requestFocus();
    field.setText(text);
    field.fireEvent(new javafx.event.ActionEvent());
  }

  @Test
  void aRefusedNameStaysWithTheReasonBesideIt() throws Exception {
    CorpusViewModel corpus =
        new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
    LayersSheet sheet = ui(() -> sheet(corpus, "db"));
    for (String id : new String[] {"tag-new", "tag-name-0", "feature-new"}) {
      String taken = id.startsWith("tag") ? "LC" : "label";
      ui(
          () -> {
            TextField field = field(sheet, id);
            String before = field.getText();
            type(field, taken);
            assertThat(field(sheet, id)).as(id).isSameAs(field);
            assertThat(field.getText()).isEqualTo(taken);
            assertThat(field.getPseudoClassStates()).contains(ERROR);
            assertThat(field.getAccessibleHelp()).isNotBlank();
            assertThat(field.getTooltip().getText()).isEqualTo(field.getAccessibleHelp());
            // So that leaving it changes nothing.
            field.setText(before);
            assertThat(field.getPseudoClassStates()).doesNotContain(ERROR);
            assertThat(field.getTooltip()).isNull();
            return id;
          });
    }
    ui(
        () -> {
          type(field(sheet, "tag-new"), "ZZ");
          assertThat(field(sheet, "tag-new").getText()).isEmpty();
          assertThat(corpus.projectProperty().get()).isNotNull();
          corpus.close();
          return corpus;
        });
  }

  /** Into {@code target/pictures}, to be looked at. */
  @Test
  void drawsARefusal() throws Exception {
    for (Theme theme : Theme.values()) {
      CorpusViewModel corpus =
          new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
      WritableImage drawn =
          ui(
              () -> {
                Application.setUserAgentStylesheet(theme.stylesheet());
                Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
                LayersSheet sheet = sheet(corpus, theme.name());
                sheet.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: 14px;");
                stage.getScene().setFill(theme.palette().background());
                type(field(sheet, "tag-name-0"), "LC");
                assertThat(field(sheet, "tag-name-0").getPseudoClassStates()).contains(ERROR);
                sheet.applyCss();
                sheet.layout();
                return stage.getScene().snapshot(null);
              });
      Path target =
          Files.createDirectories(Path.of("target", "pictures"))
              .resolve("layers-refused-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
      PngFile.write(drawn, target);
      assertThat(target).isNotEmptyFile();
      ui(
          () -> {
            corpus.close();
            return corpus;
          });
    }
  }
}
