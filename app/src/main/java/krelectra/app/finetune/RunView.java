package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.figure.Fact;
import krelectra.app.figure.FigureMenu;
import krelectra.app.language.Messages;
import krelectra.app.run.RunMetrics;
import krelectra.app.run.RunNotes;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;

/** The run at hand: what it does, its curves, what it got wrong, its log. */
final class RunView extends VBox {
  private final FineTuneViewModel model;
  private final Messages messages;
  private final RunText text;
  private final ChartsPane charts;
  private final Label name = new Label();
  private final Label line = new Label();
  private final Label best = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final TabPane tabs = new TabPane();
  private final TextArea log = new TextArea();
  private final TextField tags = new TextField();
  private final TextField note = new TextField();
  private final Button pause;
  private final Button goOn;
  private final Button finish;
  private final Button cancel;
  private final Button earlier;
  private final Button later;
  private final Button open;
  private final Button change;
  private final Button export;
  private final Button again;

  /**
   * Shows what {@link FineTuneViewModel#detailProperty} holds.
   *
   * @param around the window
   * @param exported takes the folder of the weights to be copied
   */
  RunView(
      FineTuneViewModel model,
      Messages messages,
      FineTuneView.Surroundings around,
      Consumer<Path> exported) {
    this.model = model;
    this.messages = messages;
    this.text = new RunText(messages);
    this.charts = new ChartsPane(around.theme());
    setId("run");
    getStyleClass().add("run-view");
    name.getStyleClass().add(Styles.TITLE_3);
    line.setId("run-line");
    line.setWrapText(true);
    line.setMinHeight(USE_PREF_SIZE);
    best.setId("run-best");
    best.getStyleClass().add(Styles.TEXT_MUTED);
    best.setWrapText(true);
    best.setMinHeight(USE_PREF_SIZE);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add(Styles.SMALL);
    progress.accessibleTextProperty().bind(line.textProperty());
    pause = button("run-pause", "pause", model.steering()::pause);
    goOn = button("run-go-on", "go_on", model.steering()::goOn);
    finish = button("run-finish", "finish", model.steering()::finish);
    cancel = button("run-cancel", "cancel", model.steering()::cancel);
    earlier = button("run-earlier", "earlier", () -> model.steering().move(-1));
    later = button("run-later", "later", () -> model.steering().move(1));
    open = button("run-explore", "explore", () -> model.best().ifPresent(around.explore()));
    change = button("run-change", "what_changed", () -> change(around));
    export = button("run-export", "export_model", () -> model.best().ifPresent(exported));
    again = button("run-again", "again", model::trainAgain);
    again.getStyleClass().add(Styles.ACCENT);
    FlowPane actions =
        new FlowPane(
            8, 8, pause, goOn, finish, cancel, earlier, later, again, open, change, export);
    actions.setMinHeight(USE_PREF_SIZE);
    FaultsView faults = new FaultsView(model, messages, around.annotate());
    tabs.getTabs()
        .setAll(
            tab("tab-curves", "tab.curves", curves(around.figures().apply(charts))),
            faults.faults(),
            faults.classes(),
            tab("tab-versions", "tab.versions", new VersionsView(model, messages)),
            tab("tab-more", "tab.more", new MoreLabelsView(model, messages, around.theme())),
            tab("tab-log", "tab.log", log()));
    tabs.setId("run-tabs");
    tabs.getStyleClass().add(Styles.DENSE);
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    VBox.setVgrow(tabs, Priority.ALWAYS);
    getChildren().addAll(name, line, progress, best, actions, notes(), tabs);
    model.detailProperty().subscribe(now -> update());
    messages.language().subscribe(now -> update());
  }

  private void change(FineTuneView.Surroundings around) {
    Path run = model.selectedProperty().get();
    if (run != null) {
      around.change().accept(run);
    }
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private Tab tab(String id, String key, Node content) {
    Tab tab = new Tab();
    tab.setId(id);
    tab.textProperty().bind(messages.text(key));
    tab.setContent(content);
    return tab;
  }

  private Node curves(FigureMenu menu) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox top = new HBox(gap, menu);
    top.setAlignment(Pos.CENTER_LEFT);
    VBox box = new VBox(6, top, charts);
    box.getStyleClass().add("run-tab");
    return box;
  }

  private Node log() {
    log.setId("run-log");
    log.setEditable(false);
    log.setWrapText(true);
    log.accessibleTextProperty().bind(messages.text("tab.log"));
    return log;
  }

