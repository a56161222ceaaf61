package krelectra.annotation.search;

import java.util.List;

/** What is searched for: a sequence of patterns and gaps. */
public final class Query {
  private final String source;
  private final List<Step> steps;

  private Query(String source, List<Step> steps) {
    this.source = source;
    this.steps = List.copyOf(steps);
  }

  /**
   * Reads a query: terms separated by blanks, each {@code word}, {@code "word"}, {@code lemma:X},
   * {@code tag:NNG} or {@code tag:N*}, {@code label:X}, {@code /regex/}; joined within one morpheme
   * by {@code &}; {@code []} is any morpheme, <code>[]{0,3}</code> a gap. A backslash takes the
   * next character as it is. A word alone may be made of up to {@value Word#LONGEST} morphemes
   * without a blank between them.
   *
   * @throws QueryException if it cannot be read
   */
  public static Query parse(String source) {
    return new Query(source, new QueryParser(source).parse());
  }

  /** As the user wrote it. */
  public String source() {
    return source;
  }

  List<Step> steps() {
    return steps;
  }

  /** Words of several morphemes. */
  static final class Word {
    /** The most morphemes that a word may be made of. */
    static final int LONGEST = 6;

    private Word() {}
  }
}
