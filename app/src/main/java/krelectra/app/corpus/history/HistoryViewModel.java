package krelectra.app.corpus.history;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.annotation.edit.Key;
import krelectra.annotation.edit.LoggedEdit;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.RunningTask;
import krelectra.store.LogEntry;
import krelectra.store.StoredProject;

/** The history of the project at hand, the last step first. */
public final class HistoryViewModel {
  /** How many steps are asked for at once. */
  public static final int PAGE = 100;

  private final CorpusViewModel corpus;
  private final ObservableList<Step> steps = FXCollections.observableArrayList();
  private final BooleanProperty shown = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
  private int wanted = PAGE;
  private RunningTask asking = () -> {};

  /** Asks nothing until it is shown. */
  public HistoryViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    corpus
        .projectProperty()
        .addListener(
            (value, before, now) -> {
              wanted = PAGE;
              steps.clear();
              more.set(false);
              refresh();
            });
    corpus.revisionProperty().addListener((value, before, now) -> refresh());
    shown.subscribe(() -> refresh());
  }

  /** The steps that were asked for so far. */
  public ObservableList<Step> steps() {
    return steps;
  }

  /** Whether anybody looks; while nobody does, changes are not followed. */
  public BooleanProperty shownProperty() {
    return shown;
  }

  /** Whether there are older steps. */
  public ReadOnlyBooleanProperty moreProperty() {
    return more.getReadOnlyProperty();
  }

  /** Asks for older steps. */
  public void more() {
    wanted += PAGE;
    refresh();
  }

  private void refresh() {
    asking.cancel();
    if (shown.get()) {
      int most = wanted;
      asking =
          corpus.ask(
              (project, progress) -> steps(project, most),
              found -> {
                steps.setAll(found.subList(0, Math.min(most, found.size())));
                more.set(found.size() > most);
              });
    }
  }

  /** One more than wanted, if there is one. */
  private static List<Step> steps(StoredProject project, int most) {
    List<Step> steps = new ArrayList<>();
    Set<Long> takenBack = new HashSet<>();
    for (LogEntry entry : project.history(Long.MAX_VALUE, most + 1)) {
      boolean isTakenBack = takenBack.contains(entry.number());
      if (entry.reverts() > 0 && !isTakenBack) {
        takenBack.add(entry.reverts());
      }
      boolean isPlain = entry.reverts() == 0 && entry.parts() == 0 && entry.name().isEmpty();
      Key key =
          isPlain
              ? project
                  .logged(entry.number())
                  .map(LoggedEdit::edit)
                  .flatMap(edit -> edit.keys().stream().findFirst())
                  .orElse(null)
              : null;
      steps.add(
          key == null
              ? new Step(entry, null, "", isTakenBack)
              : new Step(entry, key.kind(), subject(key), isTakenBack));
    }
    return steps;
  }

  /** The ids of labels and sentences mean nothing to people; those of documents do. */
  private static String subject(Key key) {
    return key.document().isEmpty() ? key.id() : key.document();
  }

  /** Takes one step back, whatever was done since; a step of its own, which can be undone. */
  public void revert(Step step) {
    String author = corpus.author();
    corpus.change(project -> project.revert(step.entry().number(), author));
  }
}
