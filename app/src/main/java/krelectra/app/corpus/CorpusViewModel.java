package krelectra.app.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * The corpus at hand: which database and project are open, who works in it, and every change that
 * is made to it. All members are for the UI thread; the database is asked in the background.
 */
public final class CorpusViewModel implements AutoCloseable {
  /** Opens a database, which is made if it is not there. */
  @FunctionalInterface
  public interface Opener {
    Database open(Path file) throws IOException;
  }

  /** Something that is asked of a project, off the UI thread. */
  @FunctionalInterface
  public interface Question<T> {
    T ask(StoredProject project, BackgroundTask.Progress progress) throws Exception;
  }

  private final HeldDatabase held;
  private final TaskRunner reads;
  private final TaskRunner edits;
  private final ReadOnlyObjectWrapper<CorpusState> state =
      new ReadOnlyObjectWrapper<>(new CorpusState.Closed());
  private final ObservableList<Project> projects = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable StoredProject> project =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper projectId = new ReadOnlyStringWrapper("");
  private final ObservableList<Annotator> annotators = FXCollections.observableArrayList();
  private final StringProperty annotator = new SimpleStringProperty(systemUser());
  private final ReadOnlyLongWrapper revision = new ReadOnlyLongWrapper();
  private final UndoViewModel undoing = new UndoViewModel();
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
  private final ObjectProperty<@Nullable Place> place = new SimpleObjectProperty<>();

  private int opening;

  /**
   * Begins without a database.
   *
   * @param reads asks the database
   * @param edits changes it, one change after the other
   */
  public CorpusViewModel(Opener opener, TaskRunner reads, TaskRunner edits) {
    this.held = new HeldDatabase(opener);
    this.reads = reads;
    this.edits = edits;
  }

  public ReadOnlyObjectProperty<CorpusState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** The projects of the database, in the order in which they came. */
  public ObservableList<Project> projects() {
    return projects;
  }

  /** The project at hand; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable StoredProject> projectProperty() {
    return project.getReadOnlyProperty();
  }

  /** The id of the project at hand; empty if there is none. */
  public ReadOnlyStringProperty projectIdProperty() {
    return projectId.getReadOnlyProperty();
  }

  /** The annotators of the project at hand, in the order in which they came. */
  public ObservableList<Annotator> annotators() {
    return annotators;
  }

  /** The name of the system's user, who works here unless another is named. */
  public static String systemUser() {
    return System.getProperty("user.name", "user");
  }

  /** The id of who works here, with which edits are signed. */
  public StringProperty annotatorProperty() {
    return annotator;
  }

  /** Rises when the project at hand has changed, so that views ask anew. */
  public ReadOnlyLongProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty undoableProperty() {
    return undoing.undoableProperty();
  }

  public ReadOnlyBooleanProperty redoableProperty() {
    return undoing.redoableProperty();
  }

  /** A sentence about what went wrong last; empty if nothing did since. */
  public ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /** Where the user is sent; views that list places set it, the one that shows them follows. */
  public ObjectProperty<@Nullable Place> placeProperty() {
    return place;
  }

  /** Opens a database in the place of the one at hand, and a project of it. */
  public void open(Path file, String projectId) {
    open(file, projectId, progress -> {});
  }

  /** What is done to a file while no database is open. */
  @FunctionalInterface
  public interface Preparation {
    void run(BackgroundTask.Progress progress) throws Exception;
  }

  /**
   * Closes the database at hand, does something, and opens one, as after a backup was restored.
   *
   * @param before if it fails, the database is opened as it is, and the failure told
   */
  public void open(Path file, String projectId, Preparation before) {
    int mine = ++opening;
    forget();
    state.set(new CorpusState.Opening(file));
    BackgroundTask.of(progress -> held.open(file, before, progress))
        .onSuccess(result -> opened(result, projectId, mine))
        .onFailure(e -> failed(file, e, mine))
        .startWith(edits);
  }

  private void opened(HeldDatabase.Opened result, String projectId, int mine) {
    if (mine != opening) {
      return; // another was asked for meanwhile, which closes this one
    }
    state.set(new CorpusState.Open(result.database()));
    refresh(projectId);
    result.problem().ifPresent(this::tell);
  }

  private void failed(Path file, Exception e, int mine) {
    if (mine == opening) {
      state.set(new CorpusState.Failed(file, CorpusProblem.sentence(e)));
    }
  }

  private void forget() {
    project.set(null);
    projectId.set("");
    projects.clear();
    annotators.clear();
    undoing.show(new StoredProject.UndoState(0, 0));
    place.set(null);
    problem.set("");
  }

