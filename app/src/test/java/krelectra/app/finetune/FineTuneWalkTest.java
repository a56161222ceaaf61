package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.figure.FigureMenu;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.run.JavaProcess;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.RunState;
import krelectra.app.run.RunWorker;
import krelectra.app.run.TinyData;
import krelectra.app.task.BackgroundRunner;
import krelectra.inference.model.Engines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** A user's way: a new run on files, in a process of its own, watched to its end. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class FineTuneWalkTest {
  private static final long PATIENCE_SECONDS = 120;

  @TempDir Path folder;

  private final BackgroundRunner runner = new BackgroundRunner();
  private final List<Path> explored = new ArrayList<>();
  private final List<String> notices = new ArrayList<>();
  private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
  private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
  private FineTuneViewModel model;
  private RunQueue queue;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    Fonts.load(Path.of(System.getProperty("assets.dir"), "fonts"));
    Application.setUserAgentStylesheet(Theme.LIGHT.stylesheet());
    TinyData.write(folder);
    queue = new RunQueue(folder.resolve("queue"));
    JavaProcess java = JavaProcess.likeThisOne(Home.MAIN);
    List<String> words = new ArrayList<>(java.start());
    words.add(1, "-Duser.home=" + folder);
    words.add(1, "-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"));
    var control =
        new RunControl(
            new RunReading(queue, System::currentTimeMillis),
            () -> RunWorker.start(queue, new JavaProcess(words)));
    model =
        new FineTuneViewModel(
            folder.resolve("runs"),
            control,
            new NewRunViewModel(
                folder.resolve("model"), Engines::start, LabelledSets.none(), runner),
            runner);
    var messages = new Messages(language, FineTuneView.class);
    var figures =
        new FigureMenu.Surroundings(
            theme,
            Path.of(System.getProperty("assets.dir"), "fonts"),
            runner,
            (title, name) -> Optional.of(folder.resolve(name)),
            notices::add,
            "test");
    var view =
        new FineTuneView(
            model,
            messages,
            new FineTuneView.Surroundings(
                theme,
                title -> Optional.of(folder.resolve("given")),
                source -> new FigureMenu(source, messages, figures),
                explored::add,
                explored::add,
                place -> {},
                notices::add));
    new RunWatch(model, new SimpleObjectProperty<>(true), messages, notices::add).whileShown(view);
    scene = new Scene(view, 990, 760);
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Home.class.getResource("window/window.css")).toExternalForm());
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void end(FxRobot robot) {
    robot.interact(model::close);
    ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent())
        .forEach(ProcessHandle::destroyForcibly);
    runner.close();
  }

  @Test
  void aModelIsTunedAndLookedInto(FxRobot robot) throws Exception {
    robot.clickOn("#new");
    robot.interact(
        () -> {
          model.newRun().dataProperty().set(folder.resolve("data").toString());
          model.newRun().settings().put("max_seq_len", "16");
        });
    robot.clickOn("#new-check");
    awaitFx(() -> text(robot, "#new-found").contains("긍정"));
    robot.interact(
        () -> {
          model.newRun().settings().put("num_train_epochs", "30");
          model.newRun().settings().put("logging_steps", "20");
          model.newRun().settings().put("train_batch_size", "8");
          model.newRun().settings().put("learning_rate", "0.02");
        });
    robot.clickOn("#new-name").write("first").clickOn("#new-start");
    awaitFx(() -> model.runs().stream().anyMatch(run -> run.state() == RunState.DONE));
    assertThat(model.problemProperty().get()).isEmpty();
    awaitFx(() -> robot.lookup("#run-explore").query().isVisible());
    assertThat(robot.lookup("#run-line").queryAs(Label.class).getText()).startsWith("Done");
    assertThat(notices).anySatisfy(notice -> assertThat(notice).contains("first: Done"));
    tab(robot, "tab-faults");
    awaitFx(() -> model.closerProperty().get() != null);
    TableView<?> faults = robot.lookup("#faults").queryAs(TableView.class);
    assertThat(faults.getItems()).isNotEmpty();
    tab(robot, "tab-classes");
    awaitFx(() -> robot.lookup("#confusion").tryQuery().isPresent());
    tab(robot, "tab-curves");
    robot.clickOn("#export").clickOn("#export-csv");
    awaitFx(() -> Files.exists(folder.resolve("curves.csv")));
    assertThat(Files.readString(folder.resolve("curves.csv"))).contains("training", "dev set");
    robot.clickOn("#run-export");
    awaitFx(() -> Files.exists(folder.resolve("given/config.json")));
    robot.clickOn("#run-explore");
    assertThat(explored).containsExactly(folder.resolve("runs/first/best"));
  }

  private static void tab(FxRobot robot, String id) {
    TabPane tabs = robot.lookup("#run-tabs").queryAs(TabPane.class);
    robot.interact(
        () ->
            tabs.getTabs().stream()
                .filter(tab -> id.equals(tab.getId()))
                .forEach(tab -> tabs.getSelectionModel().select(tab)));
  }

  private static String text(FxRobot robot, String box) {
    StringBuilder text = new StringBuilder();
    robot.lookup(box + " .label").queryAllAs(Label.class).forEach(l -> text.append(l.getText()));
    return text.toString();
  }

  /** Asks on JavaFX's thread until it is so. */
  private static void awaitFx(Callable<Boolean> truth) throws Exception {
    WaitForAsyncUtils.waitFor(
        PATIENCE_SECONDS,
        TimeUnit.SECONDS,
        () -> WaitForAsyncUtils.asyncFx(truth).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }
}
