package krelectra.app.explore.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.explore.attention.Head;
import krelectra.app.finetune.TinyRun;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.app.run.RunRequest;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.Engines;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/**
 * With the bundled model and a run of it; draws each view to {@code target/pictures}, to be looked
 * at.
 */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class ChangePaneTest {
  private static final Path ASSETS = Path.of(System.getProperty("assets.dir"));
  private static final Path MODEL = ASSETS.resolve("models/workbench-mini-electra");
  private static final String TEXT = "배우들의 연기는 좋았지만 이야기가 지루했다.";

  @TempDir static Path folder;

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  private static Analyzer analyzer;
  private ExploreViewModel explore;
  private ChangeViewModel model;
  private ChangePane pane;
  private Scene scene;

  @BeforeAll
  static void tune() throws IOException {
    analyzer = Analyzer.open(MODEL);
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    List<String> good = List.of("연기가 좋았다", "정말 재미있다", "최고의 영화", "다시 보고 싶다");
    List<String> bad = List.of("이야기가 지루했다", "시간이 아깝다", "최악의 영화", "너무 졸렸다");
    for (int i = 0; i < 48; i++) {
      rows.append(good.get(i % 4)).append(" ").append(i).append("\t긍정\n");
      rows.append(bad.get(i % 4)).append(" ").append(i).append("\t부정\n");
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/train.tsv"), rows);
    Path config =
        Files.writeString(
            folder.resolve("config.json"),
            "{\"max_steps\": 30, \"train_batch_size\": 8, \"learning_rate\": 0.002,"
                + " \"logging_steps\": 10, \"save_steps\": 10, \"keep_checkpoints\": 9,"
                + " \"max_seq_len\": 24}");
    TinyRun.toTheEnd(
        folder.resolve("runs/영화평"),
        new RunRequest(
            "classes",
            folder.resolve("data"),
            MODEL,
            new FineTuningConfigFile(config).over(Preset.PUBLISHED.of(Tasks.named("classes"))),
            List.of(),
            DeviceChoice.Wish.CPU,
            1,
            ""));
  }

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load(ASSETS.resolve("fonts"));
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    explore = new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
    explore.modelProperty().set(ModelStatus.Loaded.of(analyzer));
    model = new ChangeViewModel(explore, new ModelsOfRun(Engines::start), TaskRunner.immediate());
    model.watchedProperty().set(true);
    pane =
        new ChangePane(
            model, new Messages(language, ChangePane.class), theme, title -> Optional.empty());
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "';");
    scene = new Scene(pane, 980, 400);
    stage.setScene(scene);
    stage.show();
  }

  @AfterAll
  static void close() throws IOException {
    analyzer.close();
  }

  private void open(FxRobot robot) {
    robot.interact(
        () -> {
          explore.show(TEXT);
          model.open(folder.resolve("runs/영화평"));
        });
  }

  @Test
  void saysWhatToDoUntilThereIsARunAndAText(FxRobot robot) throws IOException {
    assertThat(said(robot)).contains("무엇이 달라졌나");
    picture(robot, "no-run");
    robot.interact(() -> model.open(folder.resolve("nowhere")));
    assertThat(said(robot)).contains("nowhere", "실행의 폴더가 아닙니다");
    picture(robot, "failed");
    robot.interact(() -> model.open(folder.resolve("runs/영화평")));
    assertThat(said(robot)).contains("문장을 쓰면");
    robot.interact(() -> explore.show("나는 학교에 간다 ".repeat(60)));
    assertThat(said(robot)).contains("워드피스", "128");
    robot.interact(() -> explore.show(TEXT));
    assertThat(robot.lookup("#change-placeholder").query().isVisible()).isFalse();
  }

  private static String said(FxRobot robot) {
    var placeholder = robot.lookup("#change-placeholder").query();
    assertThat(placeholder.isVisible()).isTrue();
    return String.valueOf(placeholder.getAccessibleText());
  }

  @Test
  void theMostChangedHeadIsInFrontUntilAnotherIsClicked(FxRobot robot) throws IOException {
    open(robot);
    ShownChange shown = shown();
    int most = shown.change().heads().ranked().getFirst();
    assertThat(model.headProperty().get()).isEqualTo(new Head(most / 4, most % 4));
    assertThat(robot.lookup("#change-told").queryAs(Label.class).getText())
        .contains((most / 4 + 1) + "-" + (most % 4 + 1));
    picture(robot, "heads-ko");
    Bounds view =
        robot
            .lookup("#change-heads")
            .query()
            .localToScreen(new javafx.geometry.BoundingBox(0, 0, 0, 0));
    robot.clickOn(view.getMinX() + 26 + 6, view.getMinY() + 24 + 6);
    assertThat(model.headProperty().get()).isEqualTo(new Head(0, 0));
    robot.type(javafx.scene.input.KeyCode.RIGHT);
    assertThat(model.headProperty().get()).isEqualTo(new Head(0, 1));
    robot.interact(
        () -> {
          theme.set(Theme.DARK);
          language.set(Language.ENGLISH);
        });
    picture(robot, "heads-dark-en");
  }

  private ShownChange shown() {
    assertThat(model.stateProperty().get()).isInstanceOf(ChangeState.Ready.class);
    return ((ChangeState.Ready) model.stateProperty().get()).shown();
  }

  @Test
  void theSliderStepsThroughTheStatesOfTheRun(FxRobot robot) {
    open(robot);
    assertThat(model.stages()).hasSizeGreaterThanOrEqualTo(4);
    Slider slider = robot.lookup("#change-stage").queryAs(Slider.class);
    double[] greatest = new double[model.stages().size()];
    for (int i = 0; i < greatest.length; i++) {
      int at = i;
      robot.interact(() -> slider.setValue(at));
      assertThat(model.stageProperty().get()).isEqualTo(model.stages().get(at));
      greatest[i] = shown().change().heads().greatest();
      assertThat(greatest[i]).isPositive();
    }
    assertThat(greatest[0]).isNotEqualTo(greatest[greatest.length - 1]);
    assertThat(robot.lookup("#change-stage-name").queryAs(Label.class).getText()).contains("30");
  }

  @Test
  void scoresVerdictsAndSentencesHaveWords(FxRobot robot) throws IOException {
    open(robot);
    robot.interact(
        () -> {
          model.stageProperty().set(model.stages().getLast());
          model.earlierProperty().set(model.stages().getFirst());
        });
    robot.clickOn("#change-view-scores");
    assertThat(robot.lookup("#change-scores-note").queryAs(Label.class).getText())
        .contains("과제의 머리");
    TableView<?> scores = robot.lookup("#change-scores-table").queryAs(TableView.class);
    assertThat(scores.getItems()).hasSizeGreaterThan(5);
    picture(robot, "scores-ko");
    robot.clickOn("#change-view-verdict");
    assertThat(robot.lookup("#change-verdict-now").queryAs(Label.class).getText())
        .contains("긍정", "부정");
    assertThat(robot.lookup("#change-verdict-then").queryAs(Label.class).isVisible()).isTrue();
    picture(robot, "verdict-ko");
    robot.clickOn("#change-view-sentences").clickOn("#change-ask-dev");
    assertThat(model.moved().found()).isNotEmpty();
    assertThat(model.moved().found().getFirst().shift())
        .isGreaterThanOrEqualTo(model.moved().found().getLast().shift());
    picture(robot, "sentences-ko");
    robot.interact(
        () -> robot.lookup("#change-moved").queryAs(TableView.class).getSelectionModel().select(0));
    String text = model.moved().found().getFirst().text();
    robot.clickOn("#change-explore");
    assertThat(explore.textProperty().get()).isEqualTo(text);
    robot.interact(
        () -> {
          theme.set(Theme.DARK);
          language.set(Language.ENGLISH);
        });
    robot.clickOn("#change-view-verdict");
    picture(robot, "verdict-dark-en");
    assertThat(pane.figure().orElseThrow().data().rows()).isNotEmpty();
  }

  @Test
  void aLongTextKeepsItsPlace(FxRobot robot) throws IOException {
    open(robot);
    robot.interact(() -> explore.show("어제 친구와 함께 본 영화는 배우들의 연기는 좋았지만 이야기가 지루했다. ".repeat(3)));
    assertThat(shown().rows().pieces()).hasSizeGreaterThan(50);
    picture(robot, "long");
    robot.clickOn("#change-view-verdict");
    picture(robot, "long-verdict");
  }

  private void picture(FxRobot robot, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = scene.snapshot(null));
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    PngFile.write(image[0], pictures.resolve("change-" + name + ".png"));
  }
}
