package krelectra.app.annotate;

import krelectra.annotation.document.Range;

/**
 * A place where the words looked for occur.
 *
 * @param document the document's id
 * @param sentence the sentence's id
 * @param range where in the document's text
 * @param left what stands before it in the sentence
 * @param words the words themselves
 * @param right what stands behind it in the sentence
 */
public record Occurrence(
    String document, String sentence, Range range, String left, String words, String right) {}
