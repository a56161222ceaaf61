package krelectra.annotation.search;

import org.apache.lucene.util.BytesRef;

/** Fields of the index and the terms in them. */
final class IndexFields {
  /** Terms of morphemes, each at the morpheme's position. */
  static final String MORPHEMES = "morphemes";

  /** The sentence's id: as a term, and to sort by. */
  static final String ID = "id";

  /** Text and the places of morphemes. */
  static final String CONTENT = "content";

  /** What a term is of: its first character. */
  static final char WORD = 'w';

  static final char LEMMA = 'l';
  static final char TAG = 't';
  static final char LABEL = 'b';

  /** Longer ones are not indexed; only regular expressions find them. */
  static final int LONGEST_TERM = 4000;

  /** Stands for a surface that is too long to be a term. */
  static final char TOO_LONG = 'x';

  private IndexFields() {}

  static BytesRef term(char kind, String text) {
    return new BytesRef(kind + text);
  }

  /** A word of one morpheme, or of several. */
  static BytesRef word(String folded, int morphemes) {
    return term(morphemes == 1 ? WORD : (char) ('0' + morphemes), folded);
  }
}
