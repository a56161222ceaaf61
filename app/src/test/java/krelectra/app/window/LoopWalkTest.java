package krelectra.app.window;

import static krelectra.app.window.WindowWalk.fire;
import static krelectra.app.window.WindowWalk.fx;
import static krelectra.app.window.WindowWalk.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.app.Home;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.finetune.LabelledSets;
import krelectra.app.finetune.NewRunViewModel;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.loop.ranking.RankingKind;
import krelectra.app.picture.ScenePicture;
import krelectra.app.run.JavaProcess;
import krelectra.app.run.RunState;
import krelectra.app.run.RunWorker;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.Explored;
import krelectra.app.settings.ModelSettings;
import krelectra.app.settings.Settings;
import krelectra.app.settings.Workflow;
import krelectra.app.task.BackgroundRunner;
import krelectra.app.task.SerialRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The whole loop, as a new user goes it: sample, keys, a tiny run, suggestions, export. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class LoopWalkTest {
  private static final int UNLABELLED = 200;

  @TempDir Path folder;

  private final BackgroundRunner runner = new BackgroundRunner();
  private final SerialRunner edits = new SerialRunner("walk-edits");
  private WindowViewModel window;
  private Scene scene;

  @Start
  void start(Stage stage) throws IOException {
    WindowWalk.prepare();
    Path model = SampleModel.write(WindowWalk.ASSETS, folder.resolve("assets"));
    var settings =
        new Settings(
            new Appearance(Language.KOREAN, Theme.LIGHT, 1280, 860),
            Explored.of("", Unit.MORPHEME, RtdRule.MAX),
            "",
            ModelSettings.NONE,
            true,
            Workflow.ANNOTATE,
            CorpusSettings.NONE);
    var places =
        new Places(
            model,
            folder.resolve("models"),
            Files.createDirectories(folder.resolve("own")).resolve("own.db"));
    JavaProcess java = JavaProcess.likeThisOne(Home.MAIN);
    List<String> words = new ArrayList<>(java.start());
    words.add(1, "-Duser.home=" + folder);
    words.add(1, "-DDJL_CACHE_DIR=" + System.getProperty("DJL_CACHE_DIR"));
    window =
        new WindowViewModel(
            settings,
            places,
            Analyzer::openWithoutReference,
            runner,
            edits,
            () -> Runnable::run,
            () -> RunWorker.start(places.queue(), new JavaProcess(words)));
    scene = WindowWalk.show(stage, window, around());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          edits.close();
          window.close();
          runner.close();
        });
    ProcessHandle.allProcesses()
        .filter(
            process ->
                process.info().commandLine().filter(c -> c.contains(folder.toString())).isPresent())
        .forEach(ProcessHandle::destroyForcibly);
  }

  @Test
  void fromTheSampleToSuggestionsAndBack(FxRobot robot) throws Exception {
    openTheSample(robot);
    labelByKeys(robot);
    tune(robot);
    getSuggestions(robot);
    correct(robot);
    sort(robot);
    tuneAgain(robot);
    giveOut(robot);
  }

  private void openTheSample(FxRobot robot) throws Exception {
    until(() -> window.corpus().database().isPresent());
    until(() -> robot.lookup("#open-sample").tryQuery().filter(n -> n.isVisible()).isPresent());
    picture("1-empty");
    fire(robot, "open-sample");
    until(
        () ->
            window.corpus().projectIdProperty().get().equals("nsmc")
                && window.annotate().sentence().atHandProperty().get() != null);
    assertThat(project().sentenceCount()).isEqualTo(600);
    assertThat(project().labelCount()).isEqualTo(400);
    assertThat(folder.resolve("own/sample-licences/README.md")).content().contains("CC BY-SA 4.0");
  }

  private void labelByKeys(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#sentence-text").query().requestFocus());
    for (int i = 0; i < 6; i++) {
      int at = i;
      until(() -> window.annotate().queue().selectedProperty().get() == at);
      robot.type(i % 2 == 0 ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
      until(() -> project().labelCount() == 401 + at);
    }
    until(() -> window.annotate().queue().doneProperty().get() == 6);
    picture("2-labelled");
  }

  private void tune(FxRobot robot) throws Exception {
    robot.interact(() -> window.workflowProperty().set(Workflow.FINETUNE));
    fire(robot, "new");
    NewRunViewModel form = window.finetune().newRun();
    robot.interact(() -> form.sourceProperty().set(NewRunViewModel.Source.SET));
    until(() -> !form.sets().layers().isEmpty());
    robot.interact(
        () -> {
          ComboBox<LabelledSets.Layer> layers = robot.lookup("#new-layer").queryComboBox();
          layers.setValue(form.sets().layers().getFirst());
          robot.lookup("#new-set-name").queryAs(TextField.class).setText("영화평");
        });
    fire(robot, "new-freeze");
    until(() -> form.sets().setProperty().get() != null);
    robot.interact(
        () -> {
          form.settings().put("max_seq_len", "32");
          form.settings().put("num_train_epochs", "4");
          form.settings().put("train_batch_size", "16");
          form.settings().put("learning_rate", "0.01");
          form.settings().put("logging_steps", "10");
          form.settings().put("save_steps", "20");
          form.nameProperty().set("영화평");
        });
    picture("3-settings");
    fire(robot, "new-start");
    until(
        () ->
            window.finetune().runs().stream()
                .anyMatch(run -> run.state() == RunState.DONE && run.name().equals("영화평")));
    until(() -> robot.lookup("#run-explore").query().isVisible());
    picture("4-curve");
  }

  private void getSuggestions(FxRobot robot) throws Exception {
    robot.interact(() -> window.workflowProperty().set(Workflow.ANNOTATE));
    fire(robot, "open-suggest");
    until(() -> window.assist().suggest().runs().chosenProperty().get() != null);
    robot.interact(() -> window.annotate().sentence().confidenceProperty().set(true));
    picture("5-ask");
    fire(robot, "suggest-start");
    until(() -> window.desk().work().stateProperty().get() instanceof WorkState.Done);
    WorkState.Done done = (WorkState.Done) window.desk().work().stateProperty().get();
    assertThat(done.result())
        .isEqualTo(
            new WorkResult.Suggested(UNLABELLED - 6, UNLABELLED - 6, UNLABELLED - 6, 0, 0, 0));
    assertThat(states(State.SUGGESTED)).isEqualTo(UNLABELLED - 6);
    until(() -> window.assist().suggest().waitingProperty().get().size() == UNLABELLED - 6);
    DataSet now = project().dataSets().require("영화평");
    assertThat(now.items()).hasSize(406);
    robot.interact(() -> window.annotate().queue().select(6));
    until(() -> window.annotate().sentence().labels().size() == 1);
    picture("6-suggested");
  }

  private void correct(FxRobot robot) throws Exception {
    robot.interact(() -> robot.lookup("#sentence-text").query().requestFocus());
    robot.type(KeyCode.A);
    until(() -> states(State.SUGGESTED) == UNLABELLED - 7);
    until(() -> window.annotate().queue().selectedProperty().get() == 7);
    until(() -> window.annotate().sentence().labels().size() == 1);
    robot.type(KeyCode.X);
    until(() -> states(State.REJECTED) == 1);
    robot.type(KeyCode.SPACE);
    until(() -> window.annotate().queue().selectedProperty().get() == 8);
    until(() -> window.annotate().sentence().labels().size() == 1);
    robot.type(KeyCode.S);
    until(() -> states(State.SUGGESTED) == UNLABELLED - 9);
    double median = window.assist().suggest().waitingProperty().get().get((UNLABELLED - 9) / 2);
    robot.interact(() -> window.assist().suggest().leastProperty().set(median));
    until(() -> window.assist().suggest().waitingProperty().get().size() == UNLABELLED - 9);
    long sure = fx(() -> window.assist().suggest().sureEnough());
    assertThat(sure).isBetween(1L, UNLABELLED - 10L);
    fire(robot, "suggest-accept");
    until(() -> states(State.SUGGESTED) == UNLABELLED - 9 - sure);
    picture("7-accepted");
    robot.interact(() -> window.corpus().undo());
    until(() -> states(State.SUGGESTED) == UNLABELLED - 9);
  }

  private void sort(FxRobot robot) throws Exception {
    fire(robot, "open-rank");
    for (RankingKind kind : List.of(RankingKind.DISPUTED, RankingKind.UNCERTAIN)) {
      robot.interact(() -> window.assist().rank().kindProperty().set(kind));
      until(() -> window.assist().rank().readyProperty().get());
      fire(robot, "rank-ask");
      until(() -> window.assist().rank().keptProperty().get() != null);
      until(() -> window.annotate().queue().rankedProperty().get() != null);
      until(() -> !window.annotate().queue().readingProperty().get());
      until(() -> window.annotate().queue().currentProperty().get() != null);
      picture("8-" + kind.name().toLowerCase(java.util.Locale.ROOT));
      robot.interact(() -> window.assist().rank().leaveOrder());
    }
    fire(robot, "open-rank");
  }

  private void tuneAgain(FxRobot robot) throws Exception {
    robot.interact(() -> window.workflowProperty().set(Workflow.FINETUNE));
    until(() -> robot.lookup("#run-again").query().isVisible());
    fire(robot, "run-again");
    until(
        () ->
            window.finetune().runs().stream()
                .anyMatch(run -> run.state() == RunState.DONE && run.name().equals("영화평 v2")));
    assertThat(project().dataSets().require("영화평 v2").items()).hasSize(408);
    robot.interact(
        () -> {
          TabPane tabs = robot.lookup("#run-tabs").queryAs(TabPane.class);
          tabs.getTabs().stream()
              .filter(tab -> "tab-versions".equals(tab.getId()))
              .forEach(tab -> tabs.getSelectionModel().select(tab));
        });
    until(() -> robot.lookup("#versions-measure").query().isVisible());
    fire(robot, "versions-measure");
    robot.interact(() -> window.finetune().refresh());
    until(() -> !robot.lookup("#versions-measure").query().isVisible());
    picture("8-versions");
    robot.interact(() -> window.workflowProperty().set(Workflow.ANNOTATE));
  }

  private void giveOut(FxRobot robot) throws Exception {
    Path target = folder.resolve("영화평.tsv");
    robot.interact(
        () ->
            window
                .desk()
                .exports()
                .formatProperty()
                .set(krelectra.annotation.format.known.Formats.of("class-tsv").orElseThrow()));
    fire(robot, "open-export");
    until(() -> window.desk().exports().isReady());
    robot.interact(() -> window.desk().exports().start(target));
    until(
        () ->
            Files.exists(target)
                && window.desk().work().stateProperty().get() instanceof WorkState.Done);
    picture("9-export");
    List<String> labelled =
        Files.readAllLines(target).stream()
            .skip(1)
            .filter(line -> line.endsWith("\t0") || line.endsWith("\t1"))
            .toList();
    assertThat(labelled).as("what nobody stands by is not given out").hasSize(408);
  }

  private StoredProject project() {
    return Objects.requireNonNull(window.corpus().projectProperty().get());
  }

  private long states(State state) {
    String document = project().documents(0, 1).getFirst().id();
    AnnotatedDocument whole = project().document(document).orElseThrow();
    return whole.labels().stream().map(Label::state).filter(state::equals).count();
  }

  private void picture(String name) throws Exception {
    ScenePicture.draw("walk-" + name, scene);
  }

  private static Surroundings around() {
    return Surroundings.none(Path.of(System.getProperty("assets.dir"), "fonts"));
  }
}
