package krelectra.app.loop.suggestion;

import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.inference.training.tasks.Example;

/**
 * Something that a model is asked about.
 *
 * @param document the document's id
 * @param target what a class or a score is given to; of tokens the sentence
 * @param text what offsets of the example count in: the sentence's, or the document's
 * @param start where that text starts in the document
 * @param words of tokens: where they lie in the text
 * @param there the layer's labels of it
 */
record SuggestionTarget(
    String document,
    Target target,
    String text,
    int start,
    List<Range> words,
    List<Label> there,
    Example example) {
  SuggestionTarget {
    words = List.copyOf(words);
    there = List.copyOf(there);
  }
}
