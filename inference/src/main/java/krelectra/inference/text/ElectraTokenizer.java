package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into word pieces exactly as {@code ElectraTokenizer(do_lower_case=False)} of {@code
 * transformers} 5 and remembers where each stood in the original text. Any string is taken, also
 * one with lone surrogates. Time is linear in the text. Immutable, for any number of threads.
 */
public final class ElectraTokenizer {
  /** No limit on the number of pieces. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private final Vocabulary vocabulary;
  private final TokenizerOptions options;
  private final WordPiece wordPiece;

  public ElectraTokenizer(Vocabulary vocabulary) {
    this(vocabulary, TokenizerOptions.REFERENCE);
  }

  public ElectraTokenizer(Vocabulary vocabulary, TokenizerOptions options) {
    this.vocabulary = vocabulary;
    this.options = options;
    this.wordPiece = new WordPiece(vocabulary);
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The pieces of a text alone, without [CLS] and [SEP], in segment 0. */
  public List<Piece> tokenize(String text) {
    return tokenize(text, new Span(0, text.length()), 0);
  }

  /**
   * The pieces of words that are split already, each by itself, as for token classification.
   *
   * @param text the original text
   * @param words where the words stand in it
   * @return for each word its pieces, none if nothing of it remains after cleaning; spans are into
   *     {@code text}
   */
  public List<List<Piece>> tokenizeWords(String text, List<Span> words) {
    return words.stream().map(word -> tokenize(text, word, 0)).toList();
  }

  /** {@code [CLS] text [SEP]}, of any length. */
  public Encoding encode(String text) {
    return encode(text, UNLIMITED);
  }

  /**
   * {@code [CLS] text [SEP]}.
   *
   * @param maxLength the most pieces in all, at least 2; what is over is cut at the end
   */
  public Encoding encode(String text, int maxLength) {
    List<Piece> pieces = tokenize(text);
    int room = room(maxLength, 2);
    int keep = Math.min(pieces.size(), room);
    return frame(pieces.subList(0, keep), null, keep < pieces.size());
  }

  /** {@code [CLS] first [SEP] second [SEP]}, of any length. */
  public Encoding encodePair(String first, String second) {
    return encodePair(first, second, UNLIMITED);
  }

  /**
   * {@code [CLS] first [SEP] second [SEP]}.
   *
   * @param maxLength the most pieces in all, at least 3; what is over is cut from the end of the
   *     longer text ({@code longest_first})
   */
  public Encoding encodePair(String first, String second, int maxLength) {
    List<Piece> a = tokenize(first);
    List<Piece> b = tokenize(second, new Span(0, second.length()), 1);
    Truncation keep = Truncation.longestFirst(a.size(), b.size(), room(maxLength, 3));
    boolean truncated = keep.first() < a.size() || keep.second() < b.size();
    return frame(a.subList(0, keep.first()), b.subList(0, keep.second()), truncated);
  }

  private static int room(int maxLength, int taken) {
    if (maxLength < taken) {
      throw new IllegalArgumentException("no room for text in " + maxLength + " pieces");
    }
    return maxLength - taken;
  }

  private Encoding frame(List<Piece> first, @Nullable List<Piece> second, boolean truncated) {
    List<Piece> pieces = new ArrayList<>();
    pieces.add(special(vocabulary.startId(), 0));
    pieces.addAll(first);
    pieces.add(special(vocabulary.separatorId(), 0));
    if (second != null) {
      pieces.addAll(second);
      pieces.add(special(vocabulary.separatorId(), 1));
    }
    return new Encoding(pieces, truncated);
  }

  private Piece special(int id, int segment) {
    return new Piece(id, vocabulary.text(id), null, segment);
  }

  private List<Piece> tokenize(String text, Span range, int segment) {
    List<Piece> pieces = new ArrayList<>();
    BasicTokenizer.Sink sink = (row, from, to) -> wordPiece.split(row, from, to, segment, pieces);
    BasicTokenizer basic = new BasicTokenizer(options.compose(), sink);
    WhitespaceTokenizer plain = new WhitespaceTokenizer(sink);
    int done = range.start();
    while (done < range.end()) {
      Span special = nextSpecial(text, done, range.end());
      int end = special == null ? range.end() : special.start();
      if (options.basicTokenize()) {
        basic.split(text, done, end);
      } else {
        plain.split(text, done, end);
      }
      if (special != null) {
        String entry = special.of(text);
        int id = vocabulary.find(entry).orElseThrow();
        pieces.add(new Piece(id, entry, special, segment));
      }
      done = special == null ? end : special.end();
    }
    return pieces;
  }

  /** Special entries that the user typed stay whole, as in the reference. */
  private static @Nullable Span nextSpecial(String text, int from, int to) {
    for (int at = text.indexOf('[', from, to); at >= 0; at = text.indexOf('[', at + 1, to)) {
      for (String entry : Vocabulary.SPECIAL) {
        if (at + entry.length() <= to && text.startsWith(entry, at)) {
          return new Span(at, at + entry.length());
        }
      }
    }
    return null;
  }
}
