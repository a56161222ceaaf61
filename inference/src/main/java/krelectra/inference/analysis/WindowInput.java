package krelectra.inference.analysis;

import java.util.Arrays;
import krelectra.inference.text.PieceRange;

/**
 * What the model is given for one window: the input's outermost two pieces around a stretch of it.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WindowInput(int[] ids, int[] segments) {
  /**
   * Cuts a window out of an input.
   *
   * @param range indices of the input's pieces without the outermost two
   */
  public static WindowInput of(int[] ids, int[] segments, PieceRange range) {
    int n = range.length() + 2;
    int[] windowIds = new int[n];
    int[] windowSegments = new int[n];
    System.arraycopy(ids, range.start(), windowIds, 1, range.length());
    System.arraycopy(segments, range.start(), windowSegments, 1, range.length());
    windowIds[0] = ids[0];
    windowIds[n - 1] = ids[ids.length - 1];
    windowSegments[n - 1] = segments[range.end() - 1];
    boolean isPair = range.length() > 0 && segments[range.start()] != segments[range.end() - 1];
    if (!isPair) {
      // One text alone is a first text, whichever it was in the pair.
      Arrays.fill(windowSegments, 0);
    }
    return new WindowInput(windowIds, windowSegments);
  }
}
