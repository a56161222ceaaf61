package krelectra.inference.model;

import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ParameterSpec.Fresh;

/**
 * Names and shapes of every parameter, as in the Hugging Face layout of ELECTRA ({@code
 * transformers} modeling_electra.py).
 */
public final class ElectraLayout {
  private final List<ParameterSpec> specs = new ArrayList<>();

  private ElectraLayout() {}

  /** The embeddings (word, position, segment, LayerNorm), without the projection. */
  public static List<ParameterSpec> embeddings(ElectraConfig config) {
    var layout = new ElectraLayout();
    int width = config.embeddingSize();
    String prefix = "electra.embeddings.";
    layout.weight(prefix + "word_embeddings.weight", config.vocabSize(), width);
    layout.weight(prefix + "position_embeddings.weight", config.maxPositions(), width);
    layout.weight(prefix + "token_type_embeddings.weight", config.typeVocabSize(), width);
    layout.layerNorm(prefix + "LayerNorm", width);
    return List.copyOf(layout.specs);
  }

  /** The embeddings' projection where there is one, and every encoder layer. */
  public static List<ParameterSpec> encoder(ElectraConfig config) {
    var layout = new ElectraLayout();
    int hidden = config.hiddenSize();
    if (config.projectsEmbeddings()) {
      layout.linear("electra.embeddings_project", hidden, config.embeddingSize());
    }
    for (int layer = 0; layer < config.layers(); layer++) {
      String prefix = "electra.encoder.layer." + layer + ".";
      layout.linear(prefix + "attention.self.query", hidden, hidden);
      layout.linear(prefix + "attention.self.key", hidden, hidden);
      layout.linear(prefix + "attention.self.value", hidden, hidden);
      layout.linear(prefix + "attention.output.dense", hidden, hidden);
      layout.layerNorm(prefix + "attention.output.LayerNorm", hidden);
      layout.linear(prefix + "intermediate.dense", config.intermediateSize(), hidden);
      layout.linear(prefix + "output.dense", hidden, config.intermediateSize());
      layout.layerNorm(prefix + "output.LayerNorm", hidden);
    }
    return List.copyOf(layout.specs);
  }

  /**
   * A head's own parameters.
   *
   * @param outputs classes of a classifying head (1 for a score); ignored by the others
   */
  public static List<ParameterSpec> head(HeadKind head, ElectraConfig config, int outputs) {
    var layout = new ElectraLayout();
    int hidden = config.hiddenSize();
    switch (head) {
      case REPLACED_TOKENS -> {
        layout.linear("discriminator_predictions.dense", hidden, hidden);
        layout.linear("discriminator_predictions.dense_prediction", 1, hidden);
      }
      case MASKED_TOKENS -> {
        layout.linear("generator_predictions.dense", config.embeddingSize(), hidden);
        layout.layerNorm("generator_predictions.LayerNorm", config.embeddingSize());
        layout.add("generator_lm_head.bias", Fresh.ZEROS, config.vocabSize());
      }
      case SEQUENCE -> {
        layout.linear("classifier.dense", hidden, hidden);
        layout.linear("classifier.out_proj", outputs, hidden);
      }
      case TOKENS -> layout.linear("classifier", outputs, hidden);
      case ANSWERS -> layout.linear("qa_outputs", 2, hidden);
    }
    return List.copyOf(layout.specs);
  }

  /** Everything of one network: embeddings, encoder and head. */
  public static List<ParameterSpec> network(HeadKind head, ElectraConfig config, int outputs) {
    List<ParameterSpec> all = new ArrayList<>(embeddings(config));
    all.addAll(encoder(config));
    all.addAll(head(head, config, outputs));
    return List.copyOf(all);
  }

  private void linear(String name, int out, int in) {
    weight(name + ".weight", out, in);
    add(name + ".bias", Fresh.ZEROS, out);
  }

  private void layerNorm(String name, int width) {
    add(name + ".weight", Fresh.ONES, width);
    add(name + ".bias", Fresh.ZEROS, width);
  }

  private void weight(String name, int rows, int columns) {
    add(name, Fresh.NORMAL, rows, columns);
  }

  private void add(String name, Fresh fresh, long... shape) {
    specs.add(new ParameterSpec(name, new Shape(shape), fresh));
  }
}
