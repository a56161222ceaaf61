package krelectra.app.finetune;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import javafx.collections.ObservableMap;
import krelectra.app.run.RunControl;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningPlan;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.jspecify.annotations.Nullable;

/** What a new run is to be: task, data, model, settings; checked before it starts. */
public final class NewRunViewModel {
  private final Engine engine;
  private final LabelledSets labelled;
  private final TaskRunner runner;
  private final ObjectProperty<String> task = new SimpleObjectProperty<>("classes");
  private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.PUBLISHED);
  private final ObjectProperty<DeviceChoice.Wish> device =
      new SimpleObjectProperty<>(DeviceChoice.Wish.AUTO);
  private final StringProperty data = new SimpleStringProperty("");
  private final ObjectProperty<Source> source = new SimpleObjectProperty<>(Source.FILES);
  private final SetChoice sets;
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
    this.sets = new SetChoice(labelled, this::refuse);
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
    sets.setProperty()
        .subscribe(
            now -> {
              if (now != null) {
                task.set(now.task());
              }
              changed();
            });
  }

  /** Who tunes on files never asks the database. */
  private void list() {
    if (source.get() == Source.SET) {
      sets.list();
    }
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

  /** The data sets of the corpus at hand, and the one that was chosen. */
  public SetChoice sets() {
    return sets;
  }

  /** Whether enough is said to begin with. */
  public BooleanBinding readyProperty() {
    return Bindings.createBooleanBinding(
        () -> source.get() == Source.SET ? sets.setProperty().get() != null : !data.get().isBlank(),
        source,
        sets.setProperty(),
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
    Map<String, String> fresh = FormReading.settings(preset.get(), Tasks.named(task.get()));
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
    LabelledSets.Entry chosen = sets.setProperty().get();
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

  private FormTexts texts() {
    return new FormTexts(task.get(), model.get(), seeds.get(), device.get(), settings);
  }

  private void plan(String folder, boolean isPassing) {
    FormTexts texts = texts();
    checking =
        BackgroundTask.of(
                progress -> {
                  try (NDManager manager = engine.start()) {
                    return texts.plan(folder, manager, progress);
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

  /** Writes the run and puts it into the queue. */
  void start(RunControl control, Path runs, Consumer<Path> started, Consumer<Exception> failed) {
    String wanted = name.get().strip();
    LabelledSets.Entry chosen = source.get() == Source.SET ? sets.setProperty().get() : null;
    try {
      Path run = FormReading.free(runs, wanted.isEmpty() ? task.get() : wanted);
      if (chosen == null) {
        Path files = FormReading.folder(source.get() == Source.FILES ? data.get() : "");
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
    FormTexts texts = texts();
    isStarting.set(true);
    BackgroundTask.of(
            progress -> {
              control.add(run, texts.request(files, setName));
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
}
