package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.app.Home;
import krelectra.store.Database;
import krelectra.store.Progress;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on: the user's own unless one is named. */
final class DatabaseOption {
  private static final long TOLD_EVERY_NANOS = 5_000_000_000L;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "The project database (default: the user's own).")
  @Nullable Path file;

  private final Session session;

  DatabaseOption(Session session) {
    this.session = session;
  }

  /** The file of the database. */
  Path path() {
    return file == null ? session.home().data().resolve(Home.CORPUS) : file;
  }

  /** Opens it; it is made if it is not there. */
  Database open() throws IOException {
    if (file == null) {
      Files.createDirectories(session.home().data());
    }
    return Database.open(path());
  }

  /** Opens one that is there. */
  Database openExisting() throws IOException {
    return Database.openExisting(path());
  }

  /** The project of an id, or the only one. */
  static StoredProject project(Database database, @Nullable String id) {
    if (id != null) {
      return database
          .project(id)
          .orElseThrow(
              () ->
                  InputException.at(
                      database.file(),
                      "has no project " + id,
                      "it has: " + String.join(" ", names(database))));
    }
    if (database.projects().size() != 1) {
      throw InputException.at(
          database.file(),
          "has " + database.projects().size() + " projects",
          "choose one by --project: " + String.join(" ", names(database)));
    }
    return database.project(database.projects().getFirst().id()).orElseThrow();
  }

  private static java.util.List<String> names(Database database) {
    return database.projects().stream().map(Project::id).toList();
  }

  /** The name that edits of this user are signed with. */
  static String author() {
    return System.getProperty("user.name", "user");
  }

  /** Tells now and then how far it is, and ends the work if the user wants it. */
  Progress progress(String what) {
    long[] told = {System.nanoTime()};
    return (done, all) -> {
      session.cancellation().check();
      long now = System.nanoTime();
      if (now - told[0] > TOLD_EVERY_NANOS) {
        told[0] = now;
        session.console().note(what + ": " + done + (all > 0 ? " of " + all : ""));
      }
    };
  }
}
