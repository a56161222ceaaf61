package krelectra.app.corpus.team;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.team.Assignments;
import krelectra.annotation.team.Blinding;
import krelectra.annotation.team.EvenSpread;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.LayerChoice;
import krelectra.app.task.RunningTask;
import krelectra.store.DocumentEntry;
import krelectra.store.SentenceLists;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Who annotates which documents, how far each is, and in which layers work is blind. */
public final class TeamViewModel {
  /** The most documents that are listed. */
  public static final int MOST = 20_000;

  private static final int PAGE = 500;

  private final CorpusViewModel corpus;
  private final ObservableList<AssignedDocument> documents = FXCollections.observableArrayList();
  private final ObservableList<String> people = FXCollections.observableArrayList();
  private final ObservableList<AnnotatorProgress> progress = FXCollections.observableArrayList();
  private final LayerChoice choice = new LayerChoice();
  private final ReadOnlyBooleanWrapper blind = new ReadOnlyBooleanWrapper();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private Blinding blinding = Blinding.NONE;
  private RunningTask asking = () -> {};
  private RunningTask counting = () -> {};

  /** Asks nothing until it is shown. */
  public TeamViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    corpus
        .projectProperty()
        .addListener(
            (value, before, now) -> {
              documents.clear();
              people.clear();
              progress.clear();
              choice.forget();
              refresh();
            });
    corpus.revisionProperty().addListener((value, before, now) -> refresh());
    shown.addListener((value, before, now) -> refresh());
    choice.layerProperty().addListener((value, before, now) -> turnTo(now));
  }

  /** What is known of a project. */
  private record Found(
      List<AssignedDocument> documents,
      List<String> people,
      List<Layer> layers,
      Blinding blinding) {
    static Found of(StoredProject project) {
      Assignments assignments = project.assignments();
      Map<String, Long> sizes = new SentenceLists(project).sizes();
      List<AssignedDocument> documents = new ArrayList<>();
      for (List<DocumentEntry> page = project.documents(0, PAGE);
          !page.isEmpty() && documents.size() < MOST;
          page = project.documents(page.getLast().number(), PAGE)) {
        for (DocumentEntry entry : page) {
          documents.add(
              new AssignedDocument(
                  entry, sizes.getOrDefault(entry.id(), 0L), assignments.annotators(entry.id())));
        }
      }
      Set<String> people = new LinkedHashSet<>();
      project.annotators().stream()
          .filter(each -> each.kind() == Annotator.Kind.PERSON)
          .map(Annotator::id)
          .filter(id -> !id.equals(Annotator.CURATOR))
          .forEach(people::add);
      people.addAll(assignments.annotators());
      Blinding blinding = project.project().map(Blinding::of).orElse(Blinding.NONE);
      return new Found(documents, List.copyOf(people), project.layers(), blinding);
    }
  }

  private void refresh() {
    asking.cancel();
    if (!shown.get()) {
      return;
    }
    asking = corpus.ask((project, line) -> Found.of(project), this::show);
  }

  private void show(Found found) {
    if (!documents.equals(found.documents())) {
      documents.setAll(found.documents());
    }
    if (!people.equals(found.people())) {
      people.setAll(found.people());
    }
    blinding = found.blinding();
    choice.offer(found.layers());
    turnTo(choice.layerProperty().get());
  }

  private void turnTo(@Nullable Layer now) {
    counting.cancel();
    blind.set(now != null && blinding.isBlind(now.id()));
    if (now == null || !shown.get()) {
      progress.clear();
      return;
    }
    counting =
        corpus.ask(
            (project, line) -> AnnotatorProgress.of(project, now.id(), line), progress::setAll);
  }

  /** The documents with their annotators, {@link #MOST} at most. */
  public ObservableList<AssignedDocument> documents() {
    return documents;
  }

  /** The ids of the people who annotate. */
  public ObservableList<String> people() {
    return people;
  }

  /** How far each is in the layer at hand. */
  public ObservableList<AnnotatorProgress> progress() {
    return progress;
  }

  /** The layers of the project at hand. */
  public ObservableList<Layer> layers() {
    return choice.layers();
  }

  /** The layer whose labels count as progress. */
  public ObjectProperty<@Nullable Layer> layerProperty() {
    return choice.layerProperty();
  }

  /** Whether that layer is annotated blindly. */
  public ReadOnlyBooleanProperty blindProperty() {
    return blind.getReadOnlyProperty();
  }

  /** Whether anybody looks; while nobody does, changes are not followed. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Gives documents to an annotator, beside those who have them. */
  public void assign(List<AssignedDocument> chosen, String annotator) {
    String id = annotator.strip();
    if (!id.isEmpty()) {
      step(
          chosen,
          (before, sizes) -> {
            Map<String, List<String>> more = new LinkedHashMap<>();
            sizes.keySet().forEach(document -> more.put(document, List.of(id)));
            return before.with(more);
          });
    }
  }

  /** Takes documents away from an annotator. */
  public void takeAway(List<AssignedDocument> chosen, String annotator) {
    step(
        chosen,
        (before, sizes) -> before.without(List.copyOf(sizes.keySet()), List.of(annotator.strip())));
  }

  /**
   * Spreads documents evenly, in the place of who has them.
   *
   * @param chosen none: all documents
   * @param each how many annotators a document gets
   */
  public void spread(List<AssignedDocument> chosen, List<String> annotators, int each, long seed) {
    if (each >= 1 && each <= annotators.size()) {
      EvenSpread spread = new EvenSpread(annotators, each, seed);
      step(chosen.isEmpty() ? documents : chosen, (before, sizes) -> spread.of(sizes));
    }
  }

  /** Made of what the database holds when its turn comes. */
  private void step(
      List<AssignedDocument> chosen,
      BiFunction<Assignments, Map<String, Long>, Map<String, List<String>>> wanted) {
    Map<String, Long> sizes = new LinkedHashMap<>();
    chosen.forEach(each -> sizes.put(each.document().id(), each.sentences()));
    String author = corpus.author();
    corpus.change(
        project -> {
          Assignments before = project.assignments();
          Edit.Bulk step = before.step(wanted.apply(before, sizes), project.annotators());
          if (!step.edits().isEmpty()) {
            project.apply(step, author);
          }
        });
  }

  /** Lets the layer at hand be annotated blindly, or not. */
  public void setBlind(boolean wanted) {
    Layer at = choice.layerProperty().get();
    if (at == null || wanted == blind.get()) {
      return;
    }
    String author = corpus.author();
    StepName name = StepName.of(wanted ? "blind" : "not blind", at.name());
    corpus.change(
        project -> {
          Project before = project.project().orElseThrow();
          Project after = Blinding.of(before).with(at.id(), wanted).in(before);
          if (!after.equals(before)) {
            project.apply(
                new Edit.Bulk(
                    name.text(),
                    List.of(Edit.change(new Item.OfProject(before), new Item.OfProject(after)))),
                author);
          }
        });
  }
}
