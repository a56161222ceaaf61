package krelectra.app.explore.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import krelectra.app.explore.ExploreViewModel;
import krelectra.app.explore.ModelStatus;
import krelectra.app.figure.Figure;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.PngFile;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** With the bundled model; draws each state to {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class AttributionPaneTest {
  private static final Path ASSETS = Path.of(System.getProperty("assets.dir"));

  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.KOREAN);
  private final ObjectProperty<@Nullable Explainer> explainer = new SimpleObjectProperty<>();
  private Analyzer analyzer;
  private ExploreViewModel explore;
  private AttributionPane pane;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load(ASSETS.resolve("fonts"));
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    analyzer = Analyzer.open(ASSETS.resolve("models/workbench-mini-electra"));
    explore = new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
    explore.modelProperty().set(ModelStatus.Loaded.of(analyzer));
    explainer.set(new ModelExplainer(analyzer));
    var model = new AttributionViewModel(explore, explainer, TaskRunner.immediate());
    model.watchedProperty().set(true);
    pane =
        new AttributionPane(explore, model, new Messages(language, AttributionPane.class), theme);
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "';");
    scene = new Scene(pane, 900, 300);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() throws IOException {
    analyzer.close();
  }

  @Test
  void saysWhatToDoUntilSomethingIsSelected(FxRobot robot) throws IOException {
    assertThat(robot.lookup("#attribution-placeholder").query().isVisible()).isTrue();
    robot.interact(() -> explore.show("철수는 어제 밥이 먹었다."));
    assertThat(robot.lookup("#attribution-placeholder").query().getAccessibleText())
        .contains("고르세요");
    picture(robot, "nothing");
    robot.interact(() -> explore.selection().select(3));
    assertThat(robot.lookup("#attribution-placeholder").query().isVisible()).isFalse();
    assertThat(robot.lookup("#attribution-sums").queryAs(Label.class).getText())
        .contains("“어제”", "[PAD]");
    picture(robot, "ready");
  }

  @Test
  void aClickExplainsAnotherUnit(FxRobot robot) {
    robot.interact(() -> explore.show("철수는 어제 밥이 먹었다."));
    robot.interact(() -> explore.selection().select(3));
    var strip = robot.lookup("#attribution-strip").query();
    var place = strip.localToScreen(80, 20);
    robot.clickOn(place);
    assertThat(explore.selection().unitsProperty().get()).containsExactly(1);
  }

  @Test
  void followsLanguageAndThemeAndWrapsLongText(FxRobot robot) throws IOException {
    robot.interact(
        () -> {
          language.set(Language.ENGLISH);
          theme.set(Theme.DARK);
          explore.show("나는 어제 친구와 함께 학교 앞에서 파는 떡볶이를 먹었다. ".repeat(4));
          explore.selection().select(9);
        });
    assertThat(robot.lookup("#attribution-sums").queryAs(Label.class).getText())
        .contains("replaced-token logit");
    assertThat(robot.lookup("#output").queryComboBox().getButtonCell().getText())
        .startsWith("Logit");
    picture(robot, "long-dark");
  }

  @Test
  void itsFigureHoldsEveryUnitAndItsProvenance(FxRobot robot) {
    robot.interact(() -> explore.show("철수는 어제 밥이 먹었다."));
    assertThat(pane.figure()).isEmpty();
    robot.interact(() -> explore.selection().selectAll(List.of(3)));
    Figure figure = pane.figure().orElseThrow();
    assertThat(figure.data().rows()).hasSize(11);
    assertThat(figure.facts().stream().map(fact -> fact.key()).toList())
        .contains("model_sha256", "target", "method", "steps", "baseline", "gap", "unit", "text");
  }

  private void picture(FxRobot robot, String name) throws IOException {
    WritableImage[] image = new WritableImage[1];
    robot.interact(() -> image[0] = scene.snapshot(null));
    Path folder = java.nio.file.Files.createDirectories(Path.of("target", "pictures"));
    PngFile.write(image[0], folder.resolve("attribution-" + name + ".png"));
  }
}
