package krelectra.app.annotate.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.task.RunningTask;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceKeys;
import krelectra.store.SentenceLists;

/** Reads the keys of the sentences that pass a filter, in an order; one reading at a time. */
final class KeyReading {
  private static final int FIRST_DOCUMENTS = 4;
  private static final int DOCUMENTS = 40;

  private final CorpusViewModel corpus;
  private final Consumer<List<Long>> more;
  private final Runnable end;
  private RunningTask running = () -> {};
  private int generation;

  /**
   * @param more takes the next keys
   * @param end runs after the last ones
   */
  KeyReading(CorpusViewModel corpus, Consumer<List<Long>> more, Runnable end) {
    this.corpus = corpus;
    this.more = more;
    this.end = end;
  }

  /** Ends the reading under way: none of its keys come any more. */
  void cancel() {
    generation++;
    running.cancel();
  }

  /** Begins, in the order of the documents; a reading under way ends. */
  void start(SentenceFilter filter) {
    cancel();
    read(generation, filter, 0, FIRST_DOCUMENTS);
  }

  /** Piece by piece, so that the first sentences are there at once. */
  private void read(int mine, SentenceFilter filter, long after, int documents) {
    running =
        corpus.ask(
            (project, progress) -> new SentenceLists(project).keys(filter, after, documents),
            piece -> {
              if (mine == generation) {
                more.accept(piece.keys());
                if (piece.isLast()) {
                  end.run();
                } else {
                  read(mine, filter, piece.document(), DOCUMENTS);
                }
              }
            });
  }

  /**
   * Begins, in an order that needs to know them all; a reading under way ends.
   *
   * @param order makes it, in the background
   */
  void startAll(SentenceFilter filter, UnaryOperator<List<Long>> order) {
    cancel();
    int mine = generation;
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
              return order.apply(all);
            },
            all -> {
              if (mine == generation) {
                more.accept(all);
                end.run();
              }
            });
  }
}
