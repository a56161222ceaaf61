package krelectra.app.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import krelectra.app.Home;
import krelectra.app.crash.CrashReports;
import krelectra.app.desktop.FirstFrame;
import krelectra.app.explore.Sample;
import krelectra.app.explore.TypingPause;
import krelectra.app.language.Messages;
import krelectra.app.look.Fonts;
import krelectra.app.runtime.RuntimeChoice;
import krelectra.app.settings.Appearance;
import krelectra.app.settings.Settings;
import krelectra.app.settings.SettingsFile;
import krelectra.app.task.BackgroundRunner;
import krelectra.app.task.HeldRunner;
import krelectra.app.task.SerialRunner;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.Engines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the window; to be used on JavaFX's thread. It is shown empty first: to build and to style
 * everything takes many times as long.
 */
public final class WindowOpener {
  private static final Duration TYPING = Duration.millis(250);
  private static final Duration SAVING = Duration.seconds(1);

  /** Of those that ship, the ones that desktops show. */
  private static final List<Integer> ICONS = List.of(32, 64, 128);

  private final Home home;
  private final String version;
  private final SettingsFile file;
  private final Settings settings;
  private final CrashReports reports;

  /**
   * Will open the window of an installation; may be called on any thread.
   *
   * @param version of the program, for the settings
   * @param reports of errors that nobody handled
   */
  public WindowOpener(Home home, String version, CrashReports reports) {
    this.home = home;
    this.version = version;
    this.reports = reports;
    this.file = new SettingsFile(home.data().resolve("settings.json"));
    this.settings = file.read();
  }

  /** Shows the window as large as it was, with nothing in it but its ground. */
  void show(Stage stage) {
    Appearance look = settings.appearance();
    Scene scene = new Scene(new Region(), look.width(), look.height());
    scene.setFill(look.theme().palette().background());
    stage.setTitle("KR-ELECTRA Workbench");
    stage.getIcons().setAll(icons());
    stage.setScene(scene);
    stage.setMinWidth(720);
    stage.setMinHeight(520);
    stage.show();
  }

  /**
   * Opens it at once, with everything; the model loads behind it.
   *
   * @param files to open in it
   * @return what the window shows
   */
  public WindowViewModel open(Stage stage, List<Path> files) {
    show(stage);
    return fill(stage, files);
  }

  /** Puts everything into the window that is shown. */
  WindowViewModel fill(Stage stage, List<Path> files) {
    Fonts.load(home.asset("fonts"));
    var background = new BackgroundRunner();
    var runner = new HeldRunner(background);
    var edits = new SerialRunner("corpus-edits");
    var window =
        new WindowViewModel(
            settings, Places.of(home), this::load, runner, edits, () -> TypingPause.of(TYPING));
    var messages = new Messages(window.languageProperty(), WindowOpener.class);
    window
        .themeProperty()
        .subscribe(theme -> Application.setUserAgentStylesheet(theme.stylesheet()));
    var around = Surroundings.of(() -> stage, messages, home.asset("fonts"), runner, version);
    var root = new WindowRoot(window, messages, around);
    Scene scene = stage.getScene();
    scene.getStylesheets().add(WindowView.stylesheet());
    scene.setRoot(root);
    root.install(scene);
    window.widthProperty().bind(scene.widthProperty());
    window.heightProperty().bind(scene.heightProperty());
    window.sentences().open(sentences(settings.explored().file()));
    saveWhatChanges(window);
    OpenedFiles.open(
        files,
        window,
        offered -> window.noticeProperty().set(messages.get("files.offered", offered.size())));
    window
        .computing()
        .tellOfStart(lack -> window.noticeProperty().set(messages.get("computing.instead")));
    tellOfCrashes(window, messages);
    stage.setOnHidden(
        event -> {
          save(window);
          edits.close();
          window.close();
          background.close();
        });
    if (!settings.isToured()) {
      beginTour(window);
    }
    FirstFrame.after(runner::release);
    return window;
  }

  private void tellOfCrashes(WindowViewModel window, Messages messages) {
    window.crashTextsProperty().set(reports.consent().isGiven());
    window.crashTextsProperty().subscribe((before, now) -> consent(now));
    reports.onReport(
        report ->
            Platform.runLater(
                () -> {
                  String key = window.crashTextsProperty().get() ? "crash.texts" : "crash";
                  window.noticeProperty().set(messages.get(key, report.toString()));
                }));
  }

  private void consent(boolean given) {
    try {
      reports.consent().give(given);
    } catch (IOException e) {
      log().warn("whether reports may quote texts could not be kept", e);
    }
  }

  private List<Image> icons() {
    return ICONS.stream()
        .map(size -> home.asset("icons/workbench-" + size + ".png"))
        .filter(Files::isReadable)
        .map(file -> new Image(file.toUri().toString(), true))
        .toList();
  }

  /** A tour needs something to be seen. */
  private static void beginTour(WindowViewModel window) {
    if (window.explore().textProperty().get().isBlank()) {
      Sample.PARTICLE.showIn(window.explore());
    }
    window.tour().begin();
  }

  /** A file that is gone, as from a stick, gives way to the samples. */
  private Path sentences(String last) {
    return !last.isEmpty() && Files.isReadable(Path.of(last))
        ? Path.of(last)
        : home.asset("samples/sentences.txt");
  }

  private Analyzer load(Path folder) throws IOException {
    Engines.prepare(home.natives(), 0);
    RuntimeChoice.of(home).startEngine();
    return Analyzer.open(folder);
  }

  /** A process that is killed loses a second of settings at most. */
  private void saveWhatChanges(WindowViewModel window) {
    var pause = new PauseTransition(SAVING);
    pause.setOnFinished(event -> save(window));
    for (Observable changing :
        new Observable[] {
          window.languageProperty(),
          window.themeProperty(),
          window.model().stateProperty(),
          window.models().settingsProperty(),
          window.explore().unitProperty(),
          window.explore().rtdRuleProperty(),
          window.explore().rtdScaleProperty(),
          window.explore().specialsProperty(),
          window.explore().toolProperty(),
          window.explore().textProperty(),
          window.explore().secondTextProperty(),
          window.explore().pairProperty(),
          window.sentences().stateProperty(),
          window.tour().stepProperty(),
          window.workflowProperty(),
          window.corpus().projectProperty(),
          window.corpus().annotatorProperty(),
          window.desk().sideProperty(),
          window.desk().sideWidthProperty(),
          window.widthProperty(),
          window.heightProperty()
        }) {
      changing.addListener(observable -> pause.playFromStart());
    }
  }

  private void save(WindowViewModel window) {
    try {
      window.save(file, version);
    } catch (IOException e) {
      log().warn("the settings could not be saved", e);
    }
  }

  /** Asked for when it is needed: to set up logging takes a good part of a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(WindowOpener.class);
  }
}
