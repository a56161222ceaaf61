package krelectra.store;

import java.io.IOException;

/**
 * Takes the logs of a database: for each project its entries, for each entry its edit in pieces,
 * and then its data sets.
 */
interface LogSink {
  /** A project's log begins. */
  void project(String id) throws IOException;

  /** An entry begins. */
  void entry(LogEntry entry) throws IOException;

  /** A piece of the edit of the entry that was begun last, as JSON. */
  void piece(String json) throws IOException;

  /** A data set of the project, as JSON, behind its entries. */
  default void dataSet(String json) throws IOException {
    // who wants the history alone needs none
  }

  /** The project's log ends. */
  void end(LogEnd end) throws IOException;
}
