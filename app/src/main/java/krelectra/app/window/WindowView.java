package krelectra.app.window;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import krelectra.app.annotate.AnnotateView;
import krelectra.app.annotate.assist.AssistFrame;
import krelectra.app.corpus.desk.CorpusFrame;
import krelectra.app.explore.ExploreView;
import krelectra.app.figure.FigureMenu;
import krelectra.app.finetune.FineTuneView;
import krelectra.app.finetune.RunWatch;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import krelectra.app.look.SegmentedSwitch;
import krelectra.app.look.Theme;
import krelectra.app.model.ModelViewModel;
import krelectra.app.settings.Workflow;

/** The frame around the workflows: the model at hand, language and theme above, its state below. */
final class WindowView extends BorderPane {
  private final WindowViewModel window;
  private final Messages messages;
  private final Surroundings.FolderChooser folders;
  private final Sheets sheets;

  /** What can be shown over the window. */
  interface Sheets {
    /** Every key. */
    void keys();

    /** The models that are known. */
    void models();

    /** With what is computed. */
    void computing();

    /** How everything works. */
    void manual();

    /** The layers of the project at hand. */
    void layers();
  }

  WindowView(
      WindowViewModel window,
      Messages messages,
      Surroundings.FolderChooser folders,
      Sheets sheets,
      Map<Workflow, Supplier<Region>> workflows) {
    this.window = window;
    this.messages = messages;
    this.folders = folders;
    this.sheets = sheets;
    getStyleClass().add("window");
    setTop(bar());
    Map<Workflow, Region> made = new EnumMap<>(Workflow.class);
    window
        .workflowProperty()
        .subscribe(
            front ->
                setCenter(
                    made.computeIfAbsent(
                        front, it -> Objects.requireNonNull(workflows.get(it)).get())));
    setBottom(status());
  }

  /**
   * The whole window.
   *
   * @param messages of any package
   * @param sheets what can be shown over it
   */
  static WindowView of(
      WindowViewModel window, Messages messages, Surroundings around, Sheets sheets) {
    var exports =
        new FigureMenu.Surroundings(
            window.themeProperty(),
            around.fonts(),
            around.runner(),
            around.targets(),
            window.noticeProperty()::set,
            around.version());
    Supplier<Region> explore =
        () ->
            new ExploreView(
                window.explore(),
                window.sentences(),
                messages,
                window.themeProperty(),
                around.texts(),
                new Tools(window, messages, around).all(),
                source -> new FigureMenu(source, messages, exports));
    Map<Workflow, Supplier<Region>> workflows =
        Map.of(
            Workflow.EXPLORE,
            explore,
            Workflow.ANNOTATE,
            () -> annotate(window, messages, around, sheets),
            Workflow.FINETUNE,
            () ->
                new FineTuneView(
                    window.finetune(),
                    messages,
                    new FineTuneView.Surroundings(
                        window.themeProperty(),
                        title -> Optional.ofNullable(around.folders().choose(title)),
                        source -> new FigureMenu(source, messages, exports),
                        window::explore,
                        window::whatChanged,
                        window::annotate,
                        window.noticeProperty()::set)));
    var view =
        new WindowView(window, messages.of(WindowView.class), around.folders(), sheets, workflows);
    new RunWatch(
            window.finetune(),
            window.workflowProperty().isEqualTo(Workflow.FINETUNE),
            messages,
            window.noticeProperty()::set)
        .whileShown(view);
    return view;
  }

  private static Region annotate(
      WindowViewModel window, Messages messages, Surroundings around, Sheets sheets) {
    AnnotateView view =
        new AnnotateView(
            window.annotate(),
            messages,
            window.themeProperty(),
            sheets::layers,
            window.desk().sample()::open);
    AssistFrame assisted =
        new AssistFrame(
            window.assist(),
            view,
            messages,
            title -> Optional.ofNullable(around.folders().choose(title)));
    return new CorpusFrame(window.desk(), assisted, view::focusText, messages, around.corpus());
  }

  static String stylesheet() {
    return Objects.requireNonNull(WindowView.class.getResource("window.css")).toExternalForm();
  }

