package krelectra.app.corpus.team;

import java.util.List;
import krelectra.store.DocumentEntry;

/**
 * A document with those who are to annotate it.
 *
 * @param sentences how many it has
 * @param annotators ids
 */
public record AssignedDocument(DocumentEntry document, long sentences, List<String> annotators) {
  /** Copies the ids. */
  public AssignedDocument {
    annotators = List.copyOf(annotators);
  }
}
