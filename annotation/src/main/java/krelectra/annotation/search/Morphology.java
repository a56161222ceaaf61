package krelectra.annotation.search;

import java.util.List;

/** Finds the morphemes of a sentence. For any number of threads. */
public interface Morphology {
  /** The morphemes in order, none overlapping another. */
  List<Token> tokens(String text);

  /** What analyses and how: an index made by another must be made anew. */
  String version();
}
