package krelectra.app.annotate.layers;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.scheme.LayerOrder;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * The annotation scheme of the project at hand while it is edited. Every change is an edit of what
 * the database holds when its turn comes, and can be undone.
 */
public final class SchemeViewModel {
  private final CorpusViewModel corpus;
  private final ObservableList<Layer> layers = FXCollections.observableArrayList();
  private final ObservableList<Tagset> tagsets = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Layer> layer = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable Question> question = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Refusal> refusal = new ReadOnlyObjectWrapper<>(Refusal.NONE);
  private String wanted = "";

  /** What the project defines. */
  private record Defined(List<Layer> layers, List<Tagset> tagsets) {
    static Defined of(StoredProject project) {
      LayerOrder order = project.project().map(LayerOrder::of).orElse(new LayerOrder(List.of()));
      return new Defined(order.sorted(project.layers()), project.tagsets());
    }
  }

  /** Follows the corpus at hand. */
  public SchemeViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    corpus.projectProperty().addListener((value, before, now) -> begin());
    corpus.revisionProperty().addListener((value, before, now) -> ask());
    begin();
  }

  private void begin() {
    dismiss();
    show(new Defined(List.of(), List.of()));
    ask();
  }

  private void ask() {
    corpus.ask((project, progress) -> Defined.of(project), this::show);
  }

  private void show(Defined defined) {
    Layer before = layer.get();
    String id = !wanted.isEmpty() ? wanted : before == null ? "" : before.id();
    tagsets.setAll(defined.tagsets());
    if (!layers.equals(defined.layers())) {
      layers.setAll(defined.layers());
    }
    Optional<Layer> found = layers.stream().filter(each -> each.id().equals(id)).findFirst();
    if (found.isPresent()) {
      wanted = "";
    }
    layer.set(found.orElse(layers.isEmpty() ? null : layers.getFirst()));
  }

  /** The corpus that it belongs to. */
  public CorpusViewModel corpus() {
    return corpus;
  }

  /** The layers in their order. */
  public ObservableList<Layer> layers() {
    return layers;
  }

  /** The tagsets, in the order in which they came. */
  public ObservableList<Tagset> tagsets() {
    return tagsets;
  }

  /** The layer that is looked at; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable Layer> layerProperty() {
    return layer.getReadOnlyProperty();
  }

  /** Looks at a layer. */
  public void choose(@Nullable Layer chosen) {
    if (chosen == null || layers.contains(chosen)) {
      dismiss();
      layer.set(chosen);
    }
  }

  /** Looks at a layer as soon as it is there. */
  void await(String id) {
    wanted = id;
  }

  /** The tagset of an id. */
  public Optional<Tagset> tagset(String id) {
    return tagsets.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** What waits for an answer; null if nothing does. */
  public ReadOnlyObjectProperty<@Nullable Question> questionProperty() {
    return question.getReadOnlyProperty();
  }

  /** Why the last change was not made. */
  public ReadOnlyObjectProperty<Refusal> refusalProperty() {
    return refusal.getReadOnlyProperty();
  }

  void refuse(Refusal why) {
    refusal.set(why);
  }

  /** Asks before labels go; if there are none, it is done at once. */
  void ask(Question asked) {
    if (asked.labels() == 0) {
      asked.yes().run();
    } else {
      question.set(asked);
    }
  }

  /** Answers what is asked. */
  public void answer(boolean yes) {
    Question asked = question.get();
    question.set(null);
    if (yes && asked != null) {
      asked.yes().run();
    }
  }

  /** Forgets what is asked and why something was not done. */
  public void dismiss() {
    question.set(null);
    refusal.set(Refusal.NONE);
  }

  /** Makes edits as one step; none make no step. */
  void change(StepName name, Function<StoredProject, List<Edit>> edits) {
    dismiss();
    String author = corpus.author();
    corpus.change(
        project -> {
          List<Edit> all = edits.apply(project);
          if (!all.isEmpty()) {
            project.apply(new Edit.Bulk(name.text(), all), author);
          }
        });
  }

  void changeLayer(String id, UnaryOperator<Layer> change) {
    change(
        StepName.of("change layer", id),
        project ->
            project.layers().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(
                    before ->
                        changed(new Item.OfLayer(before), new Item.OfLayer(change.apply(before))))
                .orElse(List.of()));
  }

  void changeTagset(StepName name, String id, UnaryOperator<Tagset> change) {
    change(
        name,
        project ->
            project.tagsets().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .map(
                    before ->
                        changed(new Item.OfTagset(before), new Item.OfTagset(change.apply(before))))
                .orElse(List.of()));
  }

  void changeProject(StepName name, UnaryOperator<Project> change) {
    change(
        name,
        project ->
            project
                .project()
                .map(
                    before ->
                        changed(
                            new Item.OfProject(before), new Item.OfProject(change.apply(before))))
                .orElse(List.of()));
  }

  private static List<Edit> changed(Item before, Item after) {
    return before.equals(after) ? List.of() : List.of(Edit.change(before, after));
  }
}
