package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;

/**
 * A context as words between spaces and their pieces, as SQuAD's code has it ({@code transformers}
 * data/processors/squad.py).
 *
 * @param words where they stand in the context
 * @param pieces of all words
 * @param wordOf the word of each piece
 * @param firstPiece the first piece of each word, and at the end their number
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ContextWords(List<Span> words, List<Piece> pieces, int[] wordOf, int[] firstPiece) {
  static ContextWords of(String context, ElectraTokenizer tokenizer) {
    List<Span> words = words(context);
    List<Piece> pieces = new ArrayList<>();
    int[] firstPiece = new int[words.size() + 1];
    List<List<Piece>> byWord = tokenizer.tokenizeWords(context, words);
    for (int w = 0; w < words.size(); w++) {
      firstPiece[w] = pieces.size();
      pieces.addAll(byWord.get(w));
    }
    firstPiece[words.size()] = pieces.size();
    int[] wordOf = new int[pieces.size()];
    for (int w = 0; w < words.size(); w++) {
      java.util.Arrays.fill(wordOf, firstPiece[w], firstPiece[w + 1], w);
    }
    return new ContextWords(words, pieces, wordOf, firstPiece);
  }

  /** The index of the word at, or last before, a character; -1 before the first word. */
  int wordAt(int character) {
    int found = -1;
    for (int w = 0; w < words.size() && words.get(w).start() <= character; w++) {
      found = w;
    }
    return found;
  }

  private static List<Span> words(String context) {
    List<Span> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= context.length(); i++) {
      boolean space = i == context.length() || isSpace(context.charAt(i));
      if (space && start >= 0) {
        words.add(new Span(start, i));
        start = -1;
      } else if (!space && start < 0) {
        start = i;
      }
    }
    return words;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\u202f';
  }
}