  private HBox bar() {
    Label title = new Label("KR-ELECTRA Workbench");
    title.getStyleClass().add("window-title");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar = new HBox(title, workflows(), modelMenu(), gap, helpMenu(), languages(), themes());
    bar.getStyleClass().add("window-bar");
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private SegmentedSwitch<Workflow> workflows() {
    return new SegmentedSwitch<>(
        "workflow",
        window.workflowProperty(),
        List.of(Workflow.values()),
        each -> messages.text("workflow." + each.name().toLowerCase(Locale.ROOT)),
        each -> messages.text("workflow." + each.name().toLowerCase(Locale.ROOT) + ".help"));
  }

  private MenuButton modelMenu() {
    MenuItem open = new MenuItem();
    open.setId("open-model");
    open.textProperty().bind(messages.text("model.open"));
    open.setOnAction(event -> chooseModel());
    MenuItem bundled = new MenuItem();
    bundled.setId("bundled-model");
    bundled.textProperty().bind(messages.text("model.bundled"));
    bundled.setOnAction(event -> window.openBundledModel());
    MenuItem all = new MenuItem();
    all.setId("all-models");
    all.textProperty().bind(messages.text("model.all"));
    all.setAccelerator(Shortcut.MODELS.keys());
    all.setOnAction(event -> sheets.models());
    MenuButton menu = new MenuButton("", null, open, bundled, all);
    menu.setId("model-menu");
    menu.textProperty()
        .bind(
            Bindings.createStringBinding(
                this::modelName, window.model().stateProperty(), window.languageProperty()));
    return menu;
  }

  private MenuButton helpMenu() {
    MenuItem keys = new MenuItem();
    keys.setId("keys");
    keys.textProperty().bind(messages.text("help"));
    keys.setAccelerator(Shortcut.HELP.keys());
    keys.setOnAction(event -> sheets.keys());
    MenuItem manual = new MenuItem();
    manual.setId("manual");
    manual.textProperty().bind(messages.text("manual"));
    manual.setOnAction(event -> sheets.manual());
    CheckMenuItem crash = new CheckMenuItem();
    crash.setId("crash-texts");
    crash.textProperty().bind(messages.text("help.crash"));
    crash.selectedProperty().bindBidirectional(window.crashTextsProperty());
    MenuItem computing = new MenuItem();
    computing.setId("computing");
    computing.textProperty().bind(messages.text("computing.open"));
    computing.setOnAction(event -> sheets.computing());
    MenuItem tour = new MenuItem();
    tour.setId("tour");
    tour.textProperty().bind(messages.text("help.tour"));
    tour.setOnAction(event -> window.tour().begin());
    MenuButton menu =
        new MenuButton("?", null, manual, keys, tour, new SeparatorMenuItem(), computing, crash);
    menu.setId("help");
    menu.accessibleTextProperty().bind(messages.text("help.menu"));
    return menu;
  }

  private void chooseModel() {
    Path folder = folders.choose(messages.get("model.open"));
    if (folder != null) {
      window.model().open(folder);
    }
  }

  private String modelName() {
    return window
        .model()
        .analyzer()
        .map(analyzer -> analyzer.summary().name())
        .orElseGet(() -> messages.get("model.none"));
  }

  private ChoiceBox<Language> languages() {
    ChoiceBox<Language> choice = new ChoiceBox<>();
    choice.setId("language");
    choice.getItems().setAll(Language.values());
    choice.setConverter(new Named<>(Language::ownName));
    choice.valueProperty().bindBidirectional(window.languageProperty());
    choice.accessibleTextProperty().bind(messages.text("language"));
    return choice;
  }

  private ToggleButton themes() {
    ToggleButton dark = new ToggleButton();
    dark.setId("dark");
    dark.textProperty().bind(messages.text("theme.dark"));
    dark.setSelected(window.themeProperty().get() == Theme.DARK);
    dark.selectedProperty()
        .subscribe(on -> window.themeProperty().set(on ? Theme.DARK : Theme.LIGHT));
    window.themeProperty().subscribe(theme -> dark.setSelected(theme == Theme.DARK));
    return dark;
  }

  private HBox status() {
    ProgressIndicator busy = new ProgressIndicator();
    busy.getStyleClass().add("window-busy");
    Label text = new Label();
    text.setId("status");
    text.setWrapText(true);
    Button retry = new Button();
    retry.setId("retry-model");
    retry.textProperty().bind(messages.text("model.retry"));
    retry.setOnAction(
        event -> {
          if (window.model().stateProperty().get() instanceof ModelViewModel.Failed failed) {
            window.model().open(failed.folder());
          }
        });
    text.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> modelLine(window, messages),
                window.model().stateProperty(),
                window.languageProperty()));
    Label notice = new Label();
    notice.setId("notice");
    notice.textProperty().bind(messages.fault(window.noticeProperty()));
    HBox line = new HBox(busy, text, notice, retry);
    HBox.setHgrow(text, Priority.ALWAYS);
    line.setAlignment(Pos.CENTER_LEFT);
    line.getStyleClass().add("window-status");
    window
        .model()
        .stateProperty()
        .subscribe(
            state -> {
              show(busy, state instanceof ModelViewModel.Loading);
              show(retry, state instanceof ModelViewModel.Failed);
              line.pseudoClassStateChanged(
                  javafx.css.PseudoClass.getPseudoClass("error"),
                  state instanceof ModelViewModel.Failed);
            });
    return line;
  }

  /** Which model is open, or why there is none. */
  static String modelLine(WindowViewModel window, Messages messages) {
    return switch (window.model().stateProperty().get()) {
      case ModelViewModel.Absent absent -> messages.get("status.absent");
      case ModelViewModel.Loading loading ->
          messages.get("status.loading", loading.folder().toString());
      case ModelViewModel.Failed failed -> messages.fault(WindowViewModel.sentence(failed));
      case ModelViewModel.Ready ready ->
          window
              .model()
              .analyzer()
              .map(
                  analyzer ->
                      messages.get(
                          "status.ready",
                          analyzer.summary().name(),
                          analyzer.summary().parameters(),
                          analyzer.model().config().layers(),
                          analyzer.model().config().heads(),
                          window.isBundled(ready.folder()) ? 1 : 0))
              .orElse("");
    };
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
