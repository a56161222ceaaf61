package krelectra.app.corpus.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.curation.Curation;
import krelectra.annotation.curation.CurationItem;
import krelectra.annotation.curation.CurationItems;
import krelectra.annotation.curation.CurationStrategy;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.LayerChoice;
import krelectra.app.corpus.agreement.CountedAnnotators;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.store.DocumentEntry;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * Where annotators differ in a layer, and decisions about it: labels of the curator, as steps of
 * the history that name who decided.
 */
public final class CurationViewModel {
  /** The most items that are listed. */
  public static final int MOST = 2000;

  private static final int PAGE = 100;

  private final CorpusViewModel corpus;
  private final LayerChoice choice;
  private final ObservableList<Disagreement> items = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<CurationState> state =
      new ReadOnlyObjectWrapper<>(new CurationState.Idle());
  private final ObservableList<String> annotators = FXCollections.observableArrayList();
  private RunningTask looking = () -> {};

  /** Follows the corpus at hand. */
  public CurationViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    this.choice = LayerChoice.of(corpus);
    choice.layerProperty().addListener((value, before, now) -> forget());
  }

  private void forget() {
    looking.cancel();
    items.clear();
    annotators.clear();
    state.set(new CurationState.Idle());
  }

  /** The layers of the project at hand. */
  public ObservableList<Layer> layers() {
    return choice.layers();
  }

  /** The layer that is looked at. */
  public ObjectProperty<@Nullable Layer> layerProperty() {
    return choice.layerProperty();
  }

  /** The items in which annotators differ, {@link #MOST} at most, those to decide first. */
  public ObservableList<Disagreement> items() {
    return items;
  }

  /** Whose labels were compared, by name. */
  public ObservableList<String> annotators() {
    return annotators;
  }

  public ReadOnlyObjectProperty<CurationState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  /** What was found. */
  private record Found(
      List<Disagreement> items, Set<String> annotators, long all, long different, long open) {}

  /** Looks through all documents. */
  public void look() {
    Layer at = choice.layerProperty().get();
    if (at == null || corpus.projectProperty().get() == null) {
      return;
    }
    looking.cancel();
    state.set(new CurationState.Looking());
    looking =
        corpus.ask(
            (project, progress) -> found(project, at, progress),
            found -> {
              items.setAll(found.items());
              if (!annotators.equals(List.copyOf(found.annotators()))) {
                annotators.setAll(found.annotators());
              }
              state.set(new CurationState.Done(found.all(), found.different(), found.open()));
            });
  }

  /** Gives up looking. */
  public void cancel() {
    looking.cancel();
    if (state.get() instanceof CurationState.Looking) {
      state.set(new CurationState.Idle());
    }
  }

  private static Found found(StoredProject project, Layer layer, BackgroundTask.Progress progress) {
    CurationItems items = items(project, layer);
    String feature = layer.feature(Feature.LABEL).map(Feature::name).orElseGet(() -> first(layer));
    List<Disagreement> open = new ArrayList<>();
    List<Disagreement> decided = new ArrayList<>();
    Set<String> annotators = new TreeSet<>();
    long all = 0;
    long different = 0;
    long undecided = 0;
    for (List<DocumentEntry> page = project.documents(0, PAGE); !page.isEmpty(); ) {
      for (DocumentEntry entry : page) {
        progress.check();
        AnnotatedDocument document = project.document(entry.id()).orElse(null);
        for (CurationItem item : document == null ? List.<CurationItem>of() : items.of(document)) {
          all++;
          annotators.addAll(item.annotators());
          if (document == null || !item.differs()) {
            continue;
          }
          different++;
          undecided += item.isDecided() ? 0 : 1;
          List<Disagreement> list = item.isDecided() ? decided : open;
          if (list.size() < MOST) {
            list.add(Disagreement.of(document, item, feature));
          }
        }
      }
      page = project.documents(page.getLast().number(), PAGE);
    }
    open.addAll(decided);
    return new Found(
        open.subList(0, Math.min(MOST, open.size())), annotators, all, different, undecided);
  }

  private static String first(Layer layer) {
    return layer.features().isEmpty() ? Feature.LABEL : layer.features().getFirst().name();
  }

  private static CurationItems items(StoredProject project, Layer layer) {
    Predicate<String> counted = CountedAnnotators.of(project, Set.of(), Annotator.CURATOR);
    return new CurationItems(layer, counted, Annotator.CURATOR);
  }

  /** Sends the user to an item. */
  public void go(Disagreement chosen) {
    corpus.placeProperty().set(chosen.place());
  }

  /** Decides an item: the curator's labels become what an annotator says, be it nothing. */
  public void accept(Disagreement chosen, String annotator) {
    Layer at = choice.layerProperty().get();
    if (at == null) {
      return;
    }
    StepName name = StepName.of("curate", at.name(), annotator);
    String document = chosen.item().document();
    decide(
        name,
        project -> {
          AnnotatedDocument now = project.document(document).orElse(null);
          Optional<CurationItem> item =
              now == null
                  ? Optional.empty()
                  : items(project, at).of(now).stream()
                      .filter(each -> each.subject().equals(chosen.item().subject()))
                      .findFirst();
          if (now == null || item.isEmpty()) {
            return List.of();
          }
          Curation curation = new Curation(now, Annotator.CURATOR);
          curation.accept(item.get(), annotator);
          return List.of(new Edit.Bulk(document, curation.edits()));
        });
  }

  /** Decides by a strategy what is not decided yet. */
  public void apply(CurationStrategy strategy) {
    Layer at = choice.layerProperty().get();
    if (at == null) {
      return;
    }
    decide(
        StepName.of("curate", at.name(), strategy.shown()),
        project -> {
          CurationItems items = items(project, at);
          List<Edit.Bulk> pieces = new ArrayList<>();
          project.eachDocument(
              document -> {
                Curation curation = new Curation(document, Annotator.CURATOR);
                items.of(document).forEach(item -> curation.take(item, strategy));
                if (!curation.edits().isEmpty()) {
                  pieces.add(new Edit.Bulk(document.document().id(), curation.edits()));
                }
              },
              (done, all) -> {});
          return pieces;
        });
  }

  /** What is decided, a piece for each document. */
  @FunctionalInterface
  private interface Decision {
    List<Edit.Bulk> of(StoredProject project) throws IOException;
  }

  private void decide(StepName name, Decision decision) {
    String author = corpus.author();
    corpus.change(
        project -> {
          try {
            List<Edit.Bulk> pieces = decision.of(project);
            if (pieces.isEmpty()) {
              return;
            }
            project.applyAll(
                name.text(),
                author,
                sink -> {
                  sink.accept(curator(project));
                  for (Edit.Bulk piece : pieces) {
                    sink.accept(piece);
                  }
                });
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        this::look);
  }

  private static Edit.Bulk curator(StoredProject project) {
    boolean known =
        project.annotators().stream().anyMatch(each -> each.id().equals(Annotator.CURATOR));
    Annotator curator = new Annotator(Annotator.CURATOR, Annotator.CURATOR, Annotator.Kind.PERSON);
    return new Edit.Bulk(
        "curator", known ? List.of() : List.of(Edit.put(new Item.OfAnnotator(curator))));
  }
}
