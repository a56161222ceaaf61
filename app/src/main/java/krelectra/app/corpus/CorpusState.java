package krelectra.app.corpus;

import java.nio.file.Path;
import krelectra.store.Database;

/** Whether a database is at hand. */
public sealed interface CorpusState {
  /** None was opened yet. */
  record Closed() implements CorpusState {}

  /** One is being opened, and migrated if it is an old one. */
  record Opening(Path file) implements CorpusState {}

  /** One is at hand. */
  record Open(Database database) implements CorpusState {}

  /**
   * It could not be opened.
   *
   * @param sentence names the file, the problem and the cure
   */
  record Failed(Path file, String sentence) implements CorpusState {}
}
