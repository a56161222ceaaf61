package krelectra.app.explore.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.app.task.TaskRunner;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() comes before each test
class SurprisePaneTest {
  private static final String SENTENCE = "아이가 의자를 밥을 먹었다. 나는 오늘 학교에 갔다.";

  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.KOREAN);

  @TempDir Path folder;
  private ExploredModel window;
  private SurpriseViewModel model;
  private Scene scene;

  @Start
  void start(Stage stage) {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    window = new ExploredModel(TaskRunner.immediate());
    model = new SurpriseViewModel(window.explore, window.generator, TaskRunner.immediate());
    var pane = new SurprisePane(model, new Messages(language, SurprisePane.class), theme);
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "';");
    scene = new Scene(pane, 1000, 350);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(60_000, () -> window.close());
  }

  @Test
  void aRowIsTheUnitOfTheStripAndTheOtherWayRound(FxRobot robot) {
    robot.interact(() -> window.open().explore.show(SENTENCE));
    TableView<SurprisingUnit> table = table(robot);
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(2);
        });
    assertThat(window.explore.selection().unitsProperty().get())
        .containsExactly(model.units().get(2).index());
    robot.interact(() -> window.explore.selection().select(model.units().get(5).index()));
    assertThat(table.getSelectionModel().getSelectedIndices()).containsExactly(5);
    robot.type(KeyCode.UP);
    assertThat(window.explore.selection().unitsProperty().get())
        .containsExactly(model.units().get(4).index());
  }

  @Test
  void enterPutsACandidateInTheText(FxRobot robot) {
    robot.interact(() -> window.open().explore.show(SENTENCE));
    robot.interact(() -> window.explore.selection().select(model.units().get(0).index()));
    ListView<?> list = robot.lookup("#candidates").queryListView();
    assertThat(list.isVisible()).isTrue();
    robot.interact(
        () -> {
          list.requestFocus();
          list.getSelectionModel().select(1);
        });
    robot.type(KeyCode.ENTER);
    assertThat(window.explore.textProperty().get()).isNotEqualTo(SENTENCE);
    robot.clickOn("#surprise-back");
    assertThat(window.explore.textProperty().get()).isEqualTo(SENTENCE);
  }

  @Test
  void statesAreSaid(FxRobot robot) throws Exception {
    assertThat(robot.lookup("#surprise-empty").queryLabeled().getText()).contains("모델을 열면");
    ScenePicture.draw("surprise-empty-ko", scene);
    robot.interact(
        () -> {
          language.set(Language.ENGLISH);
          window.open().explore.show(SENTENCE);
        });
    assertThat(robot.lookup("#candidates-said").queryLabeled().getText())
        .startsWith("Select a unit");
    ScenePicture.draw("surprise-nothing-en", scene);
    Path alone = ExploredModel.withoutGenerator(folder.resolve("alone"));
    robot.interact(
        () -> {
          window.model.open(alone);
          window.explore.selection().select(1);
        });
    assertThat(robot.lookup("#candidates-said").queryLabeled().getText())
        .contains(alone.resolve("generator").toString());
    ScenePicture.draw("surprise-nogenerator-en", scene);
  }

  @Test
  void pictures(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.open().explore.show("아이가 의자에 앉아 밥을 먹었다. 나는 학교에 갔다.");
          window.explore.show(SENTENCE);
          window.explore.selection().select(model.units().get(0).index());
        });
    for (Theme each : Theme.values()) {
      for (Language spoken : Language.values()) {
        robot.interact(
            () -> {
              theme.set(each);
              language.set(spoken);
            });
        ScenePicture.draw(
            "surprise-" + each.name().toLowerCase(java.util.Locale.ROOT) + "-" + spoken.code(),
            scene);
      }
    }
    robot.interact(
        () -> {
          theme.set(Theme.LIGHT);
          language.set(Language.KOREAN);
          model.pin();
          window.explore.unitProperty().set(Unit.EOJEOL);
          window.explore.show((SENTENCE + " ").repeat(20) + "할아버지께서 진지를 드셨다.");
          window.explore.selection().select(model.units().get(0).index());
        });
    ScenePicture.draw("surprise-long-ko", scene);
    assertThat(Objects.requireNonNull(table(robot).getItems())).hasSizeGreaterThan(100);
  }

  private static TableView<SurprisingUnit> table(FxRobot robot) {
    return robot.lookup("#surprise-table").queryTableView();
  }
}
