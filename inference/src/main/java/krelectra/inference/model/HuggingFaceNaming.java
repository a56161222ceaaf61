package krelectra.inference.model;

import java.util.List;
import java.util.Set;

/**
 * The names of Hugging Face checkpoints, old ones among them: {@code LayerNorm.gamma} and {@code
 * beta} for weight and bias, no {@code electra.} before an encoder that was saved alone, {@code
 * module.} before everything that {@code DataParallel} saved.
 */
record HuggingFaceNaming() implements TensorNaming {
  private static final String BASE = "electra.";

  private static final List<String> ENCODER =
      List.of("embeddings.", "embeddings_project.", "encoder.");

  private static final Set<String> BUFFERS =
      Set.of("electra.embeddings.position_ids", "electra.embeddings.token_type_ids");

  @Override
  public TensorRole role(String name) {
    String known = name.startsWith("module.") ? name.substring("module.".length()) : name;
    if (ENCODER.stream().anyMatch(known::startsWith)) {
      known = BASE + known;
    }
    known =
        known
            .replaceFirst("LayerNorm\\.gamma$", "LayerNorm.weight")
            .replaceFirst("LayerNorm\\.beta$", "LayerNorm.bias");
    if (BUFFERS.contains(known)) {
      return new TensorRole.Ignored("a buffer that is counted anew");
    }
    if (known.equals("generator_lm_head.weight")) {
      return new TensorRole.Ignored("tied to the table of word pieces");
    }
    return new TensorRole.Parameter(known, false);
  }
}
