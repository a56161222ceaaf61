package krelectra.inference.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import krelectra.inference.weights.TensorInfo;
import krelectra.inference.weights.WeightFile;

/**
 * What the shapes of a file's tensors say of the network: everything but the number of heads, for
 * which 64 numbers a head are taken, as every published ELECTRA has it, and what is no shape.
 *
 * @param config the network's shape
 * @param head what stands on the encoder
 * @param outputs of a classifying head, otherwise 2
 */
record ShapeConfig(ElectraConfig config, Optional<HeadKind> head, int outputs) {
  private static final int HEAD_SIZE = 64;
  private static final int MAX_SIZE = 1 << 20;
  private static final String LAYER = "electra.encoder.layer.";

  /**
   * Derives it.
   *
   * @param generator which of two networks is wanted, where the file holds both
   * @return nothing if the file holds no ELECTRA, or one whose heads are not of 64
   */
  static Optional<ShapeConfig> of(WeightFile file, boolean generator) {
    Map<String, long[]> shapes = shapes(file, generator);
    long[] words = matrix(shapes, "electra.embeddings.word_embeddings.weight");
    long[] positions = matrix(shapes, "electra.embeddings.position_embeddings.weight");
    long[] types = matrix(shapes, "electra.embeddings.token_type_embeddings.weight");
    long[] inner = matrix(shapes, LAYER + "0.intermediate.dense.weight");
    int layers = 0;
    while (shapes.containsKey(LAYER + layers + ".intermediate.dense.weight")) {
      layers++;
    }
    long hidden = inner[1];
    if (words[0] * positions[0] * types[0] * inner[0] == 0
        || (hidden > HEAD_SIZE && hidden % HEAD_SIZE != 0)) {
      return Optional.empty();
    }
    var config =
        new ElectraConfig(
            (int) words[0],
            (int) words[1],
            (int) hidden,
            layers,
            (int) Math.max(1, hidden / HEAD_SIZE),
            (int) inner[0],
            (int) positions[0],
            (int) types[0],
            1e-12,
            0.1,
            0.1,
            0.02,
            0);
    Optional<HeadKind> head =
        generator ? Optional.of(HeadKind.MASKED_TOKENS) : Network.headIn(shapes.keySet(), config);
    return Optional.of(new ShapeConfig(config, head, outputs(shapes)));
  }

  private static int outputs(Map<String, long[]> shapes) {
    long[] sequence = matrix(shapes, "classifier.out_proj.weight");
    long[] tokens = matrix(shapes, "classifier.weight");
    return sequence[0] > 0 ? (int) sequence[0] : tokens[0] > 0 ? (int) tokens[0] : 2;
  }

  /** A matrix's shape; zeros if there is none or it is beyond any network. */
  private static long[] matrix(Map<String, long[]> shapes, String name) {
    long[] shape = shapes.getOrDefault(name, new long[2]);
    boolean plausible =
        shape.length == 2
            && shape[0] > 0
            && shape[0] <= MAX_SIZE
            && shape[1] > 0
            && shape[1] <= MAX_SIZE;
    return plausible ? shape : new long[2];
  }

  private static Map<String, long[]> shapes(WeightFile file, boolean generator) {
    TensorNaming naming = TensorNaming.of(file, generator);
    Map<String, long[]> shapes = new LinkedHashMap<>();
    for (TensorInfo info : file.tensors().values()) {
      if (naming.role(info.name()) instanceof TensorRole.Parameter(String name, boolean turned)) {
        long[] shape = info.shape();
        shapes.put(
            name, turned && shape.length == 2 ? new long[] {shape[1], shape[0]} : shape.clone());
      }
    }
    return shapes;
  }
}
