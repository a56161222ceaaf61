package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;

/**
 * The words between which WordPiece never joins pieces, as {@link ElectraTokenizer} splits them.
 */
public final class WordSplitter {
  private WordSplitter() {}

  /** Where the words stand; characters that cleaning removes stay inside of them. */
  public static List<Span> words(String text) {
    List<Span> words = new ArrayList<>();
    new BasicTokenizer(false, (row, from, to) -> words.add(row.span(from, to)))
        .split(text, 0, text.length());
    return words;
  }
}
