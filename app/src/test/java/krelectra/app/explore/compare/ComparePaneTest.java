package krelectra.app.explore.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.app.explore.surprise.ExploredModel;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.comparison.PairResult;
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
@SuppressWarnings("NullAway.Init") // start() comes before each test
class ComparePaneTest {
  private static final String A = "아이가 의자에 앉아 밥을 먹었다.";
  private static final String B = "아이를 의자에 앉아 어제 밥이 먹었다.";

  private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final SimpleObjectProperty<Language> language =
      new SimpleObjectProperty<>(Language.KOREAN);

  @TempDir Path folder;
  private ExploredModel window;
  private CompareViewModel model;
  private PairsViewModel pairs;
  private Scene scene;
  private @Nullable Path chosen;

  @Start
  void start(Stage stage) {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    theme.subscribe(now -> Application.setUserAgentStylesheet(now.stylesheet()));
    window = new ExploredModel(TaskRunner.immediate());
    model =
        new CompareViewModel(
            window.explore,
            window.model.analyzerProperty(),
            window.generator,
            Analyzer::open,
            CandidateFinder::openIfPresent,
            TaskRunner.immediate(),
            Runnable::run);
    pairs =
        new PairsViewModel(
            model, window.model.analyzerProperty(), window.generator, TaskRunner.immediate());
    CompareDialogs dialogs =
        new CompareDialogs() {
          @Override
          public Optional<Path> openPairs() {
            return Optional.ofNullable(chosen);
          }

          @Override
          public Optional<Path> saveTable() {
            return Optional.ofNullable(chosen);
          }

          @Override
          public Optional<Path> chooseModel() {
            return Optional.ofNullable(chosen);
          }
        };
    var pane =
        new ComparePane(model, pairs, new Messages(language, ComparePane.class), theme, dialogs);
    pane.setStyle("-fx-font-family: '" + Fonts.FAMILY + "';");
    scene = new Scene(pane, 1100, 380);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    WaitForAsyncUtils.waitForAsyncFx(
        60_000,
        () -> {
          model.close();
          window.close();
        });
  }

  @Test
  void typingASecondTextComparesIt(FxRobot robot) throws Exception {
    robot.interact(() -> window.open().explore.show(A));
    assertThat(robot.lookup("#compare-said").queryLabeled().getText()).contains("문장 B");
    ScenePicture.draw("compare-empty-ko", scene);
    robot.clickOn("#second").write("아이");
    assertThat(Objects.requireNonNull(model.comparisonProperty().get()).b().text()).isEqualTo("아이");
    assertThat(robot.lookup("#total-generator-a").queryLabeled().getText()).startsWith("-");
  }

  @Test
  void aColumnIsARowOfTheTable(FxRobot robot) {
    robot.interact(
        () -> {
          window.open();
          model.show(A, B);
        });
    WaitForAsyncUtils.waitForFxEvents(5);
    ComparisonStrip strip = robot.lookup("#comparison-strip").queryAs(ComparisonStrip.class);
    PartLayout.Place place = strip.partLayout().places().get(1);
    Point2D point =
        strip.localToScreen(PartPainter.GUTTER + place.x() + place.width() / 2, place.y() + 20);
    robot.clickOn(point);
    assertThat(model.selectedProperty().get()).isEqualTo(1);
    TableView<PartTable.Row> table = robot.lookup("#part-table").queryTableView();
    assertThat(table.getSelectionModel().getSelectedItem().index()).isEqualTo(1);
    robot.type(KeyCode.RIGHT);
    assertThat(model.selectedProperty().get()).isEqualTo(2);
    assertThat(window.explore.selection().unitsProperty().get()).isNotEmpty();
    robot.interact(() -> table.getSelectionModel().clearAndSelect(0));
    assertThat(model.selectedProperty().get()).isEqualTo(table.getItems().get(0).index());
  }

  @Test
  void pairsAreSortedShownAndExported(FxRobot robot) throws Exception {
    chosen =
        Files.writeString(
            folder.resolve("조사.tsv"),
            "good\tbad\tlabel\n"
                + A
                + "\t"
                + B
                + "\t주격\n나는 학교에 갔다.\t나는 학교를에 갔다.\t부사격\n비가 온다.\t비를 온다.\t주격\n");
    robot.interact(() -> window.open().explore.show(A));
    robot.clickOn("#show-pairs");
    ScenePicture.draw("pairs-empty-ko", scene);
    robot.clickOn("#open-pairs");
    TableView<PairResult> table = robot.lookup("#pairs-table").queryTableView();
    assertThat(table.getItems()).hasSize(3);
    for (Theme each : Theme.values()) {
      for (Language spoken : Language.values()) {
        robot.interact(
            () -> {
              theme.set(each);
              language.set(spoken);
            });
        ScenePicture.draw(
            "pairs-" + each.name().toLowerCase(Locale.ROOT) + "-" + spoken.code(), scene);
      }
    }
    robot.interact(
        () -> {
          var column = table.getColumns().get(6);
          table.getSortOrder().add(column);
        });
    assertThat(
            table
                .getItems()
                .get(0)
                .difference(krelectra.inference.analysis.comparison.Measure.RTD_MEAN))
        .isLessThanOrEqualTo(
            table
                .getItems()
                .get(2)
                .difference(krelectra.inference.analysis.comparison.Measure.RTD_MEAN));
    chosen = folder.resolve("table.tsv");
    robot.clickOn("#export-pairs");
    assertThat(folder.resolve("table.tsv")).isRegularFile();
    String second = table.getItems().get(1).pair().b();
    robot.interact(
        () -> {
          table.requestFocus();
          table.getSelectionModel().clearAndSelect(1);
        });
    robot.type(KeyCode.ENTER);
    assertThat(model.second().textProperty().get()).isEqualTo(second);
    assertThat(robot.lookup("#comparison-strip").tryQuery()).isPresent();
  }

  @Test
  void pictures(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          window.open();
          model.show(A, B);
          model.selectedProperty().set(1);
        });
    for (Theme each : Theme.values()) {
      for (Language spoken : Language.values()) {
        robot.interact(
            () -> {
              theme.set(each);
              language.set(spoken);
            });
        ScenePicture.draw(
            "compare-" + each.name().toLowerCase(Locale.ROOT) + "-" + spoken.code(), scene);
      }
    }
    robot.interact(
        () -> {
          theme.set(Theme.LIGHT);
          language.set(Language.KOREAN);
          model.show((A + " ").repeat(8), (B + " ").repeat(8));
        });
    ScenePicture.draw("compare-long-ko", scene);
    chosen = ExploredModel.withoutGenerator(folder.resolve("KR-ELECTRA"));
    robot.interact(
        () -> {
          window.explore.show(A);
          model.second().againstProperty().set(Against.MODEL);
        });
    ScenePicture.draw("compare-nomodel-ko", scene);
    robot.clickOn("#choose-model");
    ScenePicture.draw("compare-models-ko", scene);
    assertThat(robot.lookup("#likelihood-said").queryLabeled().getText()).contains("생성기가 없어");
  }
}
