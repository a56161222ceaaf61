package krelectra.inference.model;

import ai.djl.ndarray.NDArray;

/**
 * The heads on top of the encoder, as in {@code transformers} modeling_electra.py.
 *
 * @param parameters of the network that {@code hidden} comes from
 */
public record Heads(ElectraConfig config, Parameters parameters, Products products) {
  /** Heads in single precision. */
  public Heads(ElectraConfig config, Parameters parameters) {
    this(config, parameters, Products.EXACT);
  }

  /**
   * Replaced-token logits: {@code [batch, n, hidden]} → {@code [batch, n]}; positive = replaced.
   */
  public NDArray replacedTokens(NDArray hidden) {
    NDArray dense = Layers.gelu(layers().linear("discriminator_predictions.dense", hidden));
    return layers().linear("discriminator_predictions.dense_prediction", dense).squeeze(-1);
  }

  /**
   * Vocabulary logits with the word table shared: {@code [..., hidden]} → {@code [..., vocab]}.
   * Give it the masked positions alone where only they are wanted.
   */
  public NDArray maskedTokens(NDArray hidden) {
    NDArray dense = Layers.gelu(layers().linear("generator_predictions.dense", hidden));
    NDArray normed = layers().layerNorm("generator_predictions.LayerNorm", dense);
    NDArray table = parameters.get("electra.embeddings.word_embeddings.weight");
    NDArray bias = parameters.get("generator_lm_head.bias");
    return products.linear(normed, table, bias);
  }

  /** Class logits or a score of [CLS]: {@code [batch, n, hidden]} → {@code [batch, outputs]}. */
  public NDArray sequence(NDArray hidden, Dropouts dropouts) {
    NDArray first = dropouts.onHidden(hidden.get(":, 0, :"));
    NDArray dense = dropouts.onHidden(Layers.gelu(layers().linear("classifier.dense", first)));
    return layers().linear("classifier.out_proj", dense);
  }

  /** Class logits of each piece: {@code [batch, n, hidden]} → {@code [batch, n, outputs]}. */
  public NDArray tokens(NDArray hidden, Dropouts dropouts) {
    return layers().linear("classifier", dropouts.onHidden(hidden));
  }

  /** Start and end logits: {@code [batch, n, hidden]} → {@code [batch, n, 2]}. */
  public NDArray answers(NDArray hidden) {
    return layers().linear("qa_outputs", hidden);
  }

  private Layers layers() {
    return new Layers(parameters, config.layerNormEps(), products);
  }
}
