package krelectra.inference.model;

import java.util.Collection;
import java.util.Set;

/**
 * The variables of a checkpoint of google-research/electra (run_pretraining.py, model/modeling.py),
 * which holds two networks: {@code electra/…} and {@code discriminator_predictions/…} are the
 * discriminator, {@code generator/…} and {@code generator_predictions/…} the generator, which
 * usually shares {@code electra/embeddings/…}. Which parameter a variable is follows {@code
 * load_tf_weights_in_electra} of {@code transformers} 4 (modeling_electra.py).
 *
 * @param generator whether the generator is wanted
 * @param ownEncoder whether the generator has an encoder of its own
 * @param ownEmbeddings whether the generator has embeddings of its own
 */
record TensorFlowNaming(boolean generator, boolean ownEncoder, boolean ownEmbeddings)
    implements TensorNaming {
  /** How the names of a discriminator's encoder begin. */
  static final String DISCRIMINATOR = "electra/encoder/";

  /** How the names of a generator's encoder begin. */
  static final String GENERATOR = "generator/encoder/";

  private static final String SHARED = "electra/embeddings/";
  private static final Set<String> OPTIMIZER =
      Set.of("adam_m", "adam_v", "global_step", "temperature");

  static TensorFlowNaming of(Collection<String> names, boolean generator) {
    return new TensorFlowNaming(
        generator,
        names.stream().anyMatch(name -> name.startsWith(GENERATOR)),
        names.stream().anyMatch(name -> name.startsWith("generator/embeddings/")));
  }

  @Override
  public TensorRole role(String name) {
    String[] scopes = name.split("/", -1);
    if (OPTIMIZER.contains(scopes[scopes.length - 1])) {
      return new TensorRole.Ignored("state of the optimizer");
    }
    if (name.startsWith(SHARED)) {
      return generator && ownEmbeddings ? other() : parameter(scopes);
    }
    return switch (scopes[0]) {
      case "electra" -> generator && ownEncoder ? other() : parameter(scopes);
      case "discriminator_predictions" -> generator ? other() : parameter(scopes);
      case "generator", "generator_predictions" -> generator ? parameter(scopes) : other();
      default -> new TensorRole.Parameter(name, false);
    };
  }

  private TensorRole other() {
    return new TensorRole.Ignored("belongs to the " + (generator ? "discriminator" : "generator"));
  }

  private static TensorRole parameter(String[] scopes) {
    String last = scopes[scopes.length - 1];
    if (String.join("/", scopes).equals("generator_predictions/output_bias")) {
      return new TensorRole.Parameter("generator_lm_head.bias", false);
    }
    var name = new StringBuilder(scopes[0].equals("generator") ? "electra" : scopes[0]);
    for (int i = 1; i < scopes.length - 1; i++) {
      name.append('.').append(scope(scopes[i]));
    }
    name.append('.').append(leaf(last));
    return new TensorRole.Parameter(name.toString(), last.equals("kernel"));
  }

  private static String scope(String scope) {
    return scope.equals("dense_1")
        ? "dense_prediction"
        : scope.replaceFirst("^layer_(\\d+)$", "layer.$1");
  }

  private static String leaf(String leaf) {
    return switch (leaf) {
      case "kernel", "gamma" -> "weight";
      case "beta" -> "bias";
      default -> leaf.endsWith("_embeddings") ? leaf + ".weight" : leaf;
    };
  }
}
