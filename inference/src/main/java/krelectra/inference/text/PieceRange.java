package krelectra.inference.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of a list of pieces.
 *
 * @param start index of the first piece, inclusive
 * @param end index of the last one, exclusive
 */
public record PieceRange(int start, int end) {
  public PieceRange {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("no range: " + start + "–" + end);
    }
  }

  public int length() {
    return end - start;
  }

  /**
   * Overlapping windows over a row of pieces, as the {@code stride} of {@code transformers} cuts
   * them: each begins {@code size - overlap} after the one before, the last one may be shorter.
   *
   * @param count pieces in all
   * @param size the most pieces in a window
   * @param overlap pieces that a window shares with the next, less than {@code size}
   * @return at least one range, empty if there are no pieces
   */
  public static List<PieceRange> windows(int count, int size, int overlap) {
    if (overlap < 0 || overlap >= size) {
      throw new IllegalArgumentException("overlap " + overlap + " in windows of " + size);
    }
    List<PieceRange> windows = new ArrayList<>();
    int start = 0;
    while (start + size < count) {
      windows.add(new PieceRange(start, start + size));
      start += size - overlap;
    }
    windows.add(new PieceRange(start, count));
    return windows;
  }
}
