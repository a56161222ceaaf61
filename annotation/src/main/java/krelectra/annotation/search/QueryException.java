package krelectra.annotation.search;

/** A query that cannot be read. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int position;
  private final Problem problem;
  private final String detail;

  QueryException(int position, Problem problem, String detail) {
    super("at character " + (position + 1) + ": " + problem.words() + detail);
    this.position = position;
    this.problem = problem;
    this.detail = detail;
  }

  /** What is wrong. */
  public enum Problem {
    /** Nothing is asked for. */
    EMPTY("the query asks for no morpheme"),
    /** A term such as {@code tag:} without anything behind it. */
    NOTHING_BEHIND("something must stand behind "),
    /** A field that is none. */
    UNKNOWN_FIELD("there is no field "),
    /** A regular expression without its second slash. */
    OPEN_REGEX("the regular expression has no closing /"),
    /** A regular expression that is none, or is too large. */
    BAD_REGEX("the regular expression cannot be read: "),
    /** A quoted word without its second quotation mark. */
    OPEN_QUOTE("the quotation has no end"),
    /** An {@code &} without a term on both sides. */
    LONELY_AND("& joins two terms without blanks"),
    /** A gap that is not {@code []}, <code>[]{n}</code> or <code>[]{n,m}</code>. */
    BAD_GAP("a gap is [], []{2} or []{0,3}, of up to " + Gap.LONGEST + " morphemes"),
    /** A query of too many steps. */
    TOO_LONG("the query has too many terms");

    private final String words;

    Problem(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }

  /** Where in the query, in UTF-16 units from 0. */
  public int position() {
    return position;
  }

  /** What is wrong. */
  public Problem problem() {
    return problem;
  }

  /** What belongs to it: a name, or what the library says of an expression. */
  public String detail() {
    return detail;
  }
}
