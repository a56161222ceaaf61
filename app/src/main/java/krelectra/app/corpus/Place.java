package krelectra.app.corpus;

import krelectra.annotation.document.Range;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere in a corpus, for views that send the user there.
 *
 * @param document the document's id
 * @param sentence the sentence's id
 * @param range what to select, in the document's text; null for the whole sentence
 */
public record Place(String document, String sentence, @Nullable Range range) {}
