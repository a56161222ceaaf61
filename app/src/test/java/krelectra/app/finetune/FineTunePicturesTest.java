package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TabPane;
import javafx.scene.control.TitledPane;
import javafx.stage.Stage;
import krelectra.app.Home;
import krelectra.app.figure.FigureMenu;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.look.Theme;
import krelectra.app.picture.ScenePicture;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunNotes;
import krelectra.app.run.RunQueue;
import krelectra.app.run.RunReading;
import krelectra.app.run.TinyData;
import krelectra.app.task.TaskRunner;
import krelectra.inference.model.Engines;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the workflow in its states into {@code target/pictures}, to be looked at. */
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // TestFX starts the stage before each test
class FineTunePicturesTest {
  private static final Path FONTS = Path.of(System.getProperty("assets.dir"), "fonts");

  @TempDir Path folder;
  private Stage stage;

  @Start
  void start(Stage given) {
    stage = given;
  }

  /** What a picture needs. */
  private record Shown(FineTuneViewModel model, FineTuneView view, Scene scene) {}

  /** Does something with the view. */
  private interface Action {
    void with(Shown shown) throws IOException;
  }

  private Path run(String name) {
    return folder.resolve("runs").resolve(name);
  }

  @Test
  void allStates() throws Exception {
    TinyData.write(folder);
    TinyRun.toTheEnd(run("기준 모델"), TinyData.request(folder, 60));
    new RunNotes("발표 설정 그대로", List.of("기준", "v1")).write(run("기준 모델"));
    TinyRun.toTheEnd(run("느린 학습률"), TinyData.request(folder, 40));
    TinyRun.toTheEnd(run("끊긴 실행"), TinyData.request(folder, 20));
    Path cut = run("끊긴 실행").resolve("run.json");
    Files.writeString(cut, Files.readString(cut).replace("\"done\"", "\"running\""));
    TinyRun.toTheEnd(run("학습 중"), TinyData.request(folder, 80));
    Path now = run("학습 중").resolve("run.json");
    Files.writeString(now, Files.readString(now).replace("\"done\"", "\"running\""));
    Files.createDirectories(run("깨진 폴더"));
    Files.writeString(run("깨진 폴더").resolve("run.json"), "{\"state\": \"runn");
    TinyData.request(folder, 30).write(run("기다리는 실행"));
    new RunQueue(folder.resolve("queue")).add(run("기다리는 실행"));
    try (RunLock lock = RunLock.take(run("학습 중"))) {
      assertThat(lock).isNotNull();
      new RunProgress("trains", 62, 80, 1.25, 85, System.currentTimeMillis()).write(run("학습 중"));
      for (Theme theme : Theme.values()) {
        String name = theme.name().toLowerCase(java.util.Locale.ROOT);
        draw("finetune-running-" + name, theme, Language.KOREAN, select("학습 중"));
      }
      draw("finetune-done-en", Theme.LIGHT, Language.ENGLISH, select("기준 모델"));
      draw("finetune-waiting-ko", Theme.LIGHT, Language.KOREAN, select("기다리는 실행"));
      draw("finetune-interrupted-ko", Theme.LIGHT, Language.KOREAN, select("끊긴 실행"));
      draw("finetune-damaged-en", Theme.DARK, Language.ENGLISH, select("깨진 폴더"));
      draw(
          "finetune-compare-ko",
          Theme.LIGHT,
          Language.KOREAN,
          shown -> shown.model().compare(run("기준 모델"), run("느린 학습률")));
      draw("finetune-faults-ko", Theme.LIGHT, Language.KOREAN, tab("기준 모델", "tab-faults"));
      draw("finetune-classes-dark-en", Theme.DARK, Language.ENGLISH, tab("기준 모델", "tab-classes"));
      draw("finetune-log-ko", Theme.LIGHT, Language.KOREAN, tab("기준 모델", "tab-log"));
      for (Language language : Language.values()) {
        Theme theme = language == Language.KOREAN ? Theme.LIGHT : Theme.DARK;
        draw("finetune-new-" + language.code(), theme, language, this::fillForm);
      }
      draw("finetune-nothing-ko", Theme.LIGHT, Language.KOREAN, shown -> {});
    }
  }

  @Test
  void empty() throws Exception {
    Files.createDirectories(folder.resolve("model"));
    draw("finetune-empty-ko", Theme.LIGHT, Language.KOREAN, shown -> {});
  }

  private Action select(String name) {
    return shown -> shown.model().selectedProperty().set(run(name));
  }

  private Action tab(String name, String tab) {
    return shown -> {
      shown.model().selectedProperty().set(run(name));
      shown.view().applyCss();
      shown.view().layout();
      TabPane tabs = (TabPane) shown.view().lookup("#run-tabs");
      tabs.getTabs().stream()
          .filter(each -> tab.equals(each.getId()))
          .forEach(each -> tabs.getSelectionModel().select(each));
    };
  }

  private void fillForm(Shown shown) {
    shown.view().applyCss();
    shown.view().layout();
    ((Button) shown.view().lookup("#new")).fire();
    shown.view().applyCss();
    shown.view().layout();
    ((TitledPane) shown.view().lookup("#new-settings")).setExpanded(true);
    shown.model().newRun().dataProperty().set(folder.resolve("data").toString());
    shown.model().newRun().settings().put("max_seq_len", "16");
    shown.model().newRun().check();
  }

  private void draw(String name, Theme theme, Language language, Action action) throws Exception {
    Shown shown =
        WaitForAsyncUtils.asyncFx(
                () -> {
                  Shown made = make(theme, language);
                  action.with(made);
                  return made;
                })
            .get(60, TimeUnit.SECONDS);
    ScenePicture.draw(name, shown.scene());
  }

  private Shown make(Theme theme, Language language) {
    Fonts.load(FONTS);
    Application.setUserAgentStylesheet(theme.stylesheet());
    var runner = TaskRunner.immediate();
    var reading = new RunReading(new RunQueue(folder.resolve("queue")), System::currentTimeMillis);
    var model =
        new FineTuneViewModel(
            folder.resolve("runs"),
            new RunControl(reading, () -> {}),
            new NewRunViewModel(
                folder.resolve("model"), Engines::start, LabelledSets.none(), runner),
            runner);
    model.refresh();
    var messages = new Messages(new SimpleObjectProperty<>(language), FineTuneView.class);
    var look = new SimpleObjectProperty<>(theme);
    var figures =
        new FigureMenu.Surroundings(
            look, FONTS, runner, (title, file) -> Optional.empty(), notice -> {}, "test");
    var view =
        new FineTuneView(
            model,
            messages,
            new FineTuneView.Surroundings(
                look,
                title -> Optional.empty(),
                source -> new FigureMenu(source, messages, figures),
                path -> {},
                run -> {},
                place -> {},
                notice -> {}));
    Scene scene = new Scene(view, 1280, 760);
    scene.setFill(theme.palette().background());
    scene
        .getStylesheets()
        .add(Objects.requireNonNull(Home.class.getResource("window/window.css")).toExternalForm());
    stage.setScene(scene);
    stage.show();
    return new Shown(model, view, scene);
  }
}
