package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words between which WordPiece never joins pieces, as {@link ElectraTokenizer} splits them.
 */
public final class WordSplitter {
  private WordSplitter() {}

  /** What the tokenizer sees of a text: without the characters that cleaning removes. */
  public static String cleaned(String text) {
    StringBuilder cleaned = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (CharacterClass.of(c) != CharacterClass.REMOVED) {
        cleaned.appendCodePoint(c);
      }
    }
    return cleaned.toString();
  }

  /** Where the words stand; characters that cleaning removes stay inside of them. */
  public static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    new BasicTokenizer(false, (row, from, to) -> words.add(row.span(from, to)))
        .split(text, 0, text.length());
    return words;
  }
}
