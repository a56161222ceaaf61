package krelectra.annotation.json;

/** A text is no JSON. */
public final class JsonSyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int line;

  JsonSyntaxException(String problem, int line, Throwable cause) {
    super(problem, cause);
    this.line = line;
  }

  /** The line of the text, counted from 1. */
  public int line() {
    return line;
  }
}
