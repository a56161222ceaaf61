package krelectra.app.finetune;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import krelectra.app.language.Messages;
import krelectra.app.look.SegmentedSwitch;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.Remaining;
import krelectra.inference.training.finetuning.FineTuningPlan;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Tasks;
import org.jspecify.annotations.Nullable;

/** The form of a new run: task, data, model, settings, what a check finds, and the start. */
final class NewRunView extends VBox {
  private static final int MOST_CLASSES = 12;
  private static final int COLUMNS = 2;

  private final NewRunViewModel form;
  private final Messages messages;
  private final GridPane grid = new GridPane();
  private final GridPane settings = new GridPane();
  private final Label files = new Label();
  private final VBox found = new VBox(4);
  private int row;

  /** Asks for a folder. */
  interface FolderDialog extends Function<String, Optional<Path>> {}

  NewRunView(FineTuneViewModel model, Messages messages, FolderDialog folders, Runnable close) {
    this.form = model.newRun();
    this.messages = messages;
    setId("new-run");
    getStyleClass().add("run-view");
    Label title = new Label();
    title.textProperty().bind(messages.text("new.title"));
    title.getStyleClass().add(Styles.TITLE_3);
    grid.getStyleClass().add("run-form");
    choice("task", Tasks.names(), form.taskProperty(), name -> messages.get("task." + name));
    source();
    place("data", form.dataProperty(), folders);
    sets();
    files.setId("new-files");
    files.setWrapText(true);
    files.getStyleClass().add(Styles.TEXT_MUTED);
    grid.add(files, 1, row++);
    shownFor(NewRunViewModel.Source.FILES, files);
    place("model", form.modelProperty(), folders);
    choice(
        "preset",
        List.of(Preset.values()),
        form.presetProperty(),
        each -> messages.get("preset." + each.name().toLowerCase(Locale.ROOT)));
    choice(
        "device",
        List.of(DeviceChoice.Wish.values()),
        form.deviceProperty(),
        each -> messages.get("device." + each.name().toLowerCase(Locale.ROOT)));
    field("seeds", form.seedsProperty());
    field("name", form.nameProperty());
    TitledPane expert = new TitledPane();
    expert.setId("new-settings");
    expert.textProperty().bind(messages.text("new.settings"));
    settings.getStyleClass().add("run-form");
    expert.setContent(settings);
    expert.setExpanded(false);
    expert.setAnimated(false);
    found.setId("new-found");
    VBox all = new VBox(12, title, grid, expert, found);
    ScrollPane scroll = new ScrollPane(all);
    scroll.setFitToWidth(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(scroll, buttons(model, close));
    form.taskProperty().subscribe(now -> fill());
    form.presetProperty().subscribe(now -> fill());
    form.checkProperty().subscribe(now -> say());
    messages.language().subscribe(now -> fill());
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
    problem.textProperty().bind(model.problemProperty());
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

  private Label label(String key, Node of) {
    Label label = new Label();
    label.textProperty().bind(messages.text("new." + key));
    label.setLabelFor(of);
    label.setMinWidth(USE_PREF_SIZE);
    return label;
  }

  private <T> void choice(
      String key, List<T> values, Property<T> property, Function<T, String> name) {
    ComboBox<T> choice = new ComboBox<>();
    choice.setId("new-" + key);
    choice.getItems().setAll(values);
    choice.setMaxWidth(Double.MAX_VALUE);
    GridPane.setHgrow(choice, Priority.ALWAYS);
    choice.accessibleTextProperty().bind(messages.text("new." + key));
    messages.language().subscribe(now -> choice.setConverter(converter(name)));
    choice.valueProperty().bindBidirectional(property);
    grid.add(label(key, choice), 0, row);
    grid.add(choice, 1, row++);
  }

  private static <T> StringConverter<T> converter(Function<T, String> name) {
    return new StringConverter<>() {
      @Override
      public String toString(@Nullable T value) {
        return value == null ? "" : name.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("the choice is not typed");
      }
    };
  }

  private void field(String key, StringProperty property) {
    TextField field = new TextField();
    field.setId("new-" + key);
    field.textProperty().bindBidirectional(property);
    field.promptTextProperty().bind(messages.text("new." + key + ".prompt"));
    grid.add(label(key, field), 0, row);
    grid.add(field, 1, row++);
  }

  private void place(String key, StringProperty property, FolderDialog folders) {
    TextField field = new TextField();
    field.setId("new-" + key);
    field.textProperty().bindBidirectional(property);
    field.promptTextProperty().bind(messages.text("new." + key + ".prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button choose =
        button(
            "choose-" + key,
            "new.choose",
            () ->
                folders
                    .apply(messages.get("new." + key))
                    .ifPresent(folder -> property.set(folder.toString())));
    Label label = label(key, field);
    HBox box = new HBox(8, field, choose);
    grid.add(label, 0, row);
    grid.add(box, 1, row++);
    if (key.equals("data")) {
      shownFor(NewRunViewModel.Source.FILES, label, box);
    }
  }

  private void source() {
    grid.add(
        new SegmentedSwitch<>(
            "source",
            form.sourceProperty(),
            List.of(NewRunViewModel.Source.values()),
            each -> messages.text("source." + each.name().toLowerCase(Locale.ROOT)),
            each -> messages.text("source." + each.name().toLowerCase(Locale.ROOT) + ".help")),
        1,
        row++);
  }

  /** A set that is there, or one that is made of a layer now. */
  private void sets() {
    ComboBox<LabelledSets.Entry> sets = new ComboBox<>(form.sets());
    sets.setId("new-set");
    sets.setMaxWidth(Double.MAX_VALUE);
    sets.setConverter(converter(set -> set.name() + " (" + set.task() + ": " + set.sizes() + ")"));
    sets.valueProperty().bindBidirectional(form.setProperty());
    sets.promptTextProperty().bind(messages.text("new.set.prompt"));
    Label label = label("set", sets);
    grid.add(label, 0, row);
    grid.add(sets, 1, row++);
    ComboBox<LabelledSets.Layer> layers = new ComboBox<>(form.layers());
    layers.setId("new-layer");
    layers.setConverter(converter(LabelledSets.Layer::name));
    layers.promptTextProperty().bind(messages.text("new.layer.prompt"));
    layers.accessibleTextProperty().bind(messages.text("new.layer"));
    TextField name = new TextField();
    name.setId("new-set-name");
    name.promptTextProperty().bind(messages.text("new.set.name"));
    name.accessibleTextProperty().bind(messages.text("new.set.name"));
    HBox.setHgrow(name, Priority.ALWAYS);
    Button freeze =
        button("new-freeze", "new.freeze", () -> form.freeze(layers.getValue(), name.getText()));
    freeze
        .disableProperty()
        .bind(layers.valueProperty().isNull().or(name.textProperty().isEmpty()));
    Label from = label("layer", layers);
    HBox make = new HBox(8, layers, name, freeze);
    grid.add(from, 0, row);
    grid.add(make, 1, row++);
    VBox findings = new VBox(4);
    findings.setId("new-findings");
    form.findings()
        .addListener(
            (javafx.beans.Observable observable) -> {
              findings.getChildren().clear();
              for (String finding : form.findings()) {
                findings.getChildren().add(sentence("• " + finding));
              }
            });
    grid.add(findings, 1, row++);
    shownFor(NewRunViewModel.Source.SET, label, sets, from, make, findings);
  }

  private void shownFor(NewRunViewModel.Source source, Node... nodes) {
    form.sourceProperty()
        .subscribe(
            now -> {
              for (Node node : nodes) {
                node.setVisible(now == source);
                node.setManaged(now == source);
              }
            });
  }

  private static Label sentence(String text) {
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
    settings.getChildren().clear();
    int index = 0;
    for (String key : form.settings().keySet()) {
      TextField field = new TextField(Objects.requireNonNull(form.settings().get(key)));
      field.setId("setting-" + key);
      field.setPrefColumnCount(10);
      field.textProperty().subscribe(typed -> set(key, typed));
      Label label = new Label(key);
      label.setLabelFor(field);
      label.setMinWidth(USE_PREF_SIZE);
      int column = 2 * (index % COLUMNS);
      settings.add(label, column, index / COLUMNS);
      settings.add(field, column + 1, index / COLUMNS);
      index++;
    }
    say();
  }

  private void set(String key, String typed) {
    if (!typed.equals(form.settings().get(key))) {
      form.settings().put(key, typed);
    }
  }

  private void say() {
    found.getChildren().clear();
    switch (form.checkProperty().get()) {
      case NewRunViewModel.Check.None none -> {}
      case NewRunViewModel.Check.Running running -> say(messages.get("check.running"), false);
      case NewRunViewModel.Check.Refused refused -> say(refused.reason(), true);
      case NewRunViewModel.Check.Found plan -> say(plan.plan());
    }
  }

  private void say(FineTuningPlan plan) {
    say(
        messages.get(
            "check.examples",
            plan.examples().entrySet().stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "))),
        false);
    if (!plan.classes().isEmpty()) {
      String counts =
          plan.classes().entrySet().stream()
              .limit(MOST_CLASSES)
              .map(each -> each.getKey() + " " + each.getValue())
              .collect(Collectors.joining(", "));
      String more = plan.classes().size() > MOST_CLASSES ? " …" : "";
      say(messages.get("check.classes", counts + more), false);
    }
    for (String warning : plan.warnings()) {
      say(messages.get("check.warning", warning), true);
    }
    if (plan.truncated() > 0) {
      say(messages.get("check.truncated", (int) Math.ceil(100 * plan.truncated())), true);
    }
    say(messages.get("check.time", plan.steps(), Remaining.text(plan.seconds())), false);
    say(messages.get("check.memory", gigabytes(plan.memory()), gigabytes(plan.free())), false);
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }

  private void say(String sentence, boolean isBad) {
    Label label = sentence((isBad ? "⚠ " : "• ") + sentence);
    if (isBad) {
      label.getStyleClass().add(Styles.DANGER);
    }
    found.getChildren().add(label);
  }
}
