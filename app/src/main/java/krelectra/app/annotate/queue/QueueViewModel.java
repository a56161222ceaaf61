package krelectra.app.annotate.queue;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.loop.ranking.Why;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceFilter.Which;
import krelectra.store.SentenceLists;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the project at hand that pass a filter, in an order. Keys are read piece by
 * piece in the background, texts for the rows in sight; a sentence that passes the filter no longer
 * stays until the filter is asked anew, so that the list does not move under its user.
 */
public final class QueueViewModel {
  private final CorpusViewModel corpus;
  private final KeyList keys = new KeyList();
  private final ObservableList<Long> listed = FXCollections.unmodifiableObservableList(keys);
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
  private final ObjectProperty<QueueOrder> order = new SimpleObjectProperty<>(QueueOrder.GIVEN);
  private final ObjectProperty<@Nullable RankedList> ranked = new SimpleObjectProperty<>();
  private final StringProperty layer = new SimpleStringProperty("");
  private final StringProperty annotator = new SimpleStringProperty("");
  private final BooleanProperty blind = new SimpleBooleanProperty();
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable ListedSentence> current =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper loaded = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final QueueRows rows;
  private final KeyReading keysToCome;
  private final DoneCount done;
  private int generation;
  private String stamp = "";
  private long wanted;

