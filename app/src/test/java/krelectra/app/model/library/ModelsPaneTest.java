package krelectra.app.model.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.download.FakeHub;
import krelectra.app.settings.ModelSettings;
import krelectra.app.task.BackgroundRunner;
import krelectra.inference.model.HeadKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class ModelsPaneTest {
  @TempDir Path folder;

  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private final BackgroundRunner runner = new BackgroundRunner();
  private ModelFixture fixture;
  private Stage stage;
  private @Nullable Path chosen;

  @Start
  void start(Stage given) throws IOException {
    stage = given;
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    fixture = new ModelFixture(folder, ModelSettings.NONE, runner);
    var chooser =
        new PathChooser() {
          @Override
          public Optional<Path> folder(String title) {
            return Optional.ofNullable(chosen);
          }

          @Override
          public Optional<Path> file(String title) {
            return Optional.ofNullable(chosen);
          }
        };
    var pane =
        new ModelsPane(
            fixture.models,
            new Messages(language, ModelsPane.class),
            new SimpleObjectProperty<>(Theme.LIGHT),
            chooser);
    fixture.model.open(fixture.bundled);
    stage.setScene(new Scene(pane, 900, 700));
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(() -> stage.hide());
    robot.interact(fixture.model::close);
    runner.close();
  }

  @Test
  void opensAFolderLooksAtItAndUsesIt(FxRobot robot) throws Exception {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    chosen = own;
    robot.clickOn("#open-folder");
    await(() -> texts(robot).contains("All 41 tensors found: everything the model says"));
    assertThat(fixture.model.stateProperty().get())
        .isEqualTo(new ModelViewModel.Ready(fixture.bundled));
    robot.clickOn("#use-model");
    await(
        () ->
            fixture.model.stateProperty().get().equals(new ModelViewModel.Ready(own))
                && robot.lookup("#use-model").queryAs(Button.class).isDisabled());
    assertThat(robot.lookup("#remove-model").queryAs(Button.class).isDisabled()).isTrue();
  }

  @Test
  void saysWhatCannotBeTrusted(FxRobot robot) throws Exception {
    chosen = fixture.writeEncoderAlone("encoder");
    robot.clickOn("#open-folder");
    await(() -> texts(robot).contains("do not trust RTD scores"));
    robot.interact(() -> language.set(Language.KOREAN));
    assertThat(texts(robot)).contains("RTD 점수는 믿지 마십시오");
  }

  @Test
  void choosesByKeyboardAndForgetsWithoutDeleting(FxRobot robot) throws Exception {
    chosen = fixture.write("own", HeadKind.REPLACED_TOKENS);
    robot.clickOn("#open-folder");
    await(() -> fixture.models.entries().size() == 2);
    ListView<?> list = robot.lookup("#models").queryListView();
    robot.interact(() -> list.requestFocus());
    robot.interact(() -> list.getSelectionModel().select(1));
    robot.press(KeyCode.DELETE).release(KeyCode.DELETE);
    await(() -> fixture.models.entries().size() == 1);
    assertThat(folder.resolve("own/config.json")).exists();
  }

  @Test
  void asksBeforeMoreMemoryIsTakenThanIsFree(FxRobot robot) throws Exception {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    chosen = own;
    fixture.memory = new MachineMemory(8L << 30, 1L << 20);
    robot.clickOn("#open-folder");
    await(() -> texts(robot).contains("tensors found"));
    robot.clickOn("#use-model");
    await(() -> notice(robot).contains("own needs about"));
    robot.clickOn("#open-anyway");
    await(() -> fixture.model.stateProperty().get().equals(new ModelViewModel.Ready(own)));
  }

  @Test
  void saysThatTheFolderOfTheModelHasGone(FxRobot robot) throws Exception {
    Path own = fixture.write("own", HeadKind.REPLACED_TOKENS);
    robot.interact(() -> fixture.model.open(own));
    await(() -> fixture.models.entries().size() == 2);
    Files.move(own, folder.resolve("elsewhere"));
    robot.interact(fixture.models::refresh);
    await(() -> notice(robot).contains("The folder of own is not there any more"));
  }

  @Test
  void downloadsCancelsAndGoesOn(FxRobot robot) throws Exception {
    try (FakeHub hub = new FakeHub()) {
      Path original = fixture.write("tiny", HeadKind.REPLACED_TOKENS);
      hub.publish("org/tiny", "main", original);
      hub.slow = true;
      robot.clickOn("#show-download");
      robot.interact(
          () -> {
            robot.lookup("#repository").queryAs(TextField.class).setText("org/tiny");
            robot.lookup("#hub").queryAs(TextField.class).setText(hub.address().base().toString());
          });
      assertThat(hub.requests).isEmpty();
      fire(robot, "#download-start");
      await(() -> transfer(robot).contains(" of ") || transfer(robot).contains("ready"));
      fire(robot, "#transfer-cancel");
      await(() -> !fixture.models.transfer().isRunning());
      hub.slow = false;
      if (fixture.models.transfer().stateProperty().get() instanceof TransferState.Cancelled) {
        assertThat(transfer(robot)).contains("downloading again goes on from there");
        fire(robot, "#download-start");
        await(() -> transfer(robot).startsWith("The model is there"));
      }
      fire(robot, "#transfer-open");
      Path target = folder.resolve("home/tiny");
      await(() -> fixture.model.stateProperty().get().equals(new ModelViewModel.Ready(target)));
    }
  }

  @Test
  void convertsFromTheWindow(FxRobot robot) throws Exception {
    chosen = fixture.write("plain", HeadKind.REPLACED_TOKENS);
    robot.clickOn("#show-convert");
    robot.clickOn("#convert-input-folder");
    assertThat(robot.lookup("#convert-target").queryAs(TextField.class).getText())
        .endsWith("plain-converted");
    fire(robot, "#convert-start");
    await(() -> transfer(robot).startsWith("The model is there"));
    assertThat(folder.resolve("home/plain-converted/model.safetensors")).exists();
  }

  @Test
  void saysWhyAFormCannotBeUnderstood(FxRobot robot) {
    robot.clickOn("#show-import");
    fire(robot, "#import-start");
    assertThat(transfer(robot)).contains("choose the one that was carried");
  }

  private static void fire(FxRobot robot, String button) {
    robot.interact(() -> robot.lookup(button).queryAs(Button.class).fire());
  }

  private static String transfer(FxRobot robot) {
    return robot.lookup("#transfer-text").queryAs(Label.class).getText();
  }

  private static String notice(FxRobot robot) {
    return robot.lookup("#models-notice").queryAs(Label.class).getText();
  }

  private static String texts(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    for (Node node : robot.lookup("#report .label").queryAll()) {
      all.append(((Label) node).getText()).append('\n');
    }
    return all.toString();
  }

  private static void await(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get(60, TimeUnit.SECONDS));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
