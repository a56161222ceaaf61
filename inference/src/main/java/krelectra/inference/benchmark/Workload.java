package krelectra.inference.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * What is measured in one row of the table.
 *
 * @param batch inputs at a time
 * @param pieces word pieces of each, {@code [CLS]} and {@code [SEP]} included
 * @param attentions whether every attention map is wanted as plain numbers
 */
public record Workload(int batch, int pieces, boolean attentions) {
  /** A batch of the published fine-tuning at its full length. */
  public static final Workload TRAINING = new Workload(32, 128, false);

  public Workload {
    if (batch < 1 || pieces < 3) {
      throw new IllegalArgumentException(batch + " × " + pieces + " pieces hold no text");
    }
  }

  /** A short, a usual and the longest text, and a batch; each without and with attention. */
  public static List<Workload> standard() {
    List<Workload> all = new ArrayList<>();
    int[][] shapes = {{1, 32}, {1, 128}, {1, 512}, {32, 128}};
    for (int[] shape : shapes) {
      all.add(new Workload(shape[0], shape[1], false));
      all.add(new Workload(shape[0], shape[1], true));
    }
    return List.copyOf(all);
  }

  /** For instance {@code 32×128}. */
  public String shape() {
    return batch + "×" + pieces;
  }
}