  /** Follows the corpus at hand. */
  public QueueViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    rows = new QueueRows(corpus, keys, this::filter, this::come);
    keysToCome = new KeyReading(corpus, this::add, this::read);
    done = new DoneCount(corpus, this::filter);
    corpus.projectProperty().addListener((value, before, now) -> reload(0));
    corpus.revisionProperty().addListener((value, before, now) -> revised());
    which.addListener((value, before, now) -> reload(selectedKey()));
    order.addListener((value, before, now) -> reload(selectedKey()));
    ranked.addListener((value, before, now) -> reload(now == null ? selectedKey() : 0));
    layer.addListener((value, before, now) -> seenAnew());
    annotator.addListener((value, before, now) -> seenAnew());
    blind.addListener((value, before, now) -> blinded());
    reload(0);
  }

  /** Which sentences are listed. */
  public ObjectProperty<Which> whichProperty() {
    return which;
  }

  /** In what order. */
  public ObjectProperty<QueueOrder> orderProperty() {
    return order;
  }

  /** Sentences that come in an order of their own, alone; null for all in the usual order. */
  public ObjectProperty<@Nullable RankedList> rankedProperty() {
    return ranked;
  }

  /** Why a sentence of the list stands where it does. */
  public Optional<Why> why(long key) {
    RankedList now = ranked.get();
    return now == null ? Optional.empty() : now.why(key);
  }

  /** The id of the layer whose labels count. */
  public StringProperty layerProperty() {
    return layer;
  }

  /** The id of who annotates. */
  public StringProperty annotatorProperty() {
    return annotator;
  }

  /** Whether the annotator must not see what others and models say. */
  public BooleanProperty blindProperty() {
    return blind;
  }

  /** Whether nothing is listed because the filter would tell what is hidden. */
  public boolean isWithheld() {
    return blind.get() && which.get() == Which.SUGGESTED;
  }

  private void blinded() {
    if (which.get() == Which.SUGGESTED) {
      reload(selectedKey());
    } else {
      loaded.set(loaded.get() + 1);
    }
  }

  /** The keys of the sentences, in order; read them by {@link #row}. */
  public ObservableList<Long> keys() {
    return listed;
  }

  /** Where the sentence at hand stands in the list; -1 if it does not. */
  public ReadOnlyIntegerProperty selectedProperty() {
    return selected.getReadOnlyProperty();
  }

  /** The sentence at hand; null if there is none. */
  public ReadOnlyObjectProperty<@Nullable ListedSentence> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Rises when rows have come that were asked for. */
  public ReadOnlyLongProperty loadedProperty() {
    return loaded.getReadOnlyProperty();
  }

  /** Whether more keys are on their way. */
  public ReadOnlyBooleanProperty readingProperty() {
    return reading.getReadOnlyProperty();
  }

  /** How many sentences the annotator is done with in the layer; -1 while it is counted. */
  public ReadOnlyLongProperty doneProperty() {
    return done.doneProperty();
  }

  /** How many sentences the project has. */
  public ReadOnlyLongProperty totalProperty() {
    return total.getReadOnlyProperty();
  }

  /** Asks for the list anew, as after another import; the sentence at hand stays if it can. */
  public void refresh() {
    reload(selectedKey());
  }

  private long selectedKey() {
    ListedSentence sentence = current.get();
    return sentence == null ? 0 : sentence.key();
  }

  private SentenceFilter filter() {
    return new SentenceFilter(which.get(), layer.get(), annotator.get());
  }

  private void reload(long keep) {
    keysToCome.cancel();
    generation++;
    rows.forget();
    keys.forget();
    selected.set(-1);
    wanted = keep;
    boolean open = corpus.projectProperty().get() != null;
    reading.set(open);
    if (!open) {
      current.set(null);
      total.set(0);
      done.forget();
      return;
    }
    corpus.ask((project, progress) -> new SentenceLists(project).stamp(), now -> stamp = now);
    corpus.ask((project, progress) -> project.sentenceCount(), total::set);
    RankedList ranks = ranked.get();
    if (isWithheld()) {
      read();
    } else if (ranks != null) {
      keysToCome.startAll(filter(), ranks::of);
    } else if (order.get().isRandom()) {
      keysToCome.startAll(filter(), order.get()::of);
    } else {
      keysToCome.start(filter());
    }
    done.count();
  }

  private void add(List<Long> more) {
    int from = keys.size();
    keys.append(more);
    if (selected.get() < 0 && !keys.isEmpty()) {
      if (wanted == 0) {
        select(0);
      } else {
        int found = more.indexOf(wanted);
        if (found >= 0) {
          select(from + found);
        }
      }
    }
  }

  private void read() {
    reading.set(false);
    if (selected.get() < 0 && wanted != 0) {
      // What was at hand does not pass the filter.
      wanted = 0;
      select(keys.isEmpty() ? -1 : 0);
    } else if (keys.isEmpty()) {
      current.set(null);
    }
  }

  /** What counts as labelled is another matter now; lists of all sentences stay. */
  private void seenAnew() {
    if (which.get() == Which.ALL || which.get() == Which.QUESTIONED) {
      rows.forget();
      loaded.set(loaded.get() + 1);
      done.count();
    } else {
      reload(selectedKey());
    }
  }

  private void revised() {
    rows.renew(selected.get());
    loaded.set(loaded.get() + 1);
    int mine = generation;
    long since = done.counted();
    corpus.ask(
        (project, progress) -> Revision.of(project, since),
        now -> {
          if (mine != generation) {
            return;
          }
          if (now.stamp().equals(stamp)) {
            done.recount(now);
          } else {
            reload(selectedKey());
          }
        });
  }

  /** A row; empty while it is being read, {@link #loadedProperty} then rises. */
  public Optional<ListedSentence> row(int index) {
    return rows.row(index);
  }

  private void come() {
    show();
    loaded.set(loaded.get() + 1);
  }

  /** Goes to a sentence of the list. */
  public void select(int index) {
    if (index >= keys.size()) {
      return;
    }
    selected.set(index);
    if (index < 0) {
      current.set(null);
    } else {
      row(index);
      show();
    }
  }

  /** Takes the row of the sentence at hand once it is there. */
  private void show() {
    rows.seen(selected.get()).filter(found -> !found.equals(current.get())).ifPresent(current::set);
  }

  /**
   * Goes some sentences on, or back if negative.
   *
   * @return whether there was one
   */
  public boolean move(int by) {
    int to = selected.get() + by;
    if (to < 0 || to >= keys.size()) {
      return false;
    }
    select(to);
    return true;
  }

  /** Goes to a sentence wherever it is; lists all if it is not in the list. */
  public void go(String document, String sentence) {
    corpus.ask(
        (project, progress) -> new SentenceLists(project).key(document, sentence),
        key -> key.ifPresent(this::goTo));
  }

  private void goTo(long key) {
    int index = keys.indexOf(key);
    if (index >= 0) {
      select(index);
    } else if (reading.get()) {
      wanted = key;
      selected.set(-1);
    } else if (ranked.get() != null) {
      ranked.set(null);
      goTo(key);
    } else if (which.get() != Which.ALL) {
      ListedSentence before = current.get();
      which.set(Which.ALL);
      if (Objects.equals(before, current.get()) || selected.get() >= 0) {
        goTo(key);
      } else {
        wanted = key;
      }
    }
  }
}
