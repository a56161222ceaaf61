package krelectra.app.corpus.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.Place;
import krelectra.app.corpus.search.LabelFilter;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A day at the desk: a corpus, a project, files, a search, a jump, a step back. */
@ExtendWith(ApplicationExtension.class)
class DeskViewTest {
  @TempDir static Path folder;

  private final CorpusViewModel corpus =
      new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());

  @SuppressWarnings("NullAway.Init") // by start
  private DeskStage made;

  @Start
  void start(Stage stage) throws IOException {
    made = new DeskStage(corpus, Files.createTempDirectory(folder, "indexes"));
    stage.setScene(made.scene);
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          try {
            made.desk.close();
            corpus.close();
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static void fire(FxRobot robot, String id) {
    robot.interact(() -> robot.lookup("#" + id).queryAs(ButtonBase.class).fire());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup("#" + id).queryAs(Label.class).getText();
  }

  private StoredProject project() {
    return Objects.requireNonNull(corpus.projectProperty().get());
  }

  private void begin(FxRobot robot) throws IOException {
    Path database = Files.createTempDirectory(folder, "c").resolve("corpus.db");
    robot.interact(() -> corpus.open(database, ""));
    fire(robot, "open-project");
    robot.interact(() -> robot.lookup("#project-name").queryAs(TextField.class).setText("연습"));
    fire(robot, "begin-klue-ner");
    fire(robot, "project-create");
    assertThat(corpus.projectIdProperty().get()).isEqualTo("연습");
  }

  @Test
  void importsSearchesJumpsAndTakesBack(FxRobot robot) throws IOException {
    begin(robot);
    Path file =
        Files.writeString(
            Files.createTempDirectory(folder, "f").resolve("글.txt"),
            "나는 학교에 갔다.\n집에서 학교까지 걸었다.\n비가 왔다.\n");
    fire(robot, "open-import");
    made.answers(file);
    fire(robot, "import-files");
    assertThat(text(robot, "import-about")).contains("UTF-8");
    fire(robot, "import-start");
    assertThat(project().sentenceCount()).isEqualTo(3);
    assertThat(text(robot, "work-text")).contains("문장 3");

    fire(robot, "open-side");
    robot.interact(() -> robot.lookup("#search-query").queryAs(TextField.class).setText("학교"));
    fire(robot, "search-start");
    ListView<?> lines = robot.lookup("#search-lines").queryListView();
    assertThat(lines.getItems()).hasSize(2);
    TextField wanted = robot.lookup("#search-filter-label").queryAs(TextField.class);
    assertThat(wanted.isVisible()).isFalse();
    ComboBox<LabelFilter> filter = robot.lookup("#search-filter").queryComboBox();
    robot.interact(
        () -> {
          filter.setValue(LabelFilter.LABELLED);
          wanted.setText("LC");
        });
    assertThat(wanted.isVisible()).isTrue();
    fire(robot, "search-start");
    assertThat(lines.getItems()).isEmpty();
    robot.interact(() -> filter.setValue(LabelFilter.ALL));
    fire(robot, "search-start");
    assertThat(lines.getItems()).hasSize(2);
    robot.interact(
        () -> {
          lines.requestFocus();
          lines.getSelectionModel().clearAndSelect(1);
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    Place place = Objects.requireNonNull(corpus.placeProperty().get());
    var range = Objects.requireNonNull(place.range());
    String text = project().document(place.document()).orElseThrow().document().text();
    assertThat(range.of(text)).isEqualTo("학교");
    assertThat(range.start()).isGreaterThan(text.indexOf("학교"));

    Path results = folder.resolve("kwic.tsv");
    made.answers(results);
    fire(robot, "search-save");
    assertThat(Files.readAllLines(results)).hasSize(3);

    fire(robot, "corpus-undo");
    assertThat(project().sentenceCount()).isZero();
    fire(robot, "corpus-redo");
    assertThat(project().sentenceCount()).isEqualTo(3);
  }

  @Test
  void takesAStepBackFromTheHistory(FxRobot robot) throws IOException {
    begin(robot);
    robot.interact(() -> corpus.sign("lee"));
    fire(robot, "open-side");
    robot.interact(
        () -> {
          TabPane tabs = robot.lookup("#side-tabs").queryAs(TabPane.class);
          tabs.getTabs().stream()
              .filter(tab -> tab.getId().equals("side-history"))
              .findFirst()
              .ifPresent(tabs.getSelectionModel()::select);
        });
    WaitForAsyncUtils.waitForFxEvents();
    ListView<?> steps = robot.lookup("#history-steps").queryListView();
    robot.interact(() -> steps.getSelectionModel().clearAndSelect(0));
    fire(robot, "history-revert");
    assertThat(project().annotators()).noneMatch(each -> each.id().equals("lee"));
  }

  @Test
  @SuppressWarnings("unchecked") // what a query finds has no parameters
  void whoWorksHereIsChosenOrNamedAnew(FxRobot robot) throws IOException {
    begin(robot);
    ComboBox<String> who = robot.lookup("#corpus-annotator-choice").queryAs(ComboBox.class);
    robot.interact(
        () -> {
          who.getEditor().requestFocus();
          who.getEditor().setText("이수진");
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(corpus.annotatorProperty().get()).isEqualTo("이수진");
    int place = who.getItems().indexOf("이수진");
    assertThat(place).isNotNegative();
    robot.interact(() -> corpus.sign("kim"));
    robot.interact(() -> who.getSelectionModel().select(who.getItems().indexOf("이수진")));
    assertThat(corpus.annotatorProperty().get()).isEqualTo("이수진");
    assertThat(who.getEditor().getText()).isEqualTo("이수진");
  }

  @Test
  void whatIsTypedInTheQueryStaysThere(FxRobot robot) throws IOException {
    begin(robot);
    robot.interact(
        () -> {
          made.desk.show(SideTool.SEARCH);
          made.scene.getRoot().applyCss();
          made.scene.getRoot().layout();
          made.scene.lookup("#search-query").requestFocus();
        });
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(robot.lookup("#search-query").query().isFocused()).isTrue();
  }

  @Test
  void documentsAreGivenFromTheTable(FxRobot robot) throws IOException {
    begin(robot);
    Path file = Files.writeString(folder.resolve("둘.txt"), "나는 갔다.\n");
    made.answers(file);
    fire(robot, "open-import");
    fire(robot, "import-files");
    fire(robot, "import-start");
    robot.interact(() -> made.desk.show(SideTool.TEAM));
    WaitForAsyncUtils.waitForFxEvents();
    TableView<?> documents = robot.lookup("#team-documents").queryAs(TableView.class);
    robot.interact(() -> documents.getSelectionModel().select(0));
    ComboBox<?> person = robot.lookup("#team-person").queryAs(ComboBox.class);
    robot.interact(() -> person.getEditor().setText("박민호"));
    fire(robot, "team-assign");
    assertThat(project().assignments().documents("박민호")).hasSize(1);
    assertThat(documents.getColumns()).extracting(column -> column.getText()).contains("박민호");
    robot.interact(() -> robot.lookup("#team-blind").queryAs(CheckBox.class).fire());
    assertThat(made.desk.team().blindProperty().get()).isTrue();
  }

  @Test
  void theSideIsAsWideAsItWas(FxRobot robot) {
    for (double width : new double[] {500, 360}) {
      robot.interact(
          () -> {
            made.desk.sideProperty().set(false);
            made.desk.sideWidthProperty().set(width);
            made.desk.show(SideTool.CHECK);
          });
      WaitForAsyncUtils.waitForFxEvents();
      Region side = robot.lookup(".corpus-side").queryAs(Region.class);
      assertThat(side.getWidth()).isCloseTo(width, within(4.0));
    }
    TabPane tabs = robot.lookup("#side-tabs").queryAs(TabPane.class);
    assertThat(tabs.getSelectionModel().getSelectedIndex()).isEqualTo(1);
  }

  @Test
  void opensARecentDatabaseAndBacksUpFromTheMenu(FxRobot robot) throws IOException {
    begin(robot);
    Path first = Objects.requireNonNull(made.desk.recent().files().getFirst());
    robot.interact(() -> corpus.open(first.resolveSibling("other.db"), ""));
    MenuButton menu = robot.lookup("#corpus-database").queryAs(MenuButton.class);
    Menu recent = (Menu) item(menu, "corpus-recent");
    assertThat(recent.getItems()).hasSize(2);
    robot.interact(() -> recent.getItems().get(1).fire());
    assertThat(corpus.database().orElseThrow().file()).isEqualTo(first);
    robot.interact(() -> item(menu, "corpus-back-up").fire());
    assertThat(text(robot, "work-text")).contains("백업을 만들고");
  }

  private static MenuItem item(MenuButton menu, String id) {
    return menu.getItems().stream()
        .filter(each -> id.equals(each.getId()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void saysWhyACorpusCannotBeOpened(FxRobot robot) throws IOException {
    Path none = Files.writeString(folder.resolve("none.db"), "no database");
    robot.interact(() -> corpus.open(none, ""));
    assertThat(robot.lookup("#corpus-database").queryLabeled().getText())
        .isEqualTo("none.db 열 수 없음");
    assertThat(robot.lookup("#open-project").query().isDisabled()).isTrue();
  }
}
