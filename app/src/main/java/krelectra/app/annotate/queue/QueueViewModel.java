package krelectra.app.annotate.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.loop.ranking.Why;
import krelectra.app.task.RunningTask;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceFilter.Which;
import krelectra.store.SentenceKeys;
import krelectra.store.SentenceLists;
import krelectra.store.SentenceLists.Progressed;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of the project at hand that pass a filter, in an order. Keys are read piece by
 * piece in the background, texts for the rows in sight; a sentence that passes the filter no longer
 * stays until the filter is asked anew, so that the list does not move under its user.
 */
public final class QueueViewModel {
  private static final int FIRST_DOCUMENTS = 4;
  private static final int DOCUMENTS = 40;
  private static final int PAGE = 64;
  private static final int MOST_PAGES = 60;

  /**
   * Rows that stand together.
   *
   * @param keys for how many keys they were read: more may have come since
   */
  private record Page(int keys, List<ListedSentence> rows) {
    Optional<ListedSentence> row(long key) {
      return rows.stream().filter(row -> row.key() == key).findFirst();
    }
  }

  private final CorpusViewModel corpus;
  private final KeyList keys = new KeyList();
  private final ObservableList<Long> listed = FXCollections.unmodifiableObservableList(keys);
  private final ObjectProperty<Which> which = new SimpleObjectProperty<>(Which.ALL);
  private final ObjectProperty<QueueOrder> order = new SimpleObjectProperty<>(QueueOrder.GIVEN);
  private final ObjectProperty<@Nullable RankedList> ranked = new SimpleObjectProperty<>();
  private final StringProperty layer = new SimpleStringProperty("");
  private final StringProperty annotator = new SimpleStringProperty("");
  private final ReadOnlyIntegerWrapper selected = new ReadOnlyIntegerWrapper(-1);
  private final ReadOnlyObjectWrapper<@Nullable ListedSentence> current =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyLongWrapper loaded = new ReadOnlyLongWrapper();
  private final ReadOnlyBooleanWrapper reading = new ReadOnlyBooleanWrapper();
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(-1);
  private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
  private final Map<Integer, Page> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
          return size() > MOST_PAGES;
        }
      };
  private final Set<Integer> asked = new HashSet<>();
  private final Map<Long, Long> doneBy = new HashMap<>();
  private RunningTask running = () -> {};
  private long counted;
  private int generation;
  private int rowGeneration;
  private int countGeneration;
  private String stamp = "";
  private long wanted;

  /** Follows the corpus at hand. */
  public QueueViewModel(CorpusViewModel corpus) {
    this.corpus = corpus;
    corpus.projectProperty().addListener((value, before, now) -> reload(0));
    corpus.revisionProperty().addListener((value, before, now) -> revised());
    which.addListener((value, before, now) -> reload(selectedKey()));
    order.addListener((value, before, now) -> reload(selectedKey()));
    ranked.addListener((value, before, now) -> reload(now == null ? selectedKey() : 0));
    layer.addListener((value, before, now) -> seenAnew());
    annotator.addListener((value, before, now) -> seenAnew());
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
    return done.getReadOnlyProperty();
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
    running.cancel();
    int mine = ++generation;
    forgetRows();
    keys.forget();
    selected.set(-1);
    wanted = keep;
    boolean open = corpus.projectProperty().get() != null;
    reading.set(open);
    if (!open) {
      current.set(null);
      total.set(0);
      done.set(-1);
      return;
    }
    corpus.ask((project, progress) -> new SentenceLists(project).stamp(), now -> stamp = now);
    corpus.ask((project, progress) -> project.sentenceCount(), total::set);
    if (order.get().isRandom() || ranked.get() != null) {
      readAll(mine);
    } else {
      read(mine, 0, FIRST_DOCUMENTS);
    }
    count();
  }

  /** Piece by piece, so that the first sentences are there at once. */
  private void read(int mine, long after, int documents) {
    SentenceFilter filter = filter();
    running =
        corpus.ask(
            (project, progress) -> new SentenceLists(project).keys(filter, after, documents),
            piece -> {
              if (mine == generation) {
                add(piece.keys());
                if (piece.isLast()) {
                  read();
                } else {
                  read(mine, piece.document(), DOCUMENTS);
                }
              }
            });
  }

  /** A random order needs to know them all. */
  private void readAll(int mine) {
    SentenceFilter filter = filter();
    QueueOrder wantedOrder = order.get();
    RankedList wantedRanks = ranked.get();
    running =
        corpus.ask(
            (project, progress) -> {
              SentenceLists lists = new SentenceLists(project);
              List<Long> all = new ArrayList<>();
              long after = 0;
              for (boolean last = false; !last; ) {
                progress.check();
                SentenceKeys piece = lists.keys(filter, after, DOCUMENTS);
                all.addAll(piece.keys());
                after = piece.document();
                last = piece.isLast();
              }
              return wantedRanks == null ? wantedOrder.of(all) : wantedRanks.of(all);
            },
            all -> {
              if (mine == generation) {
                add(all);
                read();
              }
            });
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

  private void forgetRows() {
    rowGeneration++;
    pages.clear();
    asked.clear();
  }

  /** What counts as labelled is another matter now; lists of all sentences stay. */
  private void seenAnew() {
    if (which.get() == Which.ALL || which.get() == Which.QUESTIONED) {
      forgetRows();
      loaded.set(loaded.get() + 1);
      count();
    } else {
      reload(selectedKey());
    }
  }

  private void revised() {
    rowGeneration++;
    asked.clear();
    Set<Integer> stale = new HashSet<>(pages.keySet());
    // Old rows stand until the new ones are there, so that nothing flickers.
    Integer here = selected.get() < 0 ? null : selected.get() / PAGE;
    stale.forEach(
        page -> {
          if (!page.equals(here)) {
            pages.remove(page);
          }
        });
    if (here != null) {
      ask(here);
    }
    loaded.set(loaded.get() + 1);
    int mine = generation;
    long since = counted;
    corpus.ask(
        (project, progress) -> Revision.of(project, since),
        now -> {
          if (mine != generation) {
            return;
          }
          if (now.stamp().equals(stamp)) {
            recount(now);
          } else {
            reload(selectedKey());
          }
        });
  }

  /**
   * What has changed.
   *
   * @param stamp of the documents
   * @param entry the number of the last entry of the log
   * @param documents the ids of those that were changed; empty if it cannot be told
   */
  private record Revision(String stamp, long entry, Optional<Set<String>> documents) {
    static Revision of(StoredProject project, long since) {
      SentenceLists lists = new SentenceLists(project);
      long entry = project.lastEntry();
      return new Revision(lists.stamp(), entry, lists.changedSince(since));
    }
  }

  private void recount(Revision now) {
    Set<String> changed = now.documents().orElse(null);
    if (counted == 0) {
      return; // all is being counted, and caught up with then
    }
    if (changed == null) {
      count();
      return;
    }
    counted = now.entry();
    if (changed.isEmpty()) {
      return;
    }
    int mine = countGeneration;
    SentenceFilter filter = filter();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).done(filter, changed),
        some -> {
          if (mine == countGeneration) {
            doneBy.putAll(some);
            sum();
          }
        });
  }

  /** Counts all anew; a change meanwhile begins again. */
  private void count() {
    int mine = ++countGeneration;
    counted = 0;
    doneBy.clear();
    done.set(-1);
    if (!layer.get().isEmpty()) {
      corpus.ask((project, progress) -> project.lastEntry(), entry -> count(mine, 0, entry));
    }
  }

  private void count(int mine, long after, long entry) {
    if (mine != countGeneration) {
      return; // counted anew meanwhile
    }
    SentenceFilter filter = filter();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).done(filter, after, FIRST_DOCUMENTS),
        (Progressed piece) -> {
          if (mine == countGeneration) {
            doneBy.putAll(piece.done());
            if (piece.isLast()) {
              counted = entry;
              sum();
              catchUp();
            } else {
              count(mine, piece.document(), entry);
            }
          }
        });
  }

  /** What was changed while all was counted is counted once more. */
  private void catchUp() {
    int mine = generation;
    long since = counted;
    corpus.ask(
        (project, progress) -> Revision.of(project, since),
        now -> {
          if (mine == generation && since == counted && now.entry() != counted) {
            recount(now);
          }
        });
  }

  private void sum() {
    done.set(doneBy.values().stream().mapToLong(Long::longValue).sum());
  }

  /** A row; empty while it is being read, {@link #loadedProperty} then rises. */
  public Optional<ListedSentence> row(int index) {
    if (index < 0 || index >= keys.size()) {
      return Optional.empty();
    }
    int page = index / PAGE;
    Page read = pages.get(page);
    if (read == null || read.keys() < keysIn(page)) {
      ask(page);
      read = pages.get(page);
    }
    return read == null ? Optional.empty() : read.row(keys.get(index));
  }

  private int keysIn(int page) {
    return Math.clamp(keys.size() - (long) page * PAGE, 0, PAGE);
  }

  private void ask(int page) {
    if (keysIn(page) == 0 || !asked.add(page)) {
      return;
    }
    int mine = rowGeneration;
    int from = page * PAGE;
    List<Long> wantedKeys = List.copyOf(keys.subList(from, from + keysIn(page)));
    SentenceFilter filter = filter();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).rows(wantedKeys, filter),
        rows -> {
          if (mine == rowGeneration) {
            asked.remove(page);
            pages.put(page, new Page(wantedKeys.size(), rows));
            show();
            loaded.set(loaded.get() + 1);
          }
        });
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
    int index = selected.get();
    Page read = index < 0 ? null : pages.get(index / PAGE);
    if (read != null) {
      read.row(keys.get(index))
          .filter(found -> !found.equals(current.get()))
          .ifPresent(current::set);
    }
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
