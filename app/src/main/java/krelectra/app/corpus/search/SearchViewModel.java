package krelectra.app.corpus.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.search.Concordance;
import krelectra.annotation.search.Morphology;
import krelectra.annotation.search.Query;
import krelectra.annotation.search.QueryException;
import krelectra.annotation.search.SearchIndex;
import krelectra.annotation.team.Blinding;
import krelectra.app.corpus.CorpusProblem;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** The search in the project at hand. */
public final class SearchViewModel implements AutoCloseable {
  /** The most matches that are listed. */
  public static final int MOST = 10_000;

  /** A tag of a span layer, which matches can be labelled with. */
  public record Choice(Layer layer, String tag, String description) {}

  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final TaskRunner runner;
  private final IndexAtHand indexes;
  private final StringProperty query = new SimpleStringProperty("");
  private final ObjectProperty<LabelFilter> filter = new SimpleObjectProperty<>(LabelFilter.ALL);
  private final StringProperty filterLabel = new SimpleStringProperty("");
  private final ObjectProperty<LineOrder> order = new SimpleObjectProperty<>(LineOrder.PLACE);
  private final ReadOnlyObjectWrapper<SearchState> state =
      new ReadOnlyObjectWrapper<>(new SearchState.Idle());
  private final ObservableList<Concordance> lines = FXCollections.observableArrayList();
  private final ObservableList<Choice> choices = FXCollections.observableArrayList();
  private @Nullable RunningTask task;
  private @Nullable StoredProject searched;

  /**
   * Searches nothing yet.
   *
   * @param indexes a folder for indexes, which can be made anew
   */
  public SearchViewModel(
      CorpusViewModel corpus,
      WorkViewModel work,
      Path indexes,
      Morphology morphology,
      TaskRunner runner) {
    this.corpus = corpus;
    this.work = work;
    this.runner = runner;
    this.indexes = new IndexAtHand(indexes, morphology);
    corpus.projectProperty().subscribe(this::forget);
    corpus.revisionProperty().addListener(observable -> changed());
    order.subscribe(by -> FXCollections.sort(lines, by.comparator()));
    changed(); // a project may be open already
  }

  private void forget(@Nullable StoredProject now) {
    if (searched != null && !searched.equals(now)) {
      cancel();
      searched = null;
      lines.clear();
      state.set(new SearchState.Idle());
    }
    if (now == null) {
      choices.clear();
    }
  }

  /** What was found stands; labels and tags are asked anew. */
  private void changed() {
    corpus.ask(
        (project, progress) -> choices(project.layers(), project.tagsets()), choices::setAll);
  }

  /** The tags of layers whose labels are spans of text with one tag. */
  static List<Choice> choices(List<Layer> layers, List<Tagset> tagsets) {
    List<Choice> choices = new ArrayList<>();
    for (Layer layer : layers) {
      Feature main = layer.feature(Feature.LABEL).orElse(null);
      if (layer.kind() != LayerKind.SPAN || main == null || main.type() != FeatureType.TAG) {
        continue;
      }
      for (Tagset tagset : tagsets) {
        if (tagset.id().equals(main.tagset())) {
          tagset
              .tags()
              .forEach(tag -> choices.add(new Choice(layer, tag.name(), tag.description())));
        }
      }
    }
    return choices;
  }

  /** What is searched for, as {@link Query#parse} reads it. */
  public StringProperty queryProperty() {
    return query;
  }

  public ObjectProperty<LabelFilter> filterProperty() {
    return filter;
  }

  /** The label that the filter asks for; empty or {@code *} for any. */
  public StringProperty filterLabelProperty() {
    return filterLabel;
  }

  public ObjectProperty<LineOrder> orderProperty() {
    return order;
  }

