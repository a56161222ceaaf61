package krelectra.inference.text;

import java.util.Arrays;

/** A growing row of characters that each remember where in the original text they stood. */
final class Characters {
  private int[] codePoints = new int[64];
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int length;

  int length() {
    return length;
  }

  void clear() {
    length = 0;
  }

  /**
   * Appends a character.
   *
   * @param start first UTF-16 code unit of the original that it stands for
   * @param end the one after the last
   */
  void add(int codePoint, int start, int end) {
    if (length == codePoints.length) {
      int size = length * 2;
      codePoints = Arrays.copyOf(codePoints, size);
      starts = Arrays.copyOf(starts, size);
      ends = Arrays.copyOf(ends, size);
    }
    codePoints[length] = codePoint;
    starts[length] = start;
    ends[length] = end;
    length++;
  }

  int codePoint(int i) {
    return codePoints[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  /** Where the characters {@code from} (inclusive) to {@code to} (exclusive) stood. */
  Span span(int from, int to) {
    return new Span(starts[from], ends[to - 1]);
  }

  /** The characters as text, without those that fell away between them. */
  String text() {
    return new String(codePoints, 0, length);
  }
}
