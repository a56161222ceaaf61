package krelectra.inference.text;

import java.util.List;

/** Greedy longest-match-first WordPiece over one word. */
final class WordPiece {
  /** Longer words become [UNK], as in the reference. */
  static final int MAX_CHARACTERS = 100;

  private final Vocabulary vocabulary;
  private final PieceTrie trie;

  WordPiece(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.trie = new PieceTrie(vocabulary.entries());
  }

  /** Appends the pieces of the word {@code row[from, to)}; one [UNK] if it cannot be spelled. */
  void split(Characters row, int from, int to, int segment, List<Piece> out) {
    int before = out.size();
    boolean known = to - from <= MAX_CHARACTERS;
    for (int start = from; known && start < to; ) {
      long found = trie.longest(row, start, to, start > from);
      known = found >= 0;
      if (known) {
        int end = start + (int) (found >>> 32);
        int id = (int) found;
        out.add(new Piece(id, vocabulary.text(id), row.span(start, end), segment));
        start = end;
      }
    }
    if (!known) {
      out.subList(before, out.size()).clear();
      int id = vocabulary.unknownId();
      out.add(new Piece(id, vocabulary.text(id), row.span(from, to), segment));
    }
  }
}
