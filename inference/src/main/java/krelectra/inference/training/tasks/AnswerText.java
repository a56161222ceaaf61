package krelectra.inference.training.tasks;

import java.util.List;
import java.util.StringJoiner;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.text.WordSplitter;

/**
 * Finds the text that a stretch of pieces stands for, as SQuAD's {@code get_final_text} does: the
 * pieces' text is looked for among the words that punctuation splits, and taken back to the
 * original; where that fails, the whole words between spaces are the answer.
 *
 * @param text of the answer, one space between words
 * @param span where it stands in the context
 */
record AnswerText(String text, Span span) {
  /** The text of the pieces {@code first} to {@code last}, both included. */
  static AnswerText of(String context, ContextWords words, int first, int last) {
    List<Span> whole = words.words().subList(words.wordOf()[first], words.wordOf()[last] + 1);
    StringBuilder original = new StringBuilder();
    for (Span word : whole) {
      original.append(original.isEmpty() ? "" : " ").append(word.of(context));
    }
    String pieces = text(words.pieces().subList(first, last + 1));
    Span within = find(original.toString(), pieces);
    return new AnswerText(
        within.of(original.toString()),
        new Span(place(whole, within.start()), place(whole, within.end() - 1) + 1));
  }

  /** As {@code convert_tokens_to_string} joins pieces, with one space between words. */
  private static String text(List<Piece> pieces) {
    StringJoiner joined = new StringJoiner(" ");
    pieces.forEach(piece -> joined.add(piece.text()));
    return String.join(" ", TokensReader.split(joined.toString().replace(" ##", "")));
  }

  private static Span find(String original, String pieces) {
    Span everything = new Span(0, original.length());
    StringJoiner split = new StringJoiner(" ");
    WordSplitter.words(original).forEach(word -> split.add(word.of(original)));
    int at = split.toString().indexOf(pieces);
    int[] characters = places(original);
    if (at < 0 || pieces.isEmpty() || characters.length != places(split.toString()).length) {
      return everything;
    }
    int before = (int) split.toString().substring(0, at).chars().filter(c -> c != ' ').count();
    int length = (int) pieces.chars().filter(c -> c != ' ').count();
    return length == 0
        ? everything
        : new Span(characters[before], characters[before + length - 1] + 1);
  }

  /** The places of the characters that are no spaces. */
  private static int[] places(String text) {
    return java.util.stream.IntStream.range(0, text.length())
        .filter(i -> text.charAt(i) != ' ')
        .toArray();
  }

  /** The place in the context of a character of the joined words. */
  private static int place(List<Span> words, int character) {
    int left = character;
    for (Span word : words) {
      if (left < word.length()) {
        return word.start() + left;
      }
      left -= word.length() + 1;
    }
    return words.getLast().end() - 1;
  }
}
