package krelectra.inference.model;

import java.util.List;

/**
 * How much memory a discriminator takes, told from its shape before anything is loaded. Held
 * against measured resident memory in this module's {@code DECISIONS.md}.
 *
 * @param weights bytes of the parameters in fp32
 * @param packed bytes of the layers' second copy, laid out for fast products
 * @param config the network's shape
 */
public record MemoryEstimate(long weights, long packed, ElectraConfig config) {
  private static final int FLOAT = 4;

  /** Code and pools of the engine and of Java, once in a process. */
  private static final long ENGINE = 300L << 20;

  /** What the first analysis takes whatever its length: dictionary, compiled code, pools. */
  private static final long FIRST = 100L << 20;

  /** That of a network of this shape with the head that its file names, or that of an ELECTRA. */
  public static MemoryEstimate of(ConfigFile file) {
    HeadKind head = file.head().orElse(HeadKind.REPLACED_TOKENS);
    ElectraConfig config = file.config();
    return new MemoryEstimate(
        FLOAT * numbers(ElectraLayout.network(head, config, file.outputs())),
        FLOAT
            * numbers(
                ElectraLayout.encoder(config).stream()
                    .filter(spec -> spec.name().contains(".layer."))
                    .toList()),
        config);
  }

  /** Bytes of a model that is open and computes nothing. */
  public long loaded() {
    return ENGINE + weights + packed;
  }

  /**
   * Bytes that the analysis of one input takes beside the model, with every map kept: what a layer
   * holds at its height, and the maps: as the engine gives them, as the views have them, and those
   * of the analysis before, which Java has not collected yet.
   *
   * @param pieces of the input, special ones included; no more than the model has positions count
   */
  public long analysis(int pieces) {
    long n = Math.min(pieces, config.maxPositions());
    long map = FLOAT * n * n * config.heads();
    long states = FLOAT * n * (6L * config.hiddenSize() + 2L * config.intermediateSize());
    return FIRST + states + 2 * map + 3 * map * config.layers();
  }

  private static long numbers(List<ParameterSpec> specs) {
    return specs.stream().mapToLong(spec -> spec.shape().size()).sum();
  }
}
