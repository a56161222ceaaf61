package krelectra.app.annotate.assist;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.annotation.layer.Layer;
import krelectra.app.annotate.queue.RankedList;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.loop.ranking.RankedSentence;
import krelectra.app.loop.ranking.Ranking;
import krelectra.app.loop.ranking.RankingFile;
import krelectra.app.loop.ranking.RankingKind;
import krelectra.app.loop.ranking.Why;
import krelectra.store.SentenceEntry;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * Puts the sentences of the layer at hand into an order that is worth the annotator's time. An
 * order is kept beside the database until it is asked for anew.
 */
public final class RankViewModel {
  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final ObservableValue<@Nullable Layer> layer;
  private final RunChoices runs;
  private final ObjectProperty<@Nullable RankedList> shown;
  private final FoldsViewModel folds;
  private final RankingSources sources;
  private final Path folder;
  private final Clock clock;
  private final ObjectProperty<RankingKind> kind =
      new SimpleObjectProperty<>(RankingKind.UNCERTAIN);
  private final ReadOnlyObjectWrapper<@Nullable Ranking> kept = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final BooleanBinding isShown;
  private final BooleanBinding isReady;
  private boolean isWatched;
  private int asked;

  /**
   * Orders for a layer.
   *
   * @param shown takes the list to be gone through; null for the usual order
   * @param folder where orders are kept
   */
  RankViewModel(
      CorpusViewModel corpus,
      WorkViewModel work,
      ObservableValue<@Nullable Layer> layer,
      RunChoices runs,
      ObjectProperty<@Nullable RankedList> shown,
      FoldsViewModel folds,
      Supplier<NDManager> engine,
      Path folder,
      Clock clock) {
    this.corpus = corpus;
    this.work = work;
    this.layer = layer;
    this.runs = runs;
    this.shown = shown;
    this.folds = folds;
    this.sources = new RankingSources(engine);
    this.folder = folder;
    this.clock = clock;
    this.isShown = Bindings.isNotNull(shown);
    this.isReady =
        Bindings.createBooleanBinding(
            () ->
                !work.isRunning()
                    && (kind.get() != RankingKind.UNCERTAIN || runs.chosenProperty().get() != null),
            work.stateProperty(),
            kind,
            runs.chosenProperty());
    layer.addListener((value, before, now) -> leave());
    corpus.projectProperty().addListener((value, before, now) -> leave());
    kind.addListener((value, before, now) -> look());
  }

  void watch(boolean now) {
    isWatched = now;
    if (now) {
      runs.refresh();
      look();
    }
  }

  /** Another layer or project has another order. */
  private void leave() {
    shown.set(null);
    kept.set(null);
    if (isWatched) {
      runs.refresh();
      look();
    }
  }

  /** Whom to ask. */
  public RunChoices runs() {
    return runs;
  }

  /** The folds of the chosen run, by which labels are disputed. */
  public FoldsViewModel folds() {
    return folds;
  }

  /** By what sentences are sorted. */
  public ObjectProperty<RankingKind> kindProperty() {
    return kind;
  }

  /** The order of this kind that was asked for last; null if none is kept. */
  public ReadOnlyObjectProperty<@Nullable Ranking> keptProperty() {
    return kept.getReadOnlyProperty();
  }

  /** Whether it is being looked for. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** Whether the list is in such an order now. */
  public BooleanBinding shownProperty() {
    return isShown;
  }

  /** Whether an order can be asked for. */
  public BooleanBinding readyProperty() {
    return isReady;
  }

  private Optional<RankingFile> file() {
    StoredProject project = corpus.projectProperty().get();
    Layer of = layer.getValue();
    return project == null || of == null
        ? Optional.empty()
        : Optional.of(
            RankingFile.of(folder, project.database().file(), project.key(), of.id(), kind.get()));
  }

  private void look() {
    RankingFile file = file().orElse(null);
    int mine = ++asked;
    kept.set(null);
    if (file == null || !isWatched) {
      return;
    }
    reading.set(true);
    corpus.ask(
        (project, progress) -> file.read(),
        found -> {
          if (mine == asked) {
            reading.set(false);
            kept.set(found.orElse(null));
          }
        });
  }

  /** Goes through the sentences in the order that is kept. */
  public void show() {
    Ranking ranking = kept.get();
    if (ranking != null) {
      corpus.ask(
          (project, progress) -> list(project, ranking),
          list -> {
            if (ranking.equals(kept.get())) {
              shown.set(list);
            }
          });
    }
  }

  /** Goes through all sentences in the usual order. */
  public void leaveOrder() {
    shown.set(null);
  }

  private static RankedList list(StoredProject project, Ranking ranking) {
    Map<String, Map<String, Long>> keys = new HashMap<>();
    Map<Long, Why> reasons = new LinkedHashMap<>();
    for (RankedSentence each : ranking.sentences()) {
      Long key =
          keys.computeIfAbsent(each.document(), id -> keys(project, id)).get(each.sentence());
      if (key != null) {
        reasons.putIfAbsent(key, each.why());
      }
    }
    return new RankedList(reasons);
  }

  private static Map<String, Long> keys(StoredProject project, String document) {
    Map<String, Long> keys = new HashMap<>();
    for (SentenceEntry each : project.sentences(document)) {
      keys.put(each.sentence().id(), each.key());
    }
    return keys;
  }

  /** Asks for the order anew, keeps it, and goes through it. */
  public void ask() {
    StoredProject project = corpus.projectProperty().get();
    Layer of = layer.getValue();
    RankingFile file = file().orElse(null);
    RunChoice run = runs.chosenProperty().get();
    RankingKind wanted = kind.get();
    if (project == null || of == null || file == null || !readyProperty().get()) {
      return;
    }
    Path database = project.database().file();
    Ranking[] made = new Ranking[1];
    work.start(
        WorkState.Kind.RANKING,
        of.name(),
        line -> {
          RankingSources.Found found = sources.of(wanted, project, of, run, line);
          String now = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
          made[0] = new Ranking(wanted, of.id(), found.source(), now, found.sentences());
          file.write(made[0]);
          return new WorkResult.Sorted(found.sentences().size());
        },
        result -> {
          boolean same =
              file().filter(file::equals).isPresent()
                  && corpus.database().filter(d -> d.file().equals(database)).isPresent();
          if (same) {
            kept.set(made[0]);
            show();
          }
        });
  }
}
