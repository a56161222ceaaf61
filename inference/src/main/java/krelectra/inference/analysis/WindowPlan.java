package krelectra.inference.analysis;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.text.PieceRange;

/**
 * Cuts a long input into overlapping windows and says from which of them each piece takes its
 * score.
 *
 * @param windows indices into the input's pieces without the outermost two, {@code [CLS]} and the
 *     last {@code [SEP]}, which every window gets anew; at least one window
 */
public record WindowPlan(List<PieceRange> windows) {
  /**
   * Plans windows of one size that overlap by half.
   *
   * @param pieces of the whole input, the outermost two included
   * @param maxLength the most pieces in a window, its own outermost two included
   */
  public static WindowPlan of(int pieces, int maxLength) {
    int end = pieces - 1;
    int size = Math.max(1, maxLength - 2);
    int step = Math.max(1, size / 2);
    List<PieceRange> windows = new ArrayList<>();
    int start = 1;
    while (start + size < end) {
      windows.add(new PieceRange(start, start + size));
      start += step;
    }
    // The last one is moved back to be as long as the others: its pieces see the more.
    windows.add(new PieceRange(Math.max(1, end - size), end));
    return new WindowPlan(List.copyOf(windows));
  }

  /**
   * The pieces that take their score from a window: those that have more context there than in its
   * neighbours. These ranges follow one another without a gap.
   */
  public PieceRange owned(int window) {
    int from = window == 0 ? 1 : cut(window - 1);
    int to = window == windows.size() - 1 ? windows.getLast().end() : cut(window);
    return new PieceRange(from, to);
  }

  /** The window that a piece takes its score from. */
  public int owner(int piece) {
    int window = 0;
    while (window < windows.size() - 1 && piece >= cut(window)) {
      window++;
    }
    return window;
  }

  /** Half-way through what a window shares with the next. */
  private int cut(int window) {
    return (windows.get(window).end() + windows.get(window + 1).start()) / 2;
  }
}
