package krelectra.annotation.format;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.InputException;

/** A kind of file that holds documents with their labels. */
public interface Format {
  /** As the command line names it. */
  String name();

  /** What names of its files end with, with the dot. */
  String extension();

  /** Whether a file of it holds no more than one document. */
  default boolean isSingle() {
    return false;
  }

  /**
   * Whether a file of it tells what is only suggested, or rejected, from what somebody stands by.
   */
  default boolean tellsStates() {
    return false;
  }

  /**
   * Reads a file. Documents come one by one, so that the file need not fit into memory.
   *
   * @param report takes what is in the file but not in the documents
   * @throws InputException if the file is not of this format
   */
  void read(Source source, DocumentSink sink, Report report) throws IOException;

  /**
   * Writes documents to a file.
   *
   * @param report takes what is in the documents but not in the file
   */
  DocumentWriter writer(Path file, Report report) throws IOException;
}
