package krelectra.app.annotate.queue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceLists;
import krelectra.store.SentenceLists.Progressed;

/**
 * How many sentences the annotator is done with in the layer: counted once document by document,
 * then only for the documents that an edit has changed.
 */
final class DoneCount {
  private static final int DOCUMENTS = 4;

  private final CorpusViewModel corpus;
  private final Supplier<SentenceFilter> filter;
  private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper(-1);
  private final Map<Long, Long> byDocument = new HashMap<>();
  private long counted;
  private int generation;

  DoneCount(CorpusViewModel corpus, Supplier<SentenceFilter> filter) {
    this.corpus = corpus;
    this.filter = filter;
  }

  /** The count; -1 while it is not known. */
  ReadOnlyLongProperty doneProperty() {
    return done.getReadOnlyProperty();
  }

  /** The entry of the log up to which the count is right; 0 while all is being counted. */
  long counted() {
    return counted;
  }

  /** There is nothing to count. */
  void forget() {
    generation++;
    counted = 0;
    byDocument.clear();
    done.set(-1);
  }

  /** Counts all anew; a change meanwhile begins again. */
  void count() {
    forget();
    int mine = generation;
    if (!filter.get().layer().isEmpty()) {
      corpus.ask((project, progress) -> project.lastEntry(), entry -> count(mine, 0, entry));
    }
  }

  private void count(int mine, long after, long entry) {
    if (mine != generation) {
      return; // counted anew meanwhile
    }
    SentenceFilter now = filter.get();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).done(now, after, DOCUMENTS),
        (Progressed piece) -> {
          if (mine == generation) {
            byDocument.putAll(piece.done());
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

  /** Counts the documents that were changed since {@link #counted}. */
  void recount(Revision now) {
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
    int mine = generation;
    SentenceFilter asked = filter.get();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).done(asked, changed),
        some -> {
          if (mine == generation) {
            byDocument.putAll(some);
            sum();
          }
        });
  }

  private void sum() {
    done.set(byDocument.values().stream().mapToLong(Long::longValue).sum());
  }
}
