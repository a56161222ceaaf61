package krelectra.annotation.format;

import java.io.IOException;
import krelectra.annotation.label.AnnotatedDocument;

/** Takes documents as they are read. */
@FunctionalInterface
public interface DocumentSink {
  /** Takes the next one. */
  void add(AnnotatedDocument document) throws IOException;
}
