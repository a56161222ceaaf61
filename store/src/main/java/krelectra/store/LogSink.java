package krelectra.store;

import java.io.IOException;

/**
 * Takes the logs of a database: for each project its entries, for each entry its edit in pieces.
 */
interface LogSink {
  /** A project's log begins. */
  void project(String id) throws IOException;

  /** An entry begins. */
  void entry(LogEntry entry) throws IOException;

  /** A piece of the edit of the entry that was begun last, as JSON. */
  void piece(String json) throws IOException;

  /** The project's log ends. */
  void end(LogEnd end) throws IOException;
}
