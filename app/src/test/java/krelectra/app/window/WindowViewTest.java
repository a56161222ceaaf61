package krelectra.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class WindowViewTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는", "학교", "##에", "갔", "##다");

  @TempDir static Path folder;

  private @Nullable Path chosen;
  private WindowViewModel window;

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    var settings =
        new Settings(
            Language.ENGLISH, Theme.LIGHT, Unit.EOJEOL, RtdRule.MEAN, "", "나는 학교에 갔다", 900, 800);
    window =
        new WindowViewModel(
            settings, model("bundled"), Analyzer::open, TaskRunner.immediate(), Runnable::run);
    var messages = new Messages(window.languageProperty(), WindowView.class);
    var scene = new Scene(WindowView.of(window, messages, title -> chosen, () -> stage), 900, 800);
    scene.getStylesheets().add(WindowView.stylesheet());
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
  }

  @Test
  void showsTheTextAndTheModelItBeganWith(FxRobot robot) {
    assertThat(robot.lookup("#status").queryAs(Label.class).getText())
        .contains("bundled", "2 layers × 2 heads", "NOT the published KR-ELECTRA");
    assertThat(window.explore().analysisProperty().get()).isNotNull();
    assertThat(window.attention().pictureProperty().get()).isNotNull();
    assertThat(window.attention().pictureProperty().get().size()).isEqualTo(5);
  }

  @Test
  void speaksTheOtherLanguageAtOnce(FxRobot robot) {
    robot.clickOn("#language").clickOn(Language.KOREAN.ownName());
    assertThat(robot.lookup("#status").queryAs(Label.class).getText())
        .contains("공개된 KR-ELECTRA가 아님");
    assertThat(robot.lookup("#dark").queryAs(ToggleButton.class).getText()).isEqualTo("어둡게");
  }

  @Test
  void turnsDark(FxRobot robot) {
    robot.clickOn("#dark");
    assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
  }

  @Test
  void keepsTheModelAndSaysWhyAnotherCannotBeOpened(FxRobot robot) throws IOException {
    chosen = Files.createDirectories(folder.resolve("empty"));
    robot.clickOn("#model-menu").clickOn("#open-model");
    assertThat(robot.lookup("#status").queryAs(Label.class).getText())
        .contains("empty", "config.json");
    assertThat(robot.lookup("#retry-model").queryAs(Button.class).isVisible()).isTrue();
    assertThat(robot.lookup("#model-menu").queryAs(MenuButton.class).getText())
        .isEqualTo("bundled");
  }

  @Test
  void opensAnotherModelAndRemembersIt(FxRobot robot) throws IOException {
    chosen = model("own");
    robot.clickOn("#model-menu").clickOn("#open-model");
    assertThat(window.model().stateProperty().get()).isEqualTo(new ModelViewModel.Ready(chosen));
    assertThat(robot.lookup("#status").queryAs(Label.class).getText()).doesNotContain("NOT");
    var file = new SettingsFile(folder.resolve("settings.json"));
    window.save(file, "test");
    assertThat(file.read().model()).isEqualTo(chosen.toString());
    assertThat(file.read().text()).isEqualTo("나는 학교에 갔다");
  }

  @Test
  void selectsTheSameUnitInStripAndAttention(FxRobot robot) {
    robot.interact(() -> window.explore().selection().select(2));
    assertThat(window.attention().selection()).containsExactly(2);
    robot.interact(() -> window.attention().select(List.of(1, 3), false));
    assertThat(window.explore().selection().unitsProperty().get()).containsExactly(1, 3);
    robot.interact(() -> window.explore().unitProperty().set(Unit.MORPHEME));
    assertThat(window.attention().selection()).isNotEmpty().doesNotContain(0);
  }

  private static Path model(String name) throws IOException {
    Path target = folder.resolve(name);
    if (!Files.exists(target)) {
      var config =
          new ElectraConfig(VOCABULARY.size(), 8, 8, 2, 2, 16, 64, 2, 1e-12, 0.1, 0.1, 0.4, 0);
      new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), VOCABULARY).write(target, 1);
    }
    return target;
  }
}
