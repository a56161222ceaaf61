package krelectra.app.explore.attention;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;

/**
 * The map that the views of one head show: what is left of a picture's rows and columns, which are
 * the same unless a pair is filtered.
 *
 * @param picture where it comes from, without special units if these are hidden
 * @param source which numbers
 * @param rows the picture's rows that are shown, in order
 * @param columns the picture's columns that are shown, in order
 * @param values {@code [rows, columns]}, row-major
 * @param steps the same as places on the scale of colours, unsigned
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record ShownMap(
    AttentionPicture picture,
    MapSource source,
    int[] rows,
    int[] columns,
    float[] values,
    byte[] steps) {

  /**
   * Makes the map; of one head in about a millisecond at 512 pieces.
   *
   * @throws CancellationException if the user cancels
   */
  static ShownMap of(AttentionPicture picture, MapChoice choice, Cancellation cancellation) {
    float[] all =
        switch (choice.source()) {
          case MapSource.OfHead(Head head) -> picture.map(head);
          case MapSource.OfMean(List<Head> heads) -> picture.mean(heads, cancellation);
          case MapSource.OfRollout(int layer) -> picture.rollout(layer, cancellation);
        };
    PairFilter filter = picture.isPair() ? choice.filter() : PairFilter.ALL;
    int[] rows = kept(picture, row -> filter.hasRow(picture.segment(row)));
    int[] columns = kept(picture, row -> filter.hasColumn(picture.segment(row)));
    float[] values = all;
    if (filter != PairFilter.ALL) {
      values = restricted(all, picture.size(), rows, columns, choice.rescaled());
    }
    byte[] steps = new byte[values.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = WeightScale.step(values[i]);
    }
    return new ShownMap(picture, choice.source(), rows, columns, values, steps);
  }

  private static int[] kept(AttentionPicture picture, IntPredicate wanted) {
    return IntStream.range(0, picture.size()).filter(wanted).toArray();
  }

  private static float[] restricted(
      float[] all, int m, int[] rows, int[] columns, boolean rescaled) {
    float[] values = new float[rows.length * columns.length];
    for (int r = 0; r < rows.length; r++) {
      double sum = 0;
      for (int c = 0; c < columns.length; c++) {
        float weight = all[rows[r] * m + columns[c]];
        values[r * columns.length + c] = weight;
        sum += weight;
      }
      for (int c = 0; rescaled && sum > 0 && c < columns.length; c++) {
        values[r * columns.length + c] = (float) (values[r * columns.length + c] / sum);
      }
    }
    return values;
  }

  /** The heads behind it; none for a rollout. */
  public List<Head> heads() {
    return source.heads();
  }

  /** Whether there is nothing to see. */
  public boolean isEmpty() {
    return values.length == 0;
  }

  /** Number of rows. */
  public int height() {
    return rows.length;
  }

  /** Number of columns. */
  public int width() {
    return columns.length;
  }

  /** How much the unit of a row attends to that of a column. */
  public float at(int row, int column) {
    return values[row * columns.length + column];
  }

  /** The unit of a row, numbered as in the alignment. */
  public int rowUnit(int row) {
    return picture.unit(rows[row]);
  }

  /** The unit of a column, numbered as in the alignment. */
  public int columnUnit(int column) {
    return picture.unit(columns[column]);
  }

  /** The row of a unit; −1 if it has none. */
  public int row(int unit) {
    return Math.max(-1, Arrays.binarySearch(rows, picture.row(unit)));
  }

  /** The column of a unit; −1 if it has none. */
  public int column(int unit) {
    return Math.max(-1, Arrays.binarySearch(columns, picture.row(unit)));
  }

  /** What a row is called. */
  public String rowLabel(int row) {
    return picture.label(rows[row]);
  }

  /** What a column is called. */
  public String columnLabel(int column) {
    return picture.label(columns[column]);
  }

  /** What a row attends to most. */
  int strongestTo(int row) {
    int best = 0;
    for (int to = 1; to < width(); to++) {
      best = at(row, to) > at(row, best) ? to : best;
    }
    return best;
  }

  /** Which row attends to a column most. */
  int strongestFrom(int column) {
    int best = 0;
    for (int from = 1; from < height(); from++) {
      best = at(from, column) > at(best, column) ? from : best;
    }
    return best;
  }
}