  private Node notes() {
    tags.setId("run-tags");
    tags.promptTextProperty().bind(messages.text("tags.prompt"));
    tags.accessibleTextProperty().bind(messages.text("column.tags"));
    tags.setPrefColumnCount(16);
    note.setId("run-note");
    note.promptTextProperty().bind(messages.text("note.prompt"));
    note.accessibleTextProperty().bind(messages.text("note.prompt"));
    HBox.setHgrow(note, Priority.ALWAYS);
    for (TextField field : List.of(tags, note)) {
      field.setOnAction(event -> keep());
      field
          .focusedProperty()
          .addListener(
              (observable, had, has) -> {
                if (had) {
                  keep();
                }
              });
    }
    HBox row = new HBox(8, tags, note);
    row.setMinHeight(USE_PREF_SIZE);
    return row;
  }

  private void keep() {
    RunDetail now = model.detailProperty().get();
    List<String> said = new ArrayList<>();
    for (String tag : tags.getText().split(",", -1)) {
      if (!tag.isBlank()) {
        said.add(tag.strip());
      }
    }
    var notes = new RunNotes(note.getText().strip(), said);
    if (now != null && !now.summary().notes().equals(notes)) {
      model.steering().note(notes);
    }
  }

  private void update() {
    RunDetail now = model.detailProperty().get();
    setVisible(now != null);
    if (now == null) {
      return;
    }
    RunSummary run = now.summary();
    boolean isOther = !run.name().equals(name.getText());
    name.setText(run.name());
    line.setText(text.line(run));
    pseudoClassStateChanged(
        javafx.css.PseudoClass.getPseudoClass("bad"), RunTable.style(run.state()).equals("bad"));
    progress.setProgress(run.steps() == 0 ? 0 : (double) run.step() / run.steps());
    best.setText(best(run));
    show(tabs, run.state() != RunState.DAMAGED);
    show(pause, run.state() == RunState.RUNNING);
    show(goOn, run.state() == RunState.PAUSED || run.state().canGoOn());
    show(finish, run.state().isAtWork());
    show(cancel, isHeardOf(run.state()));
    show(earlier, run.state() == RunState.WAITING);
    show(later, run.state() == RunState.WAITING);
    show(again, run.state() == RunState.DONE && model.canTrainAgain());
    show(open, run.state() == RunState.DONE);
    show(change, run.bestStep() >= 0 && !run.state().isAtWork());
    show(export, run.state() == RunState.DONE);
    if (isOther || !tags.isFocused()) {
      tags.setText(String.join(", ", run.notes().tags()));
    }
    if (isOther || !note.isFocused()) {
      note.setText(run.notes().note());
    }
    String lines = String.join("\n", now.log());
    if (!lines.equals(log.getText())) {
      log.setText(lines);
      log.setScrollTop(Double.MAX_VALUE);
    }
    charts.show(content(now));
  }

  private String best(RunSummary run) {
    if (run.state() == RunState.DAMAGED) {
      return messages.get("best.damaged", run.folder());
    }
    if (Double.isNaN(run.best())) {
      return messages.get("best.none");
    }
    return Double.isNaN(run.test())
        ? messages.get("best", run.measure(), FigureNumber.of(run.best()), run.bestStep())
        : messages.get(
            "best.test",
            run.measure(),
            FigureNumber.of(run.best()),
            run.bestStep(),
            FigureNumber.of(run.test()));
  }

  private ChartsPane.Content content(RunDetail now) {
    RunSummary run = now.summary();
    RunMetrics metrics = now.metrics();
    String axis = messages.get("chart.steps");
    String measure = run.measure().isEmpty() ? "accuracy" : run.measure();
    return new ChartsPane.Content(
        run.name(),
        List.of(
            new ChartsPane.Chart(
                messages.get("chart.loss"),
                axis,
                List.of(
                    new ChartsPane.NamedPoints(
                        messages.get("chart.train"), metrics.curve("train", "loss"), false))),
            new ChartsPane.Chart(
                messages.get("chart.dev", measure),
                axis,
                List.of(
                    new ChartsPane.NamedPoints(
                        messages.get("chart.dev.name"), metrics.curve("dev", measure), true)))),
        List.of(
            new Fact("model", run.model()),
            new Fact("task", run.task()),
            new Fact("data", run.data()),
            new Fact("steps", RunText.step(run))));
  }

  /**
   * Whether a process or the queue may hold it; also a folder that has gone may be in the queue.
   */
  private static boolean isHeardOf(RunState state) {
    return state.isAtWork() || state == RunState.WAITING || state == RunState.DAMAGED;
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
