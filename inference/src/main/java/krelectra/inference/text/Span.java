package krelectra.inference.text;

/**
 * A stretch of a text.
 *
 * @param start first UTF-16 code unit of the original text, inclusive
 * @param end last UTF-16 code unit, exclusive
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no span: " + start + "–" + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  public String of(String text) {
    return text.substring(start, end);
  }
}
