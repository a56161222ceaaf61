package krelectra.app.corpus.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.TaskRunner;
import krelectra.store.Backup;
import krelectra.store.Database;
import krelectra.store.Verification;
import krelectra.store.Verified;

/** The backups of the database at hand. */
public final class BackupViewModel {
  /** How many rotating backups are kept. */
  public static final int KEPT = 10;

  /**
   * A backup.
   *
   * @param bytes its size
   */
  public record Entry(Path file, Instant made, long bytes) {}

  private final CorpusViewModel corpus;
  private final WorkViewModel work;
  private final TaskRunner runner;
  private final ObservableList<Entry> backups = FXCollections.observableArrayList();

  /** Begins with an empty list. */
  public BackupViewModel(CorpusViewModel corpus, WorkViewModel work, TaskRunner runner) {
    this.corpus = corpus;
    this.work = work;
    this.runner = runner;
  }

  /** The backups in the database's folder of them, the newest first. */
  public ObservableList<Entry> backups() {
    return backups;
  }

  /** Looks for backups anew. */
  public void refresh() {
    Path file = corpus.database().map(Database::file).orElse(null);
    if (file == null) {
      backups.clear();
      return;
    }
    BackgroundTask.of(progress -> entries(file))
        .onSuccess(backups::setAll)
        .onFailure(corpus::tell)
        .startWith(runner);
  }

  private static List<Entry> entries(Path database) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (Path file : Backup.list(database)) {
      FileTime made = Files.getLastModifiedTime(file);
      entries.add(new Entry(file, made.toInstant(), Files.size(file)));
    }
    return entries;
  }

  /** Makes one more in the folder; the oldest beyond {@link #KEPT} go. */
  public void make() {
    corpus
        .database()
        .ifPresent(
            database ->
                work.start(
                    WorkState.Kind.BACKUP,
                    database.file().toString(),
                    line -> made(Backup.rotate(database, KEPT, line::at)),
                    result -> refresh()));
  }

  /** Makes one somewhere else, as on a stick. */
  public void make(Path target) {
    corpus
        .database()
        .ifPresent(
            database ->
                work.start(
                    WorkState.Kind.BACKUP,
                    target.toString(),
                    line -> made(Backup.to(target, database, line::at)),
                    result -> refresh()));
  }

  private static WorkResult made(Backup.Made made) {
    return new WorkResult.BackedUp(made.file(), made.verified().entries(), made.verified().items());
  }

  /** Proves that the database is what its history comes to. */
  public void verify() {
    corpus
        .database()
        .ifPresent(
            database ->
                work.start(
                    WorkState.Kind.VERIFICATION,
                    database.file().toString(),
                    line -> proven(database.file(), Verification.of(database, line::at)),
                    result -> {}));
  }

  /** Proves that a backup can be restored. */
  public void verify(Path backup) {
    work.start(
        WorkState.Kind.VERIFICATION,
        backup.toString(),
        line -> proven(backup, Backup.prove(backup, line::at)),
        result -> {});
  }

  private static WorkResult proven(Path file, Verified verified) {
    return new WorkResult.Proven(file, verified.entries(), verified.items());
  }

  /**
   * Puts a backup in the place of the database at hand, which is moved aside, not deleted. If the
   * backup is broken, the database stays as it is, and a sentence says so.
   */
  public void restore(Path backup) {
    Path file = corpus.database().map(Database::file).orElse(null);
    if (file == null || work.isRunning()) {
      return;
    }
    corpus.open(
        file,
        corpus.projectIdProperty().get(),
        progress -> Backup.restore(backup, file, true, (done, all) -> progress.check()));
  }
}
