package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Tasks;

/** The form of a new run: task, data, model, settings, what a check finds, and the start. */
final class NewRunView extends VBox {
  private final NewRunViewModel form;
  private final Messages messages;
  private final SettingsGrid settings;
  private final Label files = new Label();
  private final VBox found = new VBox(4);

  /** Asks for a folder. */
  interface FolderDialog extends Function<String, Optional<Path>> {}

  NewRunView(FineTuneViewModel model, Messages messages, FolderDialog folders, Runnable close) {
    this.form = model.newRun();
    this.messages = messages;
    this.settings = new SettingsGrid(form.settings());
    setId("new-run");
    getStyleClass().add("run-view");
    Label title = new Label();
    title.textProperty().bind(messages.text("new.title"));
    title.getStyleClass().add(Styles.TITLE_3);
    found.setId("new-found");
    VBox all = new VBox(12, title, grid(folders), expert(), found);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, buttons(model, close));
    form.taskProperty().subscribe(now -> fill());
    form.presetProperty().subscribe(now -> fill());
    form.checkProperty().subscribe(now -> say());
    messages.language().subscribe(now -> fill());
  }

  private FormGrid grid(FolderDialog folders) {
    FormGrid grid = new FormGrid(messages);
    grid.choice("task", Tasks.names(), form.taskProperty(), name -> messages.get("task." + name));
    grid.add(
        new SegmentedSwitch<>(
            "source",
            form.sourceProperty(),
            List.of(NewRunViewModel.Source.values()),
            each -> messages.text("source." + each.name().toLowerCase(Locale.ROOT)),
            each -> messages.text("source." + each.name().toLowerCase(Locale.ROOT) + ".help")));
    shownFor(NewRunViewModel.Source.FILES, grid.folder("data", form.dataProperty(), folders));
    shownFor(NewRunViewModel.Source.SET, new SetRows(form.sets(), messages).addTo(grid));
    files.setId("new-files");
    files.setWrapText(true);
    files.getStyleClass().add(Styles.TEXT_MUTED);
    grid.add(files);
    shownFor(NewRunViewModel.Source.FILES, List.of(files));
    grid.folder("model", form.modelProperty(), folders);
    grid.choice("preset", List.of(Preset.values()), form.presetProperty());
    grid.choice("device", List.of(DeviceChoice.Wish.values()), form.deviceProperty());
    grid.field("seeds", form.seedsProperty());
    grid.field("name", form.nameProperty());
    return grid;
  }

  private TitledPane expert() {
    TitledPane expert = new TitledPane();
    expert.setId("new-settings");
    expert.textProperty().bind(messages.text("new.settings"));
    expert.setContent(settings);
    expert.setExpanded(false);
    expert.setAnimated(false);
    return expert;
  }

  private Node buttons(FineTuneViewModel model, Runnable close) {
    Button start = button("new-start", "new.start", model::start);
    start.getStyleClass().add(Styles.ACCENT);
    start.disableProperty().bind(form.startingProperty().or(form.readyProperty().not()));
    Button check = button("new-check", "new.check", form::check);
    check.disableProperty().bind(form.readyProperty().not());
    Button cancel = button("new-close", "new.close", close);
    Label problem = new Label();
    problem.setId("new-problem");
    problem.textProperty().bind(messages.fault(model.problemProperty()));
    problem.setWrapText(true);
    problem.getStyleClass().add(Styles.DANGER);
    HBox.setHgrow(problem, Priority.ALWAYS);
    HBox row = new HBox(8, check, start, cancel, problem);
    row.setAlignment(Pos.CENTER_LEFT);
    row.setMinHeight(USE_PREF_SIZE);
    return row;
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  private void shownFor(NewRunViewModel.Source source, List<Node> nodes) {
    form.sourceProperty()
        .subscribe(
            now -> {
              for (Node node : nodes) {
                node.setVisible(now == source);
                node.setManaged(now == source);
              }
            });
  }

  /** A sentence that may take several lines. */
  static Label sentence(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void fill() {
    files.setText(
        messages.get(
            "new.files",
            form.files().stream().filter(f -> !f.isEmpty()).collect(Collectors.joining(", "))));
    settings.fill();
    say();
  }

  private void say() {
    found.getChildren().clear();
    for (PlanText.Line line : new PlanText(messages).of(form.checkProperty().get())) {
      Label label = sentence((line.isBad() ? "⚠ " : "• ") + line.text());
      if (line.isBad()) {
        label.getStyleClass().add(Styles.DANGER);
      }
      found.getChildren().add(label);
    }
  }
}
