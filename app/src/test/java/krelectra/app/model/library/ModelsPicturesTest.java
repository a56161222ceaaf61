package krelectra.app.model.library;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.app.settings.ModelSettings;
import krelectra.inference.model.HeadKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the pane in its states into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ModelsPicturesTest {

  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by start
  private Stage stage;

  /** Brings the pane into a state. */
  private interface Preparation {
    void prepare(ModelFixture fixture, ModelsPane pane) throws Exception;
  }

  @Start
  void start(Stage given) {
    stage = given;
  }

  @Test
  void reports() throws Exception {
    for (Theme theme : Theme.values()) {
      for (Language language : Language.values()) {
        draw("report", theme, language, (fixture, pane) -> fixture.models.look(fixture.bundled));
        draw("download", theme, language, (fixture, pane) -> download(pane));
      }
    }
  }

  @Test
  void doubts() throws Exception {
    draw(
        "head-missing",
        Theme.LIGHT,
        Language.KOREAN,
        (fixture, pane) -> fixture.models.look(fixture.writeEncoderAlone("KoELECTRA-인코더")));
    draw(
        "unusable",
        Theme.DARK,
        Language.ENGLISH,
        (fixture, pane) -> fixture.models.look(fixture.writeBroken("half-copied")));
    draw(
        "memory",
        Theme.LIGHT,
        Language.KOREAN,
        (fixture, pane) -> {
          Path own = fixture.write("KR-ELECTRA-discriminator", HeadKind.REPLACED_TOKENS);
          fixture.models.look(own);
          fixture.memory = new MachineMemory(8_000_000_000L, 120_000_000);
          fixture.models.open(own);
        });
    draw(
        "gone",
        Theme.DARK,
        Language.KOREAN,
        (fixture, pane) -> {
          Path own = fixture.write("stick", HeadKind.REPLACED_TOKENS);
          fixture.models.open(own);
          Files.delete(own.resolve("config.json"));
          fixture.models.refresh();
        });
    draw(
        "failed",
        Theme.LIGHT,
        Language.ENGLISH,
        (fixture, pane) -> fixture.models.look(folder.resolve("nothing-here")));
  }

  @Test
  void forms() throws Exception {
    draw("import", Theme.LIGHT, Language.KOREAN, (fixture, pane) -> press(pane, "#show-import"));
    draw("import", Theme.DARK, Language.ENGLISH, (fixture, pane) -> press(pane, "#show-import"));
    draw(
        "convert",
        Theme.LIGHT,
        Language.ENGLISH,
        (fixture, pane) -> {
          press(pane, "#show-convert");
          press(pane, "#convert-start");
        });
    draw("convert", Theme.DARK, Language.KOREAN, (fixture, pane) -> press(pane, "#show-convert"));
  }

  private static void download(ModelsPane pane) {
    press(pane, "#show-download");
    ((TableView<?>) pane.lookup("#published")).getSelectionModel().select(0);
  }

  private static void press(ModelsPane pane, String button) {
    pane.applyCss();
    pane.layout();
    ((Button) pane.lookup(button)).fire();
    pane.applyCss();
    pane.layout();
  }

  private void draw(String name, Theme theme, Language language, Preparation preparation)
      throws Exception {
    Scene scene =
        WaitForAsyncUtils.asyncFx(() -> shown(name, theme, language, preparation))
            .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(
        "models-" + name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + language.code(),
        scene);
  }

  private Scene shown(String name, Theme theme, Language language, Preparation preparation)
      throws Exception {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(theme.stylesheet());
    Path own = folder.resolve(name + theme + language);
    var fixture =
        new ModelFixture(
            own, new ModelSettings(List.of("/media/usb/KoELECTRA-base-v3-discriminator"), ""));
    fixture.models.open(fixture.bundled);
    var pane =
        new ModelsPane(
            fixture.models,
            new Messages(new SimpleObjectProperty<>(language), ModelsPane.class),
            new SimpleObjectProperty<>(theme),
            null);
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'; -fx-font-size: 14px;");
    Scene scene = new Scene(pane, 900, 640);
    scene.setFill(theme.palette().background());
    stage.setScene(scene);
    stage.show();
    preparation.prepare(fixture, pane);
    return scene;
  }
}
