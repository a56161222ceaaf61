package krelectra.app.corpus.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.check.Preview;
import krelectra.annotation.format.known.FormatGuess;
import krelectra.app.corpus.CorpusProblem;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.Import;
import krelectra.store.ImportFiles;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Files that may be brought into the project at hand: chosen, looked at, brought in. */
public final class ImportViewModel {
  /** How many sentences of a file are shown before it is brought in. */
  public static final int ROWS = 20;

  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final TaskRunner runner;
  private final ObservableList<ChosenFile> files = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ChosenFile> selected = new SimpleObjectProperty<>();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final Map<Path, RunningTask> looks = new LinkedHashMap<>();
  private final List<ImportFiles> unpacked = new ArrayList<>();

  /** Begins without files. */
  public ImportViewModel(CorpusViewModel corpus, WorkViewModel work, TaskRunner runner) {
    this.corpus = corpus;
    this.work = work;
    this.runner = runner;
    // However it ended: of several files, those that came before are there.
    work.stateProperty()
        .addListener(
            (observable, before, now) -> {
              if (before instanceof WorkState.Running running
                  && running.kind() == WorkState.Kind.IMPORT
                  && !(now instanceof WorkState.Running)) {
                corpus.changed();
              }
            });
  }

  public ObservableList<ChosenFile> files() {
    return files;
  }

  /** The file whose beginning is shown; null for none. */
  public ObjectProperty<@Nullable ChosenFile> selectedProperty() {
    return selected;
  }

  /** Why what was chosen cannot be taken; empty if it can. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  private record Found(Path path, String name, @Nullable Format format, String problem) {}

  private record Finds(ImportFiles files, List<Found> found) {}

  /** Takes files, and those in folders and zip archives, and finds their formats. */
  public void add(List<Path> chosen) {
    problem.set("");
    List<Path> known = files.stream().map(ChosenFile::path).toList();
    List<Path> all = new ArrayList<>(known.stream().filter(path -> !isUnpacked(path)).toList());
    chosen.stream().filter(path -> !known.contains(path)).forEach(all::add);
    BackgroundTask.of(progress -> finds(all, progress))
        .onSuccess(
            finds -> {
              unpacked.add(finds.files());
              finds.found().forEach(this::take);
            })
        .onFailure(e -> problem.set(CorpusProblem.sentence(e)))
        .startWith(runner);
  }

  private boolean isUnpacked(Path path) {
    return unpacked.stream().anyMatch(each -> each.isUnpacked(path));
  }

  private static Finds finds(List<Path> files, BackgroundTask.Progress progress)
      throws IOException {
    ImportFiles named = ImportFiles.of(files, "", progress::check);
    try {
      return new Finds(named, found(named, progress));
    } catch (IOException | RuntimeException e) {
      named.close();
      throw e;
    }
  }

  private static List<Found> found(ImportFiles files, BackgroundTask.Progress progress)
      throws IOException {
    List<Found> found = new ArrayList<>();
    for (Map.Entry<Path, String> file : files.named().entrySet()) {
      progress.check();
      try {
        Format format = FormatGuess.of(file.getKey()).orElse(null);
        if (format != null || !files.isUnpacked(file.getKey())) {
          found.add(new Found(file.getKey(), file.getValue(), format, ""));
        }
      } catch (krelectra.annotation.InputException e) {
        String sentence = CorpusProblem.sentence(files.shown(e));
        found.add(new Found(file.getKey(), file.getValue(), null, sentence));
      }
    }
    return found;
  }

  private void take(Found found) {
    int at = index(found.path());
    if (at >= 0) {
      // Another file of its name may have come: it is called by more now.
      ChosenFile known = files.get(at);
      replace(
          new ChosenFile(
              known.path(), found.name(), known.format(), known.preview(), known.problem()));
      return;
    }
    ChosenFile file =
        new ChosenFile(found.path(), found.name(), found.format(), null, found.problem());
    files.add(file);
    if (selected.get() == null) {
      selected.set(file);
    }
    look(file);
  }

