package krelectra.inference.analysis.change;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import krelectra.inference.analysis.Attention;

/**
 * How far each head of one network is from that of another on the same text: the share of its
 * attention that goes elsewhere, 0 – 1. That is half the sum of the weights' differences (the total
 * variation distance of the two distributions), the mean over all pieces that attend.
 *
 * @param values {@code [layers, heads]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HeadChanges(int layers, int heads, double[] values) {
  /**
   * Compares every head.
   *
   * @throws IllegalArgumentException if the two are of other shapes
   */
  public static HeadChanges between(Attention before, Attention after) {
    if (before.layers() != after.layers()
        || before.heads() != after.heads()
        || before.n() != after.n()) {
      throw new IllegalArgumentException("maps of different shapes");
    }
    int all = before.layers() * before.heads();
    double[] values = new double[all];
    int size = before.n() * before.n();
    IntStream.range(0, all)
        .parallel()
        .forEach(
            head -> {
              double sum = 0;
              for (int i = head * size; i < (head + 1) * size; i++) {
                sum += Math.abs(after.values()[i] - before.values()[i]);
              }
              values[head] = sum / 2 / before.n();
            });
    return new HeadChanges(before.layers(), before.heads(), values);
  }

  /** The change of a head. */
  public double at(int layer, int head) {
    return values[layer * heads + head];
  }

  /** Numbers of heads, {@code layer * heads + head}, the most changed first. */
  public List<Integer> ranked() {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer head) -> values[head]).reversed())
        .toList();
  }

  /** The greatest change; 0 if there is none. */
  public double greatest() {
    return java.util.Arrays.stream(values).max().orElse(0);
  }
}
