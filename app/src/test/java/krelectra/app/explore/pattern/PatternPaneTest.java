package krelectra.app.explore.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.pattern.PatternMatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // start() comes before each test
class PatternPaneTest {

  @TempDir static Path folder;

  private final SimpleObjectProperty<@Nullable Analyzer> analyzer = new SimpleObjectProperty<>();
  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.KOREAN);
  private final List<PatternMatch> opened = new ArrayList<>();
  private PatternViewModel model;
  private Scene scene;
  private Path file;

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    file = Files.writeString(folder.resolve("sentences.txt"), "나는 학교에 갔다.\n다른 글\n나는 다른 학교에 갔다.\n");
    model = new PatternViewModel(analyzer, TaskRunner.immediate(), opened::add);
    var pane =
        new PatternPane(model, new Messages(language, PatternPane.class), () -> Optional.of(file));
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "'");
    scene = new Scene(pane, 980, 460);
    stage.setScene(scene);
    // Another test may have left the shared stage smaller.
    stage.setWidth(980);
    stage.setHeight(460);
    stage.show();
  }

  @AfterEach
  void close() throws IOException {
    Analyzer open = analyzer.get();
    if (open != null) {
      open.close();
    }
  }

  private void openModel(FxRobot robot) throws IOException {
    Analyzer made = Analyzer.open(PatternModel.write(folder.resolve("model")));
    robot.interact(() -> analyzer.set(made));
  }

  private static String text(FxRobot robot, String query) {
    return robot.lookup(query).queryAs(Labeled.class).getText();
  }

  @Test
  void fromNothingToAMatchThatIsShown(FxRobot robot) throws Exception {
    assertThat(text(robot, "#pattern-placeholder")).contains("모델");
    assertThat(robot.lookup("#search-pattern").query().isDisabled()).isTrue();
    ScenePicture.draw("pattern-empty-ko", scene);
    openModel(robot);
    robot.interact(robot.lookup("#pattern-file").queryButton()::fire);
    assertThat(text(robot, "#pattern-file-name")).isEqualTo("sentences.txt");
    robot.interact(() -> model.form().wordsProperty().set("head * from NNG to next JKB > 0.05"));
    robot.interact(robot.lookup("#search-pattern").queryButton()::fire);
    TableView<PatternMatch> table = robot.lookup("#matches").queryTableView();
    assertThat(table.getItems()).isNotEmpty();
    assertThat(text(robot, "#pattern-status")).isEqualTo(table.getItems().size() + "개 찾음");
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(0);
        });
    robot.type(KeyCode.ENTER);
    assertThat(opened).containsExactly(table.getItems().getFirst());
    ScenePicture.draw("pattern-found-ko", scene);
    robot.interact(
        () -> {
          language.set(Language.ENGLISH);
          Application.setUserAgentStylesheet(Theme.DARK.stylesheet());
        });
    assertThat(robot.lookup("#relation").queryComboBox().getButtonCell().getText())
        .isEqualTo("next");
    ScenePicture.draw("pattern-found-dark-en", scene);
    robot.interact(() -> Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet()));
  }

  @Test
  void whatGoesWrongIsSaidInPlace(FxRobot robot) throws Exception {
    openModel(robot);
    robot.interact(() -> model.form().wordsProperty().set("head 5-3 from NNX to next JKO > 0.5"));
    assertThat(text(robot, "#pattern-problem"))
        .isEqualTo("패턴: 이런 태그는 없습니다: “NNX”. NNG, JKO, VV, EF, N* 같은 Mecab-Ko 태그를 쓰십시오.");
    robot.interact(() -> language.set(Language.ENGLISH));
    assertThat(text(robot, "#pattern-problem")).startsWith("pattern: no tag is \"NNX\"; ");
    robot.interact(() -> language.set(Language.KOREAN));
    assertThat(robot.lookup("#search-pattern").query().isDisabled()).isTrue();
    robot.interact(
        () -> {
          model.choose(folder.resolve("없는 파일.txt"));
          model.form().wordsProperty().set("head 1-1 from NNG to next JKO > 0.5");
          model.search();
        });
    assertThat(text(robot, "#pattern-failure"))
        .isEqualTo(folder.resolve("없는 파일.txt") + ": 이런 파일이 없습니다. 경로를 확인하십시오.");
    ScenePicture.draw("pattern-failed-ko", scene);
    robot.interact(
        () -> {
          model.choose(file);
          model.form().wordsProperty().set("head 1-1 from NNG to next JKO > 1");
          model.search();
        });
    assertThat(text(robot, "#pattern-placeholder")).startsWith("이 파일에는");
    ScenePicture.draw("pattern-none-ko", scene);
  }

  @Test
  void bothLanguagesHaveTheSameTexts() {
    assertThat(keys("ko")).isEqualTo(keys("en")).isNotEmpty();
  }

  private static List<String> keys(String code) {
    Enumeration<String> keys =
        ResourceBundle.getBundle(
                PatternPane.class.getPackageName() + ".messages_" + code, java.util.Locale.ROOT)
            .getKeys();
    return java.util.Collections.list(keys).stream().sorted().toList();
  }
}
