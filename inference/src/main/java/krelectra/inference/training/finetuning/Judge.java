package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Dropouts;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.Feature;

/** Runs a network without dropout. */
record Judge(TaskNetwork network, int batch) {
  /**
   * The head's numbers for each input, in the inputs' order: {@code [outputs]} of a text, or {@code
   * [n × outputs]} of its pieces.
   *
   * @param cancellation asked before each batch
   */
  List<float[]> run(
      NDManager manager,
      FlatParameters parameters,
      List<Feature> inputs,
      Cancellation cancellation) {
    List<float[]> outputs = new ArrayList<>(Collections.nCopies(inputs.size(), new float[0]));
    int[] order =
        IntStream.range(0, inputs.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> inputs.get(i).length()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int from = 0; from < order.length; from += batch) {
      cancellation.check();
      int[] rows = Arrays.copyOfRange(order, from, Math.min(order.length, from + batch));
      run(manager, parameters, inputs, rows, outputs);
    }
    return outputs;
  }

  private void run(
      NDManager manager,
      FlatParameters parameters,
      List<Feature> inputs,
      int[] rows,
      List<float[]> outputs) {
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      Map<String, NDArray> leaves = parameters.leaves(false);
      int[][] ids = Arrays.stream(rows).mapToObj(i -> inputs.get(i).ids()).toArray(int[][]::new);
      int[][] segments =
          Arrays.stream(rows).mapToObj(i -> inputs.get(i).segments()).toArray(int[][]::new);
      NDArray hidden = network.encode(leaves, network.batch(manager, ids, segments), Dropouts.OFF);
      NDArray logits = network.logits(leaves, hidden, Dropouts.OFF);
      float[] all = logits.toFloatArray();
      int width = all.length / rows.length;
      for (int row = 0; row < rows.length; row++) {
        boolean ofPieces = logits.getShape().dimension() == 3;
        int used = ofPieces ? ids[row].length * network.outputs() : width;
        outputs.set(rows[row], Arrays.copyOfRange(all, row * width, row * width + used));
      }
    }
  }
}
