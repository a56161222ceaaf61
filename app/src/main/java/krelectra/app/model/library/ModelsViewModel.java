package krelectra.app.model.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.library.ModelEntry.Presence;
import krelectra.app.settings.ModelSettings;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.MemoryEstimate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models that are known: the bundled one first, then those that were opened, the latest first.
 * Nothing here deletes a file, and nothing asks the network but a download that the user starts.
 */
public final class ModelsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ModelsViewModel.class);

  /** More are forgotten, the oldest first. */
  private static final int MOST = 30;

  /** What is shown of the folder that is looked at. */
  public sealed interface Shown {}

  /** No folder is looked at. */
  public record Nothing() implements Shown {}

  /** It is being looked into. */
  public record Looking(Path folder) implements Shown {}

  /** What was found. */
  public record Described(ModelDescription description) implements Shown {}

  /** It cannot be looked into; the sentence says why. */
  public record Failed(Path folder, String sentence) implements Shown {}

  /** A model would take more memory than there is: shall it be opened all the same? */
  public record Doubt(Path folder, MemoryNeed need) {}

  private final ModelViewModel model;
  private final Path bundled;
  private final Path home;
  private final TaskRunner runner;
  private final Supplier<MachineMemory> memory;
  private final List<Path> folders = new ArrayList<>();
  private final Map<Path, Presence> presences = new LinkedHashMap<>();
  private final StringProperty hub;
  private final TransferViewModel transfer;
  private final ObservableList<ModelEntry> entries = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Nothing());
  private final ReadOnlyObjectWrapper<@Nullable Doubt> doubt = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<ModelSettings> settings;
  private @Nullable Path inUse;
  private @Nullable FolderStamp stamp;
  private @Nullable RunningTask looking;

  /**
   * Knows what the last session knew.
   *
   * @param model the model at hand
   * @param bundled the folder of the model that ships with the workbench
   * @param home where models that come in are put if the user names no other place
   */
  public ModelsViewModel(
      ModelViewModel model, Path bundled, Path home, ModelSettings known, TaskRunner runner) {
    this(model, bundled, home, known, runner, MachineMemory::now);
  }

  ModelsViewModel(
      ModelViewModel model,
      Path bundled,
      Path home,
      ModelSettings known,
      TaskRunner runner,
      Supplier<MachineMemory> memory) {
    this.model = model;
    this.bundled = bundled;
    this.home = home;
    this.runner = runner;
    this.memory = memory;
    this.hub = new SimpleStringProperty(known.hub());
    this.settings = new ReadOnlyObjectWrapper<>(known);
    this.transfer = new TransferViewModel(runner, this::arrived);
    for (String folder : known.folders()) {
      path(folder).filter(each -> !each.equals(bundled)).ifPresent(folders::add);
    }
    hub.subscribe(this::remember);
    model.stateProperty().subscribe(this::follow);
    refresh();
  }

  /** The models, to be listed. */
  public ObservableList<ModelEntry> entries() {
    return entries;
  }

  /** What is shown of the one that is looked at. */
  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** A question to the user; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable Doubt> doubtProperty() {
    return doubt.getReadOnlyProperty();
  }

  /** What the next start has to know. */
  public ReadOnlyObjectProperty<ModelSettings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /** The address that models are downloaded from; empty for that of the Hub itself. */
  public StringProperty hubProperty() {
    return hub;
  }

  /** What brings models in. */
  public TransferViewModel transfer() {
    return transfer;
  }

  /** The model at hand. */
  public ModelViewModel model() {
    return model;
  }

  /** Where a model that comes in is put if the user names no other place. */
  public Path home() {
    return home;
  }

  /** Looks into a folder without opening it; if it holds a model, it joins the list. */
  public void look(Path folder) {
    if (looking != null) {
      looking.cancel();
    }
    shown.set(new Looking(folder));
    looking =
        BackgroundTask.of(progress -> ModelDescription.read(folder, progress))
            .onSuccess(
                description -> {
                  add(folder);
                  shown.set(new Described(description));
                })
            .onFailure(e -> shown.set(new Failed(folder, sentence(folder, e))))
            .startWith(runner);
  }

  /** Opens a folder if the machine has memory for it; otherwise it asks, or refuses. */
  public void open(Path folder) {
    doubt.set(null);
    BackgroundTask.of(
            progress -> new MemoryNeed(MemoryEstimate.of(ConfigFile.read(folder)), memory.get()))
        .onSuccess(need -> openOrAsk(folder, need))
        .onFailure(
            e -> {
              LOG.info("{} tells no need of memory", folder, e);
              model.open(folder); // opening it tells what is wrong with it
            })
        .startWith(runner);
  }

  private void openOrAsk(Path folder, MemoryNeed need) {
    if (need.verdict() == MemoryNeed.Verdict.FITS) {
      model.open(folder);
    } else {
      doubt.set(new Doubt(folder, need));
    }
  }

  /** Answers the question: opens it all the same, unless it is impossible. */
  public void confirm() {
    Doubt asked = doubt.get();
    if (asked != null && asked.need().verdict() != MemoryNeed.Verdict.IMPOSSIBLE) {
      doubt.set(null);
      model.open(asked.folder());
    }
  }

  /** Answers the question: does not open it. */
  public void decline() {
    doubt.set(null);
  }

  /** Takes a folder from the list; its files stay. The model at hand stays listed. */
  public void remove(Path folder) {
    if (!folder.equals(inUse) && folders.remove(folder)) {
      presences.remove(folder);
      if (isShown(folder)) {
        shown.set(new Nothing());
      }
      remember();
      list();
    }
  }

  /**
   * Looks in the background whether the folders are still there, and that of the model as it was.
   */
  public void refresh() {
    List<Path> asked = new ArrayList<>(folders);
    asked.add(bundled);
    Path used = inUse;
    FolderStamp before = stamp;
    BackgroundTask.of(
            progress -> {
              Map<Path, Presence> found = new LinkedHashMap<>();
              for (Path folder : asked) {
                progress.check();
                found.put(folder, presence(folder, folder.equals(used) ? before : null));
              }
              return found;
            })
        .onSuccess(
            found -> {
              presences.putAll(found);
              list();
            })
        .startWith(runner);
  }

  private static Presence presence(Path folder, @Nullable FolderStamp before) {
    Optional<FolderStamp> now = FolderStamp.of(folder);
    if (now.isEmpty()) {
      return Presence.GONE;
    }
    return before == null || before.equals(now.get()) ? Presence.PRESENT : Presence.CHANGED;
  }

  /** Of a folder that could not be looked into or opened. */
  static String sentence(Path folder, Exception e) {
    return e instanceof InputException ? String.valueOf(e.getMessage()) : folder + ": " + e;
  }

  private void follow(ModelViewModel.State state) {
    if (state instanceof ModelViewModel.Ready ready) {
      inUse = ready.folder();
      add(ready.folder());
      BackgroundTask.of(progress -> FolderStamp.of(ready.folder()))
          .onSuccess(
              taken -> {
                stamp = taken.orElse(null);
                presences.put(ready.folder(), taken.isPresent() ? Presence.PRESENT : Presence.GONE);
                list();
              })
          .startWith(runner);
    } else if (state instanceof ModelViewModel.Failed) {
      refresh();
    }
    list();
  }

  private void arrived(Path folder) {
    look(folder.toAbsolutePath().normalize());
  }

  private boolean isShown(Path folder) {
    return switch (shown.get()) {
      case Nothing nothing -> false;
      case Looking now -> now.folder().equals(folder);
      case Described described -> described.description().folder().equals(folder);
      case Failed failed -> failed.folder().equals(folder);
    };
  }

  private void add(Path folder) {
    if (!folder.equals(bundled) && !folders.contains(folder)) {
      folders.addFirst(folder);
      while (folders.size() > MOST) {
        folders.removeLast();
      }
      remember();
      list();
    }
  }

  private void remember() {
    settings.set(
        new ModelSettings(folders.stream().map(Path::toString).toList(), hub.get().strip()));
  }

  private void list() {
    List<ModelEntry> now = new ArrayList<>();
    now.add(entry(bundled));
    folders.forEach(folder -> now.add(entry(folder)));
    if (!now.equals(entries)) {
      entries.setAll(now);
    }
  }

  private ModelEntry entry(Path folder) {
    return new ModelEntry(
        folder,
        folder.equals(bundled),
        folder.equals(inUse),
        presences.getOrDefault(folder, Presence.PRESENT));
  }

  private static Optional<Path> path(String text) {
    try {
      return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text));
    } catch (InvalidPathException e) {
      LOG.info("{} is no folder on this machine", text, e);
      return Optional.empty();
    }
  }
}