  private int index(Path path) {
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).path().equals(path)) {
        return i;
      }
    }
    return -1;
  }

  private void replace(ChosenFile file) {
    int at = index(file.path());
    if (at >= 0) {
      ChosenFile shown = selected.get();
      boolean isShown = shown != null && shown.path().equals(file.path());
      files.set(at, file);
      if (isShown) {
        selected.set(file);
      }
    }
  }

  /** Takes a file in another format, and looks at it anew. */
  public void format(ChosenFile file, Format format) {
    if (!format.equals(file.format())) {
      ChosenFile changed = file.in(format);
      replace(changed);
      look(changed);
    }
  }

  private void look(ChosenFile file) {
    RunningTask before = looks.remove(file.path());
    if (before != null) {
      before.cancel();
    }
    Format format = file.format();
    if (format == null) {
      return;
    }
    looks.put(
        file.path(),
        BackgroundTask.of(
                progress -> Preview.of(format, file.path(), ROWS, document -> progress.check()))
            .onSuccess(preview -> seen(file, now -> now.seen(preview)))
            .onFailure(e -> seen(file, now -> now.failed(CorpusProblem.sentence(e))))
            .startWith(runner));
  }

  private void seen(ChosenFile looked, java.util.function.UnaryOperator<ChosenFile> change) {
    int at = index(looked.path());
    if (at >= 0 && java.util.Objects.equals(files.get(at).format(), looked.format())) {
      replace(change.apply(files.get(at)));
    }
  }

  /** Leaves a file out. */
  public void remove(ChosenFile file) {
    RunningTask looking = looks.remove(file.path());
    if (looking != null) {
      looking.cancel();
    }
    int at = index(file.path());
    if (at >= 0) {
      files.remove(at);
      selected.set(files.isEmpty() ? null : files.get(Math.min(at, files.size() - 1)));
    }
  }

  /** Leaves all files out. */
  public void clear() {
    List.copyOf(files).forEach(this::remove);
    problem.set("");
    List<ImportFiles> done = List.copyOf(unpacked);
    unpacked.clear();
    BackgroundTask.of(
            progress -> {
              for (ImportFiles each : done) {
                each.close();
              }
              return done.size();
            })
        .onFailure(e -> problem.set(CorpusProblem.sentence(e)))
        .startWith(runner);
  }

  /** Whether there are files, and all of them can be brought in. */
  public boolean isReady() {
    return corpus.projectProperty().get() != null
        && !files.isEmpty()
        && files.stream().allMatch(ChosenFile::isReady)
        && !work.isRunning();
  }

  /** Brings the files in: each is there whole or not at all. */
  public void start() {
    StoredProject project = corpus.projectProperty().get();
    if (project == null || !isReady()) {
      return;
    }
    List<ChosenFile> chosen = List.copyOf(files);
    String author = corpus.author();
    Map<Path, Map<Path, String>> annotators = new HashMap<>();
    chosen.forEach(file -> annotators.put(file.path(), annotators(file.path())));
    String what =
        chosen.size() == 1
            ? chosen.getFirst().name()
            : chosen.getFirst().name() + " +" + (chosen.size() - 1);
    work.start(
        WorkState.Kind.IMPORT,
        what,
        line -> run(project, chosen, annotators, author, line),
        result -> clear());
  }

  /** Whose the files are that make one document with a file. */
  private Map<Path, String> annotators(Path file) {
    return unpacked.stream()
        .map(each -> each.annotators(file))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(Map.of());
  }

  private WorkResult run(
      StoredProject project,
      List<ChosenFile> chosen,
      Map<Path, Map<Path, String>> annotators,
      String author,
      WorkViewModel.Line line)
      throws IOException {
    long all = 0;
    for (ChosenFile file : chosen) {
      all += java.util.Objects.requireNonNull(file.preview()).sentences();
    }
    long sentences = 0;
    long documents = 0;
    int files = 0;
    List<String> passed = new ArrayList<>();
    Report report = new Report();
    for (ChosenFile file : chosen) {
      long before = sentences;
      long total = all;
      Import.Result result =
          new Import(
                  project,
                  java.util.Objects.requireNonNull(file.format()),
                  author,
                  report,
                  (done, read) -> line.at(before + read, total))
              .run(file.path(), file.name(), annotators.getOrDefault(file.path(), Map.of()));
      sentences += result.sentences();
      if (result.isNew()) {
        documents += result.documents();
        files++;
      } else {
        passed.add(file.name());
      }
      line.at(sentences, all);
    }
    long came = sentences;
    return new WorkResult.Imported(files, documents, came, passed, report.losses());
  }
}
