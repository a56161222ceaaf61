package krelectra.annotation.document;

/**
 * A stretch of a document's text in UTF-16 units; of no length it is a place between two units.
 *
 * @param start the first unit
 * @param end behind the last unit
 */
public record Range(int start, int end) implements Comparable<Range> {
  /** Refuses what lies before the text or ends before it starts. */
  public Range {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + " to " + end);
    }
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  /** Whether the other lies within this one; each lies within itself. */
  public boolean contains(Range other) {
    return start <= other.start && other.end <= end;
  }

  /** Whether both have a unit in common. */
  public boolean overlaps(Range other) {
    return start < other.end && other.start < end;
  }

  /** The same, further on; back if negative. */
  public Range shifted(int by) {
    return new Range(start + by, end + by);
  }

  /**
   * The text in it.
   *
   * @throws IndexOutOfBoundsException if the text is shorter
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  /** Earlier ones first, of those that start together the longer first. */
  @Override
  public int compareTo(Range other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(other.end, end);
  }
}