  /** The database at hand. */
  public Optional<Database> database() {
    return state.get() instanceof CorpusState.Open(Database database)
        ? Optional.of(database)
        : Optional.empty();
  }

  /** Takes another project of the database; an id that is not there takes the first. */
  public void choose(String projectId) {
    refresh(projectId);
  }

  private void refresh(String projectId) {
    Database database = database().orElse(null);
    if (database == null) {
      return;
    }
    int mine = opening;
    BackgroundTask.of(progress -> KnownProjects.of(database, projectId))
        .onSuccess(
            known -> {
              if (mine != opening) {
                return; // another database was asked for meanwhile
              }
              projects.setAll(known.projects());
              this.projectId.set(known.id());
              project.set(known.chosen().orElse(null));
              changed();
            })
        .onFailure(this::tell)
        .startWith(edits);
  }

  /**
   * Makes a project in the database at hand, and takes it.
   *
   * @param beginning what it begins with, such as layers; a step of its history
   */
  public void create(Project made, List<Edit> beginning) {
    Database database = database().orElse(null);
    if (database == null) {
      return;
    }
    String author = author();
    BackgroundTask.of(
            progress -> {
              StoredProject created = database.create(made, author);
              if (!beginning.isEmpty()) {
                created.apply(new Edit.Bulk("layers", beginning), author);
              }
              return made.id();
            })
        .onSuccess(
            id -> {
              problem.set("");
              refresh(id);
            })
        .onFailure(this::tell)
        .startWith(edits);
  }

  /** Says who works here; a name that the project does not know becomes one of its annotators. */
  public void sign(String name) {
    String id = name.strip();
    annotator.set(id.isEmpty() ? systemUser() : id);
    StoredProject signing = project.get();
    if (!id.isEmpty()
        && signing != null
        && annotators.stream().noneMatch(known -> known.id().equals(id))) {
      edit(Edit.put(new Item.OfAnnotator(new Annotator(id, id, Annotator.Kind.PERSON))));
    }
  }

  /** Changes the project at hand; views hear of it by {@link #revisionProperty}. */
  public void edit(Edit edit) {
    change(project -> project.apply(edit, author()));
  }

  /** Takes back what was done last, by whomever. */
  public void undo() {
    change(project -> project.undo(author()));
  }

  /** Does again what was undone last. */
  public void redo() {
    change(project -> project.redo(author()));
  }

  /** Makes any change to the project at hand, in the order in which changes are asked for. */
  public void change(Consumer<StoredProject> change) {
    change(change, () -> {});
  }

  /**
   * Makes any change to the project at hand.
   *
   * @param then what follows if it was made
   */
  public void change(Consumer<StoredProject> change, Runnable then) {
    StoredProject changing = project.get();
    if (changing == null) {
      return;
    }
    BackgroundTask.of(
            progress -> {
              change.accept(changing);
              return changing;
            })
        .onSuccess(
            done -> {
              problem.set("");
              changed();
              then.run();
            })
        .onFailure(
            e -> {
              tell(e);
              changed();
            })
        .startWith(edits);
  }

  /** Says that the project at hand was changed by a longer work, such as an import. */
  public void changed() {
    revision.set(revision.get() + 1);
    ask((project, progress) -> new Around(project.undoState(), project.annotators()), this::show);
  }

  private record Around(StoredProject.UndoState undo, List<Annotator> annotators) {}

  private void show(Around around) {
    if (!annotators.equals(around.annotators())) {
      annotators.setAll(around.annotators());
    }
    undoing.show(around.undo());
  }

  /**
   * Asks the project at hand in the background.
   *
   * @param answer takes what comes back, unless another project was chosen meanwhile
   */
  public <T> RunningTask ask(Question<T> question, Consumer<T> answer) {
    StoredProject asked = project.get();
    if (asked == null) {
      return () -> {};
    }
    return BackgroundTask.of(progress -> question.ask(asked, progress))
        .onSuccess(
            result -> {
              if (asked.equals(project.get())) {
                answer.accept(result);
              }
            })
        .onFailure(
            e -> {
              if (asked.equals(project.get())) {
                tell(e);
              }
            })
        .startWith(reads);
  }

  /** Tells the user of a failure. */
  public void tell(Exception e) {
    problem.set(CorpusProblem.sentence(e));
  }

  /** Forgets what went wrong last. */
  public void dismiss() {
    problem.set("");
  }

  /** The id with which changes are signed; never blank. */
  public String author() {
    String name = annotator.get().strip();
    return name.isEmpty() ? systemUser() : name;
  }

  /** Closes the database; changes that were asked for must have been made before. */
  @Override
  public void close() throws IOException {
    opening++;
    forget();
    state.set(new CorpusState.Closed());
    held.close();
  }
}
