package krelectra.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.explore.ToolKind;
import krelectra.app.explore.compare.CompareDialogs;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.Explored;
import krelectra.app.settings.ModelSettings;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.settings.Workflow;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import krelectra.inference.training.RunLock;
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
class WindowViewTest {
  private static final List<String> VOCABULARY =
      List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "나", "##는", "학교", "##에", "갔", "##다");

  @TempDir static Path folder;

  private @Nullable Path chosen;
  private WindowViewModel window;

  @Start
  void start(Stage stage) throws IOException {
    WindowWalk.prepare();
    var settings =
        new Settings(
            new Appearance(Language.ENGLISH, Theme.LIGHT, 900, 800),
            Explored.of("나는 학교에 갔다", Unit.EOJEOL, RtdRule.MEAN),
            "",
            ModelSettings.NONE,
            true,
            Workflow.EXPLORE,
            CorpusSettings.NONE);
    window =
        new WindowViewModel(
            settings,
            new Places(model("bundled"), folder.resolve("models"), folder.resolve("projects.db")),
            Analyzer::open,
            TaskRunner.immediate(),
            TaskRunner.immediate(),
            () -> Runnable::run);
    WindowWalk.show(stage, window, around());
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
  void tellsWithWhatItComputes(FxRobot robot) {
    robot.clickOn("#help").clickOn("#computing");
    assertThat(robot.lookup("#computing-now").queryAs(Label.class).getText())
        .startsWith("Processor, ");
    assertThat(robot.lookup("#processor").tryQuery()).isPresent();
    robot.clickOn("#close-sheet");
    assertThat(robot.lookup("#computing-now").tryQuery()).isEmpty();
  }

  @Test
  void speaksTheOtherLanguageAtOnce(FxRobot robot) {
    robot.clickOn("#language").clickOn(Language.KOREAN.ownName());
    assertThat(robot.lookup("#status").queryAs(Label.class).getText())
        .contains("공개된 KR-ELECTRA가 아님");
    assertThat(robot.lookup("#dark").queryAs(ToggleButton.class).getText()).isEqualTo("어둡게");
  }

  @Test
  void aRunThatEndsIsToldOfWhateverIsInFront(FxRobot robot) throws Exception {
    Path run = Files.createDirectories(folder.resolve("runs/one"));
    Path record = run.resolve("run.json");
    Files.writeString(
        record, "{\"kind\": \"fine-tuning\", \"state\": \"running\", \"step\": 5, \"steps\": 9}");
    try (RunLock lock = RunLock.take(run)) {
      assertThat(lock).isNotNull();
      WaitForAsyncUtils.waitFor(
          20, TimeUnit.SECONDS, () -> fx(() -> !window.finetune().runs().isEmpty()));
      Files.writeString(
          record,
          "{\"kind\": \"fine-tuning\", \"state\": \"done\", \"why\": \"asked to finish\","
              + " \"step\": 9, \"steps\": 9}");
    }
    assertThat(window.workflowProperty().get()).isEqualTo(Workflow.EXPLORE);
    Label notice = robot.lookup("#notice").queryAs(Label.class);
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> fx(() -> notice.getText().startsWith("one: Done")));
  }

  private static boolean fx(Callable<Boolean> truth) throws Exception {
    return WaitForAsyncUtils.asyncFx(truth).get(20, TimeUnit.SECONDS);
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
    assertThat(file.read().explored().text()).isEqualTo("나는 학교에 갔다");
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

  @Test
  void keysDoWhatTheirListSays(FxRobot robot) {
    robot.type(KeyCode.F1);
    assertThat(robot.lookup(".shortcut-list").query().isVisible()).isTrue();
    assertThat(robot.lookup(".shortcut-list .keys").queryAll()).hasSizeGreaterThan(20);
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup(".shortcut-list").tryQuery()).isEmpty();
    robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    assertThat(window.explore().toolProperty().get()).isEqualTo(ToolKind.ATTRIBUTION);
    robot.push(KeyCode.SHORTCUT, KeyCode.D);
    assertThat(window.themeProperty().get()).isEqualTo(Theme.DARK);
    robot.interact(() -> window.explore().show("학교"));
    robot.push(KeyCode.ALT, KeyCode.LEFT);
    assertThat(window.explore().textProperty().get()).isEqualTo("나는 학교에 갔다");
    robot.push(KeyCode.ALT, KeyCode.RIGHT);
    assertThat(window.explore().textProperty().get()).isEqualTo("학교");
    robot.push(KeyCode.SHORTCUT, KeyCode.P);
    assertThat(window.explore().pairProperty().get()).isTrue();
    robot.push(KeyCode.SHORTCUT, KeyCode.L);
    assertThat(robot.lookup("#text").query().isFocused()).isTrue();
  }

  @Test
  void modelsAreASheetOfTheirOwn(FxRobot robot) throws IOException {
    chosen = model("second");
    robot.clickOn("#model-menu").clickOn("#open-model");
    robot.push(KeyCode.SHORTCUT, KeyCode.M);
    ListView<?> list = robot.lookup("#models").queryListView();
    assertThat(list.getItems()).hasSize(2);
    assertThat(window.settings().models().folders()).containsExactly(chosen.toString());
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#models").tryQuery()).isEmpty();
  }

  @Test
  void theTourHasFiveStopsAndIsRemembered(FxRobot robot) {
    robot.interact(() -> window.tour().begin());
    assertThat(TourStep.values()).hasSizeLessThanOrEqualTo(5);
    for (TourStep step : TourStep.values()) {
      assertThat(window.tour().stepProperty().get()).isEqualTo(step);
      robot.clickOn("#tour-next");
    }
    assertThat(window.tour().stepProperty().get()).isNull();
    assertThat(window.settings().isToured()).isTrue();
    robot.interact(() -> window.tour().begin());
    robot.type(KeyCode.ESCAPE);
    assertThat(window.tour().stepProperty().get()).isNull();
  }

  @Test
  void exportsTheToolThatIsOpen(FxRobot robot) throws IOException {
    robot.interact(() -> window.explore().toolProperty().set(ToolKind.ATTRIBUTION));
    robot.interact(() -> window.explore().selection().select(1));
    MenuButton export = robot.lookup(".tool-export").queryAs(MenuButton.class);
    robot.interact(() -> item(export, "export-json").fire());
    String json = Files.readString(folder.resolve("attribution.json"));
    assertThat(json).contains("\"model_sha256\"", "\"unit\" : \"나는\"", "Workbench 1.0");
    assertThat(robot.lookup("#notice").queryAs(Label.class).getText()).contains("attribution.json");
    robot.interact(
        () -> {
          window.explore().toolProperty().set(ToolKind.COMPARE);
          window.tools().compare().second().textProperty().set("나는 학교에 왔다");
        });
    robot.interact(() -> item(export, "export-svg").fire());
    assertThat(folder.resolve("comparison.svg")).content().contains("왔다", "SHA-256");
    robot.interact(() -> window.explore().toolProperty().set(ToolKind.ATTENTION));
    robot.interact(() -> item(export, "export-csv").fire());
    assertThat(folder.resolve("attention-model.csv")).content().startsWith("layer,head,next");
    robot.interact(() -> item(export, "copy-data").fire());
    robot.interact(
        () -> assertThat(Clipboard.getSystemClipboard().getString()).startsWith("layer\thead"));
  }

  private static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream()
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  private Surroundings around() {
    return new Surroundings(
        title -> chosen,
        Optional::empty,
        CompareDialogs.none(),
        FileDialogs.none(),
        (title, name) -> Optional.of(folder.resolve(name)),
        Path.of(System.getProperty("assets.dir"), "fonts"),
        TaskRunner.immediate(),
        "1.0");
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
