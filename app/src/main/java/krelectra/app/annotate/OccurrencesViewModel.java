package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.store.DocumentEntry;
import krelectra.store.StoredProject;

/** Labels every occurrence of what is labelled or selected: found first, then made as one step. */
public final class OccurrencesViewModel {
  /** More than that are not shown, nor labelled at once. */
  public static final int MOST = 20_000;

  private static final int PAGE = 50;

  private final CorpusViewModel corpus;
  private final LayersViewModel layers;
  private final SentenceViewModel sentence;
  private final MorphemeAnalyzer analyzer;
  private final BooleanProperty everywhere = new SimpleBooleanProperty(false);
  private final BooleanProperty whole = new SimpleBooleanProperty(true);
  private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper tag = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper searching = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper cut = new ReadOnlyBooleanWrapper();
  private final ObservableList<Occurrence> found = FXCollections.observableArrayList();
  private final ObservableList<Occurrence> shown = FXCollections.unmodifiableObservableList(found);
  private RunningTask running = () -> {};
  private int request;

  OccurrencesViewModel(
      CorpusViewModel corpus,
      LayersViewModel layers,
      SentenceViewModel sentence,
      MorphemeAnalyzer analyzer) {
    this.corpus = corpus;
    this.layers = layers;
    this.sentence = sentence;
    this.analyzer = analyzer;
    corpus.projectProperty().addListener((value, before, now) -> forget());
    layers.layerProperty().addListener((value, before, now) -> forget());
  }

  /** Whether the whole project is searched; else the document at hand. */
  public BooleanProperty everywhereProperty() {
    return everywhere;
  }

  /** Whether occurrences that begin or end within a morpheme are left out. */
  public BooleanProperty wholeProperty() {
    return whole;
  }

  /** What is looked for; empty if nothing is. */
  public ReadOnlyStringProperty wordsProperty() {
    return words.getReadOnlyProperty();
  }

  /** The tag that the occurrences get. */
  public ReadOnlyStringProperty tagProperty() {
    return tag.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty searchingProperty() {
    return searching.getReadOnlyProperty();
  }

  /** Whether there are more than {@link #MOST}. */
  public ReadOnlyBooleanProperty cutProperty() {
    return cut.getReadOnlyProperty();
  }

  /** What was found, in the order of the corpus. */
  public ObservableList<Occurrence> found() {
    return shown;
  }

  /** Forgets what was found. */
  public void forget() {
    running.cancel();
    request++;
    found.clear();
    words.set("");
    searching.set(false);
    cut.set(false);
  }

  /**
   * Looks for the words of the span that keys work on, with its tag.
   *
   * @return whether there is one
   */
  public boolean look() {
    AtHand now = sentence.atHandProperty().get();
    Layer layer = layers.layerProperty().get();
    Label active = sentence.active().orElse(null);
    TextSelection selected = sentence.selectionProperty().get();
    if (now == null || layer == null || layer.kind() != LayerKind.SPAN) {
      return false;
    }
    if (active != null && active.target() instanceof Target.OfSpan(List<Range> ranges)) {
      start(layer, ranges.getFirst().of(now.around().document().text()), layers.name(active));
      return true;
    }
    if (selected != null && !layers.tags().isEmpty()) {
      start(layer, selected.range().of(now.text()), layers.tags().getFirst().name());
      return true;
    }
    return false;
  }

  /** Looks for the same again, as after another choice of where. */
  public void lookAgain() {
    Layer layer = layers.layerProperty().get();
    if (layer != null && !words.get().isEmpty()) {
      start(layer, words.get(), tag.get());
    }
  }

  private void start(Layer layer, String wanted, String name) {
    forget();
    int mine = request;
    AtHand now = sentence.atHandProperty().get();
    if (now == null) {
      return;
    }
    words.set(wanted);
    tag.set(name);
    searching.set(true);
    String document = everywhere.get() ? "" : now.around().document().id();
    OccurrenceSearch search =
        new OccurrenceSearch(wanted, name, layer, sentence.sight(), whole.get(), analyzer);
    running =
        corpus.ask(
            (project, progress) -> find(project, search, document, progress),
            all -> {
              if (mine == request) {
                searching.set(false);
                cut.set(all.size() > MOST);
                found.setAll(all.subList(0, Math.min(MOST, all.size())));
              }
            });
  }

  private static List<Occurrence> find(
      StoredProject project,
      OccurrenceSearch search,
      String document,
      BackgroundTask.Progress progress) {
    if (!document.isEmpty()) {
      return project.document(document).map(search::in).orElse(List.of());
    }
    List<Occurrence> all = new ArrayList<>();
    long after = 0;
    for (List<DocumentEntry> page = project.documents(0, PAGE);
        !page.isEmpty() && all.size() <= MOST;
        page = project.documents(after, PAGE)) {
      for (DocumentEntry entry : page) {
        progress.check();
        project.document(entry.id()).map(search::in).ifPresent(all::addAll);
        after = entry.number();
      }
    }
    return all;
  }

  /** Labels what was found, but for some, as one step; what was labelled meanwhile is left out. */
  public void label(List<Occurrence> but) {
    Layer layer = layers.layerProperty().get();
    if (layer == null || found.isEmpty()) {
      return;
    }
    String me = sentence.me();
    Set<Occurrence> left = Set.copyOf(but);
    List<Occurrence> chosen = found.stream().filter(each -> !left.contains(each)).toList();
    OccurrenceSearch search =
        new OccurrenceSearch(
            words.get(), tag.get(), layer, sentence.sight(), whole.get(), analyzer);
    forget();
    corpus.change(
        project -> {
          List<Edit> edits = edits(project, search, chosen, me);
          if (!edits.isEmpty()) {
            project.apply(
                new Edit.Bulk(
                    StepName.of("label every", search.words(), search.tag()).text(), edits),
                me);
          }
        });
  }

  private static List<Edit> edits(
      StoredProject project, OccurrenceSearch search, List<Occurrence> chosen, String me) {
    Map<String, Set<Occurrence>> still = new HashMap<>();
    List<Edit> edits = new ArrayList<>();
    for (Occurrence each : chosen) {
      Set<Occurrence> there =
          still.computeIfAbsent(
              each.document(),
              id -> Set.copyOf(project.document(id).map(search::in).orElse(List.of())));
      if (there.contains(each)) {
        Label label =
            new Label(
                UUID.randomUUID().toString(),
                each.document(),
                search.layer().id(),
                me,
                new Target.OfSpan(List.of(each.range())),
                TagValue.features(search.layer(), search.tag()),
                Label.State.ACCEPTED);
        edits.add(Edit.put(new Item.OfLabel(label)));
      }
    }
    return edits;
  }

  /** How many documents what was found lies in. */
  public long documents() {
    return found.stream().map(Occurrence::document).distinct().count();
  }
}
