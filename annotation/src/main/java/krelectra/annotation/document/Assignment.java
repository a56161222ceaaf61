package krelectra.annotation.document;

import java.util.List;

/**
 * Who is to annotate a document; several annotate it without seeing each other's labels, if the
 * project wants that.
 *
 * @param document the document's id
 * @param annotators ids, each once, in the order in which they were named
 */
public record Assignment(String document, List<String> annotators) {
  /** Copies the ids. */
  public Assignment {
    annotators = annotators.stream().distinct().toList();
  }
}
