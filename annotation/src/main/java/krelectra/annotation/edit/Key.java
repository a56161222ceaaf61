package krelectra.annotation.edit;

/**
 * What an item is found by.
 *
 * @param kind what it is
 * @param document the id of its document; empty for what belongs to the project
 * @param id its id
 */
public record Key(Kind kind, String document, String id) {
  /** What an item is. */
  public enum Kind {
    PROJECT,
    LAYER,
    TAGSET,
    ANNOTATOR,
    /** Who is to annotate a document; of the project, found by the document's id. */
    ASSIGNMENT,
    /** That evidence was shown; of the project. */
    EVIDENCE,
    DOCUMENT,
    SENTENCE,
    LABEL,
    NOTE
  }
}
