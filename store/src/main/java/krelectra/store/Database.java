package krelectra.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import org.jspecify.annotations.Nullable;

/**
 * The database of a file. What it acknowledges is on the disk. May be used from any thread; calls
 * block, so not from one that draws a window. One process has it at a time.
 */
public final class Database implements AutoCloseable {
  private final Path file;
  private final boolean readOnly;
  private final InstantSource clock;
  private final @Nullable LockFile lock;
  private final DatabaseThread thread = new DatabaseThread();
  private final ReentrantLock writing = new ReentrantLock(true);
  private final Sides sides;
  private volatile @Nullable RuntimeException failure;

  /** A connection that writes, and one that sees only what was committed. */
  private record Sides(SqlSession writer, Contents contents, SqlSession reader) {}

  private Database(
      Path file,
      boolean readOnly,
      InstantSource clock,
      @Nullable LockFile lock,
      Connections connections) {
    this.file = file;
    this.readOnly = readOnly;
    this.clock = clock;
    this.lock = lock;
    sides = thread.call(() -> sides(connections));
  }

  private Sides sides(Connections connections) {
    try {
      Connection first = connections.open();
      first.setAutoCommit(false);
      SqlSession writer = new SqlSession(first);
      return new Sides(writer, new Contents(writer), new SqlSession(connections.open()));
    } catch (SQLException e) {
      throw Connections.notOpened(file, e);
    }
  }

  /**
   * Opens a database, which is made if it is not there.
   *
   * @throws InputException if it is in use, damaged, of a newer version, or cannot be written
   */
  public static Database open(Path file) throws IOException {
    return open(file, InstantSource.system());
  }

