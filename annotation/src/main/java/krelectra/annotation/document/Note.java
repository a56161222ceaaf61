package krelectra.annotation.document;

import java.time.Instant;

/**
 * A remark or a question on a document, a sentence or a label.
 *
 * @param id stable, unique in the document
 * @param document the document's id
 * @param subject the id of the sentence or label that it is about; empty: the document
 * @param author the annotator's id
 * @param time when it was written
 * @param question whether it waits for an answer
 * @param text what it says
 */
public record Note(
    String id,
    String document,
    String subject,
    String author,
    Instant time,
    boolean question,
    String text) {}
