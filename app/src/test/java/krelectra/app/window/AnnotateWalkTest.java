package krelectra.app.window;

import static krelectra.app.window.WindowWalk.fire;
import static krelectra.app.window.WindowWalk.fx;
import static krelectra.app.window.WindowWalk.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import krelectra.annotation.label.Label;
import krelectra.app.annotate.AtHand;
import krelectra.app.corpus.check.CheckState;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.search.SearchState;
import krelectra.app.corpus.search.SearchViewModel;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.CorpusSettings;
import krelectra.app.settings.Explored;
import krelectra.app.settings.ModelSettings;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SideSettings;
import krelectra.app.settings.Workflow;
import krelectra.app.task.BackgroundRunner;
import krelectra.app.task.SerialRunner;
import krelectra.app.task.TaskRunner;
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

/** A linguist's morning: real threads, a real database, the whole window, keys. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class AnnotateWalkTest {
  private static final int SENTENCES = 20;

  @TempDir Path folder;

  private final BackgroundRunner runner = new BackgroundRunner();
  private final SerialRunner edits = new SerialRunner("walk-edits");
  private List<Path> answer = List.of();
  private WindowViewModel window;

  @Start
  void start(Stage stage) throws IOException {
    WindowWalk.prepare();
    var settings =
        new Settings(
            new Appearance(Language.KOREAN, Theme.LIGHT, 1000, 900),
            Explored.of("", Unit.MORPHEME, RtdRule.MAX),
            "",
            ModelSettings.NONE,
            true,
            Workflow.ANNOTATE,
            new CorpusSettings(
                folder.resolve("말뭉치.db").toString(),
                "",
                "나",
                List.of(),
                SideSettings.INITIAL,
                false));
    window =
        new WindowViewModel(
            settings,
            new Places(
                folder.resolve("none"), folder.resolve("models"), folder.resolve("own/own.db")),
            path -> {
              throw new IOException("no model is needed here");
            },
            runner,
            edits,
            () -> Runnable::run);
    WindowWalk.show(stage, window, around());
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(
        () -> {
          edits.close();
          window.close();
          runner.close();
        });
  }

  /** KLUE's format: sentences whose first word is a place, not labelled yet. */
  private Path klue() throws IOException {
    StringBuilder file = new StringBuilder("## 주석 : ##\n");
    for (int i = 0; i < SENTENCES; i++) {
      String text = "서울에서 학교까지 " + (i + 1) + "시간 걸렸다.";
      file.append("## klue-ner-v1_dev_").append(String.format("%05d", i)).append("-test\t");
      file.append(text).append('\n');
      text.codePoints().forEach(c -> file.appendCodePoint(c).append("\tO\n"));
      file.append('\n');
    }
    return Files.writeString(folder.resolve("klue-ner.tsv"), file);
  }

  private StoredProject project() {
    return Objects.requireNonNull(window.corpus().projectProperty().get());
  }

  private List<Label> labels() {
    String document = project().documents(0, 1).getFirst().id();
    return project().document(document).orElseThrow().labels();
  }

  @Test
  void importsLabelsSearchesChecksUndoesExports(FxRobot robot) throws Exception {
    Path file = klue();
    until(() -> !window.corpus().database().isEmpty());
    makeProject(robot);
    bringIn(robot, file);
    labelByKeys(robot);
    labelFromTheList(robot);
    checkAndRepair(robot);
    undoAll();
    giveOut(robot, file);
  }

  private void makeProject(FxRobot robot) throws Exception {
    fire(robot, "open-project");
    robot.interact(() -> robot.lookup("#project-name").queryAs(TextField.class).setText("연습"));
    fire(robot, "begin-klue-ner");
    fire(robot, "project-create");
    until(() -> window.corpus().projectProperty().get() != null);
  }

  private void bringIn(FxRobot robot, Path file) throws Exception {
    answer = List.of(file);
    fire(robot, "open-import");
    fire(robot, "import-files");
    until(() -> window.desk().imports().isReady());
    fire(robot, "import-start");
    until(() -> window.desk().work().stateProperty().get() instanceof WorkState.Done);
    assertThat(project().sentenceCount()).isEqualTo(SENTENCES);
    until(() -> window.annotate().sentence().atHandProperty().get() != null);
    fire(robot, "open-import");
    robot.interact(() -> robot.lookup("#sentence-text").query().requestFocus());
  }

  private void labelByKeys(FxRobot robot) throws Exception {
    for (int i = 0; i < SENTENCES; i++) {
      int at = i;
      until(() -> window.annotate().queue().selectedProperty().get() == at);
      until(() -> textAtHand().contains(" " + (at + 1) + "시간"));
      robot.type(KeyCode.RIGHT).type(KeyCode.DIGIT2).type(KeyCode.SPACE);
      until(() -> project().labelCount() == at + 1);
    }
    assertThat(labels()).allMatch(label -> label.label().equals("LC"));
    assertThat(labels()).allMatch(label -> label.target().ranges().getFirst().length() == 2);
  }

  private String textAtHand() {
    AtHand now = window.annotate().sentence().atHandProperty().get();
    return now == null ? "" : now.around().text(now.sentence());
  }

  private void labelFromTheList(FxRobot robot) throws Exception {
    robot.push(KeyCode.CONTROL, KeyCode.F);
    until(() -> robot.lookup("#search-query").tryQuery().filter(Node::isFocused).isPresent());
    robot.write("학교").type(KeyCode.ENTER);
    until(() -> window.desk().search().stateProperty().get() instanceof SearchState.Done);
    ListView<?> lines = robot.lookup("#search-lines").queryListView();
    assertThat(lines.getItems()).hasSize(SENTENCES);
    ComboBox<SearchViewModel.Choice> tag = robot.lookup("#search-tag").queryComboBox();
    robot.interact(
        () -> {
          lines.getSelectionModel().selectAll();
          tag.setValue(
              tag.getItems().stream().filter(c -> c.tag().equals("OG")).findFirst().orElseThrow());
        });
    fire(robot, "search-label");
    until(() -> project().labelCount() == 2 * SENTENCES);
    assertThat(labels()).filteredOn(label -> label.label().equals("OG")).hasSize(SENTENCES);
  }

  /** A span that was widened by a blank is found and mended. */
  private void checkAndRepair(FxRobot robot) throws Exception {
    robot.interact(() -> window.annotate().queue().select(0));
    until(() -> window.annotate().sentence().labels().size() == 2);
    robot.interact(() -> robot.lookup("#sentence-text").query().requestFocus());
    robot.type(KeyCode.TAB);
    for (int i = 0; i < 3; i++) {
      robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
    }
    until(() -> labels().stream().anyMatch(l -> l.target().ranges().getFirst().length() == 5));
    robot.interact(() -> window.desk().show(krelectra.app.corpus.desk.SideTool.CHECK));
    fire(robot, "check-run");
    until(() -> window.desk().check().stateProperty().get() instanceof CheckState.Done);
    robot.interact(
        () ->
            window.desk().check().rules().stream()
                .filter(rule -> rule.rule().equals("span-blank"))
                .forEach(rule -> window.desk().check().selectedProperty().set(rule)));
    fire(robot, "check-plan");
    until(() -> !window.desk().check().planned().isEmpty());
    fire(robot, "check-repair");
    until(() -> labels().stream().noneMatch(l -> l.target().ranges().getFirst().length() == 5));
  }

  private void undoAll() throws Exception {
    until(() -> window.corpus().undoableProperty().get());
    while (project().labelCount() > 0) {
      long before = project().lastEntry();
      fx(
          () -> {
            window.corpus().undo();
            return before;
          });
      until(() -> project().lastEntry() > before);
    }
  }

  /** Without labels the file is what came in, but for its header. */
  private void giveOut(FxRobot robot, Path file) throws Exception {
    Path target = folder.resolve("out.tsv");
    answer = List.of(target);
    robot.interact(
        () ->
            window
                .desk()
                .exports()
                .formatProperty()
                .set(krelectra.annotation.format.known.Formats.of("klue-bio").orElseThrow()));
    fire(robot, "open-export");
    until(() -> window.desk().exports().isReady());
    robot.interact(() -> window.desk().exports().start(target));
    until(
        () ->
            Files.exists(target)
                && window.desk().work().stateProperty().get() instanceof WorkState.Done);
    assertThat(sentences(target)).isEqualTo(sentences(file));
  }

  private static List<String> sentences(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.startsWith("##") && !line.isEmpty())
        .toList();
  }

  private Surroundings around() {
    Surroundings none = Surroundings.none(Path.of(System.getProperty("assets.dir"), "fonts"));
    return new Surroundings(
        none.folders(),
        none.texts(),
        none.compare(),
        new Answers(),
        none.targets(),
        none.fonts(),
        TaskRunner.immediate(),
        "1.0");
  }

  /** Dialogs that the user answers with what is at hand. */
  private final class Answers implements FileDialogs {
    @Override
    public Optional<Path> open(String title) {
      return answer.stream().findFirst();
    }

    @Override
    public List<Path> openSeveral(String title) {
      return answer;
    }

    @Override
    public Optional<Path> folder(String title) {
      return answer.stream().findFirst();
    }

    @Override
    public Optional<Path> save(String title, String name) {
      return answer.stream().findFirst();
    }
  }
}
