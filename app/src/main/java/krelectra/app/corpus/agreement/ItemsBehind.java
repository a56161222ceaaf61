package krelectra.app.corpus.agreement;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.agreement.Confusion;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * The items behind a figure that was chosen: on what annotators do not agree, or what they said.
 */
public final class ItemsBehind {
  /** The most items that are listed. */
  public static final int MOST = 500;

  private final CorpusViewModel corpus;
  private final TaskRunner runner;
  private final Consumer<Exception> failure;
  private final ReadOnlyObjectWrapper<@Nullable Confusion> confusion =
      new ReadOnlyObjectWrapper<>();
  private final ObservableList<ItemLine> items = FXCollections.observableArrayList();
  private @Nullable LayerStudy study;
  private RunningTask listing = () -> {};

  ItemsBehind(CorpusViewModel corpus, TaskRunner runner, Consumer<Exception> failure) {
    this.corpus = corpus;
    this.runner = runner;
    this.failure = failure;
  }

  /** Figures are of another study now; null for none. */
  void of(@Nullable LayerStudy now) {
    cancel();
    study = now;
    confusion.set(null);
    items.clear();
  }

  /** Gives up what is under way. */
  void cancel() {
    listing.cancel();
  }

  /** What the pair that was chosen last said of the same things; null if there are no classes. */
  public ReadOnlyObjectProperty<@Nullable Confusion> confusionProperty() {
    return confusion.getReadOnlyProperty();
  }

  /** The items, {@link #MOST} at most. */
  public ObservableList<ItemLine> items() {
    return items;
  }

  /** Lists on what two annotators do not agree, and what each said. */
  public void choosePair(String first, String second) {
    LayerStudy known = study;
    confusion.set(known == null ? null : known.confusion(first, second).orElse(null));
    list(its -> its.differing(first, second));
  }

  /** Lists what one annotator of the chosen pair called by one label, the other by another. */
  public void chooseCell(String row, String column) {
    Confusion chosen = confusion.get();
    if (chosen != null) {
      list(its -> its.cell(chosen.first(), chosen.second(), row, column));
    }
  }

  /** Lists on what annotators do not agree where somebody gave a label. */
  public void chooseLabel(String label) {
    list(its -> its.ofLabel(label));
  }

  private void list(Function<LayerStudy, List<JudgedItem>> which) {
    listing.cancel();
    items.clear();
    LayerStudy known = study;
    StoredProject project = corpus.projectProperty().get();
    if (known == null || project == null) {
      return;
    }
    listing =
        BackgroundTask.of(
                progress -> {
                  List<JudgedItem> all = which.apply(known);
                  List<JudgedItem> some = all.subList(0, Math.min(MOST, all.size()));
                  return new ItemLines(project, progress).of(some);
                })
            .onSuccess(items::setAll)
            .onFailure(failure)
            .startWith(runner);
  }

  /** Sends the user to an item. */
  public void go(ItemLine line) {
    corpus.placeProperty().set(line.place());
  }
}