  static Database open(Path file, InstantSource clock) throws IOException {
    Path place = file.toAbsolutePath().normalize();
    Path folder = place.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw InputException.at(file, "lies in no folder that is there", "make its folder first");
    }
    if (Files.isDirectory(place)) {
      throw InputException.at(file, "is a folder", "name a file for the database");
    }
    boolean writable =
        Files.isWritable(folder) && (!Files.exists(place) || Files.isWritable(place));
    if (!writable && !Files.exists(place)) {
      throw InputException.at(
          file, "cannot be made, its folder takes no files", "check the folder's permissions");
    }
    return open(place, clock, !writable);
  }

  static Database open(Path file, InstantSource clock, boolean readOnly) throws IOException {
    return opened(new DatabaseFile(file, clock), readOnly);
  }

  /**
   * Opens a database that is there; one that cannot be written can be read.
   *
   * @throws InputException if it is not there, in use, damaged, or of a newer version
   */
  public static Database openExisting(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw InputException.at(
          file, "there is no such database", "check the path, or import into it first");
    }
    return open(file);
  }

  private static Database opened(DatabaseFile database, boolean readOnly) throws IOException {
    Path file = database.file();
    LockFile lock = readOnly ? null : LockFile.of(file);
    try {
      if (database.isNew()) {
        database.create();
      } else if (!readOnly) {
        Recovery.run(file);
      }
      database.update(readOnly);
      return new Database(file, readOnly, database.clock(), lock, Connections.to(file, readOnly));
    } catch (IOException | RuntimeException e) {
      if (lock != null) {
        lock.close();
      }
      throw e;
    }
  }

  /** One of an address of H2's, for files that fail. */
  static Database of(Path file, String address, InstantSource clock) {
    Connections connections = Connections.of(address, false);
    Migrations.migrate(connections, Migrations.LATEST);
    return new Database(file, false, clock, null, connections);
  }

  /** The file. */
  public Path file() {
    return file;
  }

  InstantSource clock() {
    return clock;
  }

  /** The projects, in the order in which they came. */
  public List<Project> projects() {
    return numbers().stream()
        .map(number -> new StoredProject(this, number).project())
        .flatMap(Optional::stream)
        .toList();
  }

  List<Integer> numbers() {
    return read(sql -> sql.list("SELECT number FROM project ORDER BY number", r -> r.getInt(1)));
  }

  /** The project of an id. */
  public Optional<StoredProject> project(String id) {
    Integer number =
        read(sql -> sql.first("SELECT number FROM project WHERE id = ?", row -> row.getInt(1), id));
    return number == null ? Optional.empty() : Optional.of(new StoredProject(this, number));
  }

  /**
   * Makes a project.
   *
   * @throws InputException if there is one of its id
   */
  public StoredProject create(Project project, String author) {
    if (project(project.id()).isPresent()) {
      throw InputException.at(file, "has a project " + project.id(), "choose another name");
    }
    return write(
        sql -> {
          StoredProject made = new StoredProject(this, add(sql, project.id()));
          made.apply(sql, contents(), Edit.put(new Item.OfProject(project)), author);
          return made;
        });
  }

  static int add(SqlSession sql, String id) {
    String fitting = RowTable.fitting("the project", id);
    return (int) sql.insert("INSERT INTO project (id) VALUES (?)", fitting);
  }

  Contents contents() {
    return sides.contents();
  }

  /** Reads what was committed. */
  <T> T read(Function<SqlSession, T> work) {
    return thread.call(
        () -> {
          try {
            return checked(work, sides.reader());
          } catch (StoreException e) {
            throw failed(e);
          }
        });
  }

  private <T> T checked(Function<SqlSession, T> work, SqlSession sql) {
    RuntimeException before = failure;
    if (before != null) {
      throw before;
    }
    return work.apply(sql);
  }

  /** Changes something; when this returns it is on the disk, and when it throws nothing changed. */
  <T> T write(Function<SqlSession, T> work) {
    try (Transaction transaction = begin()) {
      T result = transaction.call(work);
      transaction.commit();
      return result;
    }
  }

  /** Keeps changes waiting until it is closed. */
  Quiet quiet() {
    writing.lock();
    return writing::unlock;
  }

  /** A time without changes. */
  @FunctionalInterface
  interface Quiet extends AutoCloseable {
    @Override
    void close();
  }

  /** Begins a longer change. Other changes wait for its end, what reads does not. */
  Transaction begin() {
    if (readOnly) {
      throw InputException.at(
          file, "cannot be changed", "check its permissions and those of its folder");
    }
    writing.lock();
    return new Transaction();
  }

  /** Changes that are made together or not at all. Ends on the thread that began it. */
  final class Transaction implements AutoCloseable {
    private boolean committed;

    private Transaction() {}

    /** Does some of the work. */
    <T> T call(Function<SqlSession, T> work) {
      return thread.call(
          () -> {
            try {
              return checked(work, sides.writer());
            } catch (StoreException e) {
              throw failed(e);
            }
          });
    }

    /** Does some of the work while the caller goes on. */
    Future<?> start(Consumer<SqlSession> work) {
      return thread.start(
          () -> {
            try {
              checked(
                  sql -> {
                    work.accept(sql);
                    return true;
                  },
                  sides.writer());
            } catch (StoreException e) {
              throw failed(e);
            }
          });
    }

    /** Puts it on the disk. */
    void commit() {
      call(
          sql -> {
            sql.flush();
            sql.commit();
            sql.persist();
            return true;
          });
      committed = true;
    }

    /** Takes it back if it was not committed. */
    @Override
    public void close() {
      try {
        if (!committed && failure == null) {
          thread.call(
              () -> {
                sides.writer().rollback();
                return true;
              });
        }
      } finally {
        writing.unlock();
      }
    }
  }

  /** What a failure means; one after which the file must be opened anew is kept. */
  private RuntimeException failed(StoreException e) {
    if (!(e.getCause() instanceof SQLException sql) || !Failure.isFatal(sql)) {
      return e;
    }
    RuntimeException told = Failure.sentence(file, sql);
    failure = told;
    return told;
  }

  /** Closes it; what was acknowledged needs no closing. */
  @Override
  public void close() throws IOException {
    writing.lock();
    try {
      thread.call(
          () -> {
            try {
              if (failure == null) {
                sides.writer().rollback();
              } else {
                sides.writer().abandon();
              }
              sides.reader().close();
              sides.writer().close();
            } catch (SQLException e) {
              if (failure == null) {
                throw failed(new StoreException("the database does not close", e));
              }
            }
            return true;
          });
    } finally {
      thread.close();
      if (lock != null) {
        lock.close();
      }
      writing.unlock();
    }
  }
}
