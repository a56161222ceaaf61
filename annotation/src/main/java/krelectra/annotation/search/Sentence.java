package krelectra.annotation.search;

import java.util.List;

/**
 * A sentence that can be searched.
 *
 * @param id of the sentence; results come in the order of ids
 * @param text as it stands in the document
 * @param tokens its morphemes in order, none overlapping another
 * @param labels its labelled spans; a label of the whole sentence spans all of it
 */
public record Sentence(long id, String text, List<Token> tokens, List<Labelled> labels) {
  public Sentence {
    tokens = List.copyOf(tokens);
    labels = List.copyOf(labels);
  }

  /** A label on {@code [start, end)} of the sentence. */
  public record Labelled(int start, int end, String label) {}
}
