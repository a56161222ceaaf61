package krelectra.app.annotate.queue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.store.ListedSentence;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceLists;

/**
 * The texts of the listed sentences, read by the page for the rows in sight. Those seen last are
 * kept; old rows at hand stand until the new ones are there, so that nothing flickers.
 */
final class QueueRows {
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
  private final List<Long> keys;
  private final Supplier<SentenceFilter> filter;
  private final Runnable come;
  private final Map<Integer, Page> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Page> eldest) {
          return size() > MOST_PAGES;
        }
      };
  private final Set<Integer> asked = new HashSet<>();
  private int generation;

  /**
   * @param keys of the sentences, in order; may grow
   * @param come runs when rows have come that were asked for
   */
  QueueRows(
      CorpusViewModel corpus, List<Long> keys, Supplier<SentenceFilter> filter, Runnable come) {
    this.corpus = corpus;
    this.keys = keys;
    this.filter = filter;
    this.come = come;
  }

  /** A row; empty while it is being read. */
  Optional<ListedSentence> row(int index) {
    if (index < 0 || index >= keys.size()) {
      return Optional.empty();
    }
    int page = index / PAGE;
    Page read = pages.get(page);
    if (read == null || read.keys() < keysIn(page)) {
      ask(page);
    }
    return seen(index);
  }

  /** A row that is there; nothing is read. */
  Optional<ListedSentence> seen(int index) {
    Page read = index < 0 || index >= keys.size() ? null : pages.get(index / PAGE);
    return read == null ? Optional.empty() : read.row(keys.get(index));
  }

  /** All rows are of another list now. */
  void forget() {
    generation++;
    pages.clear();
    asked.clear();
  }

  /**
   * The sentences may have changed.
   *
   * @param here the row at hand, read again at once; negative if there is none
   */
  void renew(int here) {
    generation++;
    asked.clear();
    pages.keySet().removeIf(page -> here < 0 || page != here / PAGE);
    if (here >= 0) {
      ask(here / PAGE);
    }
  }

  private int keysIn(int page) {
    return Math.clamp(keys.size() - (long) page * PAGE, 0, PAGE);
  }

  private void ask(int page) {
    if (keysIn(page) == 0 || !asked.add(page)) {
      return;
    }
    int mine = generation;
    int from = page * PAGE;
    List<Long> wanted = List.copyOf(keys.subList(from, from + keysIn(page)));
    SentenceFilter now = filter.get();
    corpus.ask(
        (project, progress) -> new SentenceLists(project).rows(wanted, now),
        rows -> {
          if (mine == generation) {
            asked.remove(page);
            pages.put(page, new Page(wanted.size(), rows));
            come.run();
          }
        });
  }
}
