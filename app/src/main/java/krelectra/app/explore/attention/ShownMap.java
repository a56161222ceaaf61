package krelectra.app.explore.attention;

import java.util.List;

/**
 * The map that the views of one head show.
 *
 * @param picture where it comes from, without special units if these are hidden
 * @param heads the head, or those of which it is the mean
 * @param values {@code [m, m]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ShownMap(AttentionPicture picture, List<Head> heads, float[] values) {
  public ShownMap {
    heads = List.copyOf(heads);
  }

  /** Number of rows. */
  public int size() {
    return picture.size();
  }

  /** How much row {@code from} attends to column {@code to}. */
  public float at(int from, int to) {
    return values[from * size() + to];
  }

  /** What a row attends to most. */
  int strongestTo(int from) {
    int best = 0;
    for (int to = 1; to < size(); to++) {
      best = at(from, to) > at(from, best) ? to : best;
    }
    return best;
  }

  /** Which row attends to a column most. */
  int strongestFrom(int to) {
    int best = 0;
    for (int from = 1; from < size(); from++) {
      best = at(from, to) > at(best, to) ? from : best;
    }
    return best;
  }
}
