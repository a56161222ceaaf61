package krelectra.app.corpus;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import krelectra.app.corpus.CorpusViewModel.Opener;
import krelectra.app.corpus.CorpusViewModel.Preparation;
import krelectra.app.task.BackgroundTask;
import krelectra.store.Database;
import org.jspecify.annotations.Nullable;

/**
 * The one database that is open. Touched by the changing tasks alone, one after the other, and by
 * closing.
 */
final class HeldDatabase {
  private final Opener opener;
  private final AtomicReference<@Nullable Database> held = new AtomicReference<>();
  private volatile boolean closed;

  HeldDatabase(Opener opener) {
    this.opener = opener;
  }

  /**
   * A database that was opened.
   *
   * @param problem what failed before
   */
  record Opened(Database database, Optional<Exception> problem) {}

  /** Closes what is open, does something, and opens a file even if that failed. */
  Opened open(Path file, Preparation before, BackgroundTask.Progress progress) throws IOException {
    closeHeld();
    Exception problem = prepared(before, progress);
    Database opened = opener.open(file);
    held.set(opened);
    if (closed) {
      closeHeld(); // the window went while it was opened
    }
    return new Opened(opened, Optional.ofNullable(problem));
  }

  private static @Nullable Exception prepared(
      Preparation before, BackgroundTask.Progress progress) {
    try {
      before.run(progress);
      return null;
    } catch (Exception e) {
      return e;
    }
  }

  private void closeHeld() throws IOException {
    Database before = held.getAndSet(null);
    if (before != null) {
      before.close();
    }
  }

  /** Closes what is open, and what is being opened. */
  void close() throws IOException {
    closed = true;
    closeHeld();
  }
}
