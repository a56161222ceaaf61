package krelectra.annotation.format;

import java.io.Closeable;
import java.io.IOException;

/** Writes documents to a file or a folder, which is there whole or not at all. */
public interface DocumentWriter extends DocumentSink, Closeable {
  /** Writes what follows the last document, and moves the result into place. */
  void finish() throws IOException;

  /** Removes what was not finished. */
  @Override
  void close() throws IOException;
}
