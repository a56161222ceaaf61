package krelectra.app.finetune;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableMap;
import krelectra.app.run.RunControl;
import krelectra.app.run.RunRequest;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.FineTuningPlan;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a new run is to be: task, data, model, settings; checked before it starts. */
public final class NewRunViewModel {
  private static final Path FORM = Path.of("settings");

  private final Engine engine;
  private final LabelledSets labelled;
  private final TaskRunner runner;
  private final ObjectProperty<String> task = new SimpleObjectProperty<>("classes");
  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.PUBLISHED);
  private final ObjectProperty<DeviceChoice.Wish> device =
      new SimpleObjectProperty<>(DeviceChoice.Wish.AUTO);
  private final StringProperty data = new SimpleStringProperty("");
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.FILES);
  private final ObservableList<LabelledSets.Entry> sets = FXCollections.observableArrayList();
  private final ObservableList<LabelledSets.Layer> layers = FXCollections.observableArrayList();
  private final ObjectProperty<LabelledSets.@Nullable Entry> set = new SimpleObjectProperty<>();
  private final ObservableList<String> findings = FXCollections.observableArrayList();
  private final StringProperty model;
  private final StringProperty name = new SimpleStringProperty("");
  private final StringProperty seeds = new SimpleStringProperty("");
  private final ObservableMap<String, String> settings =
      FXCollections.observableMap(new LinkedHashMap<>());
  private final ObjectProperty<Check> check = new SimpleObjectProperty<>(new Check.None());
  private final BooleanProperty isStarting = new SimpleBooleanProperty();
  private @Nullable RunningTask checking;

  /** Where examples come from. */
  public enum Source {
    FILES,
    /** A data set of the corpus at hand. */
    SET
  }

  /** Starts the engine with which speed is measured. */
  @FunctionalInterface
  public interface Engine {
    /** A new manager, to be closed. */
    NDManager start();
  }

  /** How far a check is. */
  public sealed interface Check {
    /** Not asked for, or something has changed since. */
    record None() implements Check {}

    /** Under way. */
    record Running() implements Check {}

    /** What it would take. */
    record Found(FineTuningPlan plan) implements Check {}

    /** It would not be started: a sentence. */
    record Refused(String reason) implements Check {}
  }

  /**
   * An empty form.
   *
   * @param bundled the model that is proposed
   * @param labelled the data sets of the corpus at hand
   */
  public NewRunViewModel(Path bundled, Engine engine, LabelledSets labelled, TaskRunner runner) {
    this.engine = engine;
    this.labelled = labelled;
    this.runner = runner;
    this.model = new SimpleStringProperty(bundled.toString());
    task.subscribe(now -> fill());
    preset.subscribe(now -> fill());
    data.subscribe(now -> changed());
    model.subscribe(now -> changed());
    settings.addListener((javafx.beans.Observable observable) -> changed());
    source.addListener(
        (observable, last, now) -> {
          changed();
          list();
        });
    labelled.changes().subscribe(now -> list());
    set.subscribe(
        now -> {
          findings.clear();
          if (now != null) {
            task.set(now.task());
            labelled.check(now.name(), findings::setAll, this::refuse);
          }
          changed();
        });
  }

  /** Who tunes on files never asks the database. */
  private void list() {
    if (source.get() != Source.SET) {
      return;
    }
    labelled.list(
        (all, possible) -> {
          LabelledSets.Entry chosen = set.get();
          if (!sets.equals(all)) {
            sets.setAll(all);
            set.set(sets.contains(chosen) ? chosen : null);
          }
          if (!layers.equals(possible)) {
            layers.setAll(possible);
          }
        },
        this::refuse);
  }

  private void refuse(Exception e) {
    check.set(new Check.Refused(String.valueOf(e.getMessage())));
  }

  /** The data sets of the corpus at hand. */
  LabelledSets labelled() {
    return labelled;
  }

  /** Where examples come from. */
  public ObjectProperty<Source> sourceProperty() {
    return source;
  }

  /** The data sets of the corpus at hand. */
  public ObservableList<LabelledSets.Entry> sets() {
    return sets;
  }

  /** The layers that a set can be made from. */
  public ObservableList<LabelledSets.Layer> layers() {
    return layers;
  }

  /** The set that was chosen; null for none. */
  public ObjectProperty<LabelledSets.@Nullable Entry> setProperty() {
    return set;
  }

  /** What may spoil a training on the set, in plain words. */
  public ObservableList<String> findings() {
    return findings;
  }

  /** Freezes a layer's labels as a set, and takes it. */
  public void freeze(LabelledSets.Layer layer, String wanted) {
    changed();
    labelled.make(
        layer,
        wanted.strip(),
        found ->
            labelled.list(
                (all, possible) -> {
                  sets.setAll(all);
                  all.stream().filter(each -> each.name().equals(wanted.strip())).forEach(set::set);
                },
                this::refuse),
        this::refuse);
  }

  /** Whether enough is said to begin with. */
  public BooleanBinding readyProperty() {
    return Bindings.createBooleanBinding(
        () -> source.get() == Source.SET ? set.get() != null : !data.get().isBlank(),
        source,
        set,
        data);
  }

  /** The name of the task. */
  public ObjectProperty<String> taskProperty() {
    return task;
  }

  /** Where the settings come from. */
  public ObjectProperty<Preset> presetProperty() {
    return preset;
  }

  /** Where to compute. */
  public ObjectProperty<DeviceChoice.Wish> deviceProperty() {
    return device;
  }

  /** The folder of the task's files. */
  public StringProperty dataProperty() {
    return data;
  }

  /** The folder of the model to begin with. */
  public StringProperty modelProperty() {
    return model;
  }

  /** The name of the run; empty for one that is made up. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Seeds of several runs, separated by commas; empty for one run. */
  public StringProperty seedsProperty() {
    return seeds;
  }

  /** Every setting by its name in configuration files, as text. */
  public ObservableMap<String, String> settings() {
    return settings;
  }

  /** What is known of the run that the form describes. */
  public ReadOnlyObjectProperty<Check> checkProperty() {
    return check;
  }

  /** Whether the run is being written. */
  public ReadOnlyBooleanProperty startingProperty() {
    return isStarting;
  }

  /** The files that the task reads, by split; the folder must hold the first. */
  public List<String> files() {
    Task now = Tasks.named(task.get());
    return Arrays.asList(now.files().train(), now.files().dev(), now.files().test());
  }

  private void fill() {
    Map<String, String> fresh = new LinkedHashMap<>();
    ObjectNode all = FineTuningConfigFile.write(preset.get().of(Tasks.named(task.get())));
    for (Map.Entry<String, JsonNode> setting : all.properties()) {
      fresh.put(setting.getKey(), setting.getValue().asString(""));
    }
    settings.keySet().retainAll(fresh.keySet());
    settings.putAll(fresh);
    changed();
  }

  private void changed() {
    if (checking != null) {
      checking.cancel();
      checking = null;
    }
    check.set(new Check.None());
  }

  /** Reads the data and estimates time and memory. */
  public void check() {
    changed();
    check.set(new Check.Running());
    if (source.get() == Source.FILES) {
      plan(data.get(), false);
      return;
    }
    LabelledSets.Entry chosen = set.get();
    if (chosen == null) {
      check.set(new Check.Refused("no set is chosen"));
      return;
    }
    try {
      Path written = Files.createTempDirectory("workbench-set");
      labelled.write(chosen.name(), written, folder -> plan(folder.toString(), true), this::refuse);
    } catch (IOException e) {
      refuse(e);
    }
  }

  private void plan(String folder, boolean isPassing) {
    String chosen = task.get();
    String from = model.get();
    Map<String, String> values = new LinkedHashMap<>(settings);
    checking =
        BackgroundTask.of(
                progress -> {
                  FineTuningConfig config = config(chosen, values);
                  try (NDManager manager = engine.start()) {
                    return FineTuningPlan.of(
                        Tasks.named(chosen),
                        folder(folder),
                        ModelFolder.open(Path.of(from)),
                        config,
                        manager,
                        progress);
                  } finally {
                    if (isPassing) {
                      FolderCopy.delete(Path.of(folder));
                    }
                  }
                })
            .onSuccess(
                plan ->
                    check.set(
                        plan.refusal().isEmpty()
                            ? new Check.Found(plan)
                            : new Check.Refused(plan.refusal())))
            .onFailure(this::refuse)
            .startWith(runner);
  }

  private static Path folder(String typed) {
    if (typed.isBlank()) {
      throw InputException.at(
          "data", "no folder is named", "choose the folder of the task's files");
    }
    return Path.of(typed.strip());
  }

  private FineTuningConfig config(String chosen, Map<String, String> values) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    values.forEach((key, value) -> put(json, key, value.strip()));
    return new FineTuningConfigFile(FORM, json).over(Preset.PUBLISHED.of(Tasks.named(chosen)));
  }

  /** Names of files stay text, whatever they look like. */
  private static void put(ObjectNode json, String key, String value) {
    if (key.endsWith("_file") || key.equals("optimizer")) {
      json.put(key, value);
      return;
    }
    try {
      json.set(key, JsonMapper.shared().readTree(value));
    } catch (JacksonException e) {
      json.put(key, value); // what reads the settings says what it should be
    }
  }

  private static List<Long> seeds(String typed) {
    List<Long> all = new ArrayList<>();
    for (String each : typed.strip().split("[,\\s]+", -1)) {
      if (!each.isEmpty()) {
        if (!each.matches("[0-9]{1,18}")) {
          throw InputException.at("seeds", each + " is no number", "give for instance 1, 2, 3");
        }
        all.add(Long.parseLong(each));
      }
    }
    return all.size() > 1 ? List.copyOf(all) : List.of();
  }

  /** Writes the run and puts it into the queue. */
  void start(RunControl control, Path runs, Consumer<Path> started, Consumer<Exception> failed) {
    String wanted = name.get().strip();
    LabelledSets.Entry chosen = source.get() == Source.SET ? set.get() : null;
    try {
      Path run = free(runs, wanted.isEmpty() ? task.get() : wanted);
      if (chosen == null) {
        Path files = folder(source.get() == Source.FILES ? data.get() : "");
        add(control, run, files, "", started, failed);
      } else {
        isStarting.set(true);
        labelled.write(
            chosen.name(),
            run.resolve("data"),
            files -> add(control, run, files, chosen.name(), started, failed),
            e -> {
              isStarting.set(false);
              failed.accept(e);
            });
      }
    } catch (InputException e) {
      failed.accept(e);
    }
  }

  private void add(
      RunControl control,
      Path run,
      Path files,
      String setName,
      Consumer<Path> started,
      Consumer<Exception> failed) {
    String chosen = task.get();
    String from = model.get();
    String typedSeeds = seeds.get();
    DeviceChoice.Wish where = device.get();
    Map<String, String> values = new LinkedHashMap<>(settings);
    isStarting.set(true);
    BackgroundTask.of(
            progress -> {
              control.add(
                  run,
                  new RunRequest(
                      chosen,
                      files,
                      ModelFolder.open(Path.of(from)).path(),
                      config(chosen, values),
                      seeds(typedSeeds),
                      where,
                      threads(),
                      setName));
              return run;
            })
        .onSuccess(
            added -> {
              name.set("");
              started.accept(added);
            })
        .onFailure(failed)
        .onFinished(() -> isStarting.set(false))
        .startWith(runner);
  }

  /** A core is left to the window. */
  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }

  private static Path free(Path runs, String name) {
    if (!name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]{1,80}") || name.startsWith(".")) {
      throw InputException.at("name", name + " is no name for a folder", "give another");
    }
    Path run = runs.resolve(name);
    for (int i = 2; Files.exists(run); i++) {
      run = runs.resolve(name + "-" + i);
    }
    return run;
  }
}