  public ReadOnlyObjectProperty<SearchState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found, {@link #MOST} at most, in the order that is asked for. */
  public ObservableList<Concordance> lines() {
    return lines;
  }

  /** What matches can be labelled with. */
  public ObservableList<Choice> choices() {
    return choices;
  }

  /** Searches; a search that is under way is given up. */
  public void search() {
    StoredProject project = corpus.projectProperty().get();
    cancel();
    if (project == null) {
      return;
    }
    Query parsed;
    try {
      parsed = Query.parse(query.get());
    } catch (QueryException e) {
      lines.clear();
      state.set(new SearchState.Unreadable(e.position(), e.problem().name(), e.detail()));
      return;
    }
    LabelFilter asked = filter.get();
    String label = filterLabel.get().isBlank() ? "*" : filterLabel.get();
    LineOrder sorted = order.get();
    searched = project;
    state.set(new SearchState.Indexing(-1));
    task =
        BackgroundTask.of(
                progress -> {
                  if (tellsLabels(parsed, asked) && isBlind(project)) {
                    return Optional.<Matches>empty();
                  }
                  Matches found = found(project, parsed, asked, label, progress);
                  List<Concordance> inOrder = new ArrayList<>(found.lines());
                  inOrder.sort(sorted.comparator());
                  return Optional.of(new Matches(inOrder, found.all()));
                })
            .onProgress(share -> state.set(new SearchState.Indexing(share)))
            .onSuccess(
                found -> {
                  lines.setAll(found.map(Matches::lines).orElse(List.of()));
                  state.set(
                      found.isEmpty()
                          ? new SearchState.Withheld()
                          : new SearchState.Done(found.get().all()));
                })
            .onFailure(
                e -> {
                  lines.clear();
                  state.set(new SearchState.Failed(CorpusProblem.sentence(e)));
                })
            .startWith(runner);
  }

  /** Whether what is found tells which labels there are, by whomever. */
  private static boolean tellsLabels(Query query, LabelFilter filter) {
    return filter != LabelFilter.ALL || query.source().contains("label:");
  }

  private static boolean isBlind(StoredProject project) {
    return project.project().map(Blinding::of).map(its -> !its.layers().isEmpty()).orElse(false);
  }

  private Matches found(
      StoredProject project,
      Query parsed,
      LabelFilter asked,
      String label,
      BackgroundTask.Progress progress)
      throws IOException {
    SearchIndex index =
        indexes.of(
            project,
            (done, all) -> {
              progress.check();
              if (done % 100 == 0) {
                progress.report(all > 0 ? (double) done / all : -1);
              }
            });
    progress.check();
    Matches found = Matches.of(index, parsed, asked, label, MOST, progress::isCancelled);
    progress.check();
    return found;
  }

  /** Gives up what is under way. */
  public void cancel() {
    if (task != null) {
      task.cancel();
      task = null;
    }
    if (state.get() instanceof SearchState.Indexing
        || state.get() instanceof SearchState.Searching) {
      state.set(new SearchState.Idle());
    }
  }

  /** Sends the user to a match. */
  public void go(Concordance line) {
    corpus.ask(
        (project, progress) -> LabelledLines.place(project, line),
        found -> found.ifPresent(place -> corpus.placeProperty().set(place)));
  }

  /** Labels matches, as one step; those that have that label already are passed over. */
  public void label(List<Concordance> chosen, Choice choice) {
    List<Concordance> all = List.copyOf(chosen);
    String annotator = corpus.author();
    if (!all.isEmpty()) {
      corpus.change(project -> label(project, all, choice, annotator));
    }
  }

  private static void label(
      StoredProject project, List<Concordance> chosen, Choice choice, String annotator) {
    List<Edit> edits = new LabelledLines(project, choice, annotator).edits(chosen);
    if (!edits.isEmpty()) {
      StepName name =
          StepName.of("label matches", edits.size(), choice.layer().name(), choice.tag());
      project.apply(new Edit.Bulk(name.text(), edits), annotator);
    }
  }

  /** Writes what is listed to a file, as JSON Lines if its name ends so, else as TSV. */
  public void save(Path target) {
    StoredProject project = corpus.projectProperty().get();
    List<Concordance> listed = List.copyOf(lines);
    if (project == null || listed.isEmpty()) {
      return;
    }
    work.start(
        WorkState.Kind.RESULTS,
        target.toString(),
        line -> {
          ResultFile.write(target, listed, match -> project.sentenceOf(match.sentence()), line::at);
          return new WorkResult.Saved(target, listed.size());
        },
        result -> {});
  }

  @Override
  public void close() throws IOException {
    cancel();
    indexes.close();
  }
}
