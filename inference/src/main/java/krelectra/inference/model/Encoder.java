package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * ELECTRA's encoder: embeddings and post-LayerNorm transformer layers (Clark et al. 2020; {@code
 * transformers} modeling_electra.py). This is the exact path, which carries gradients; {@link
 * PackedEncoder} is the fast one.
 */
public final class Encoder {
  private final ElectraConfig config;
  private final Products products;
  private final Layers layers;
  private final Embeddings embeddings;

  /** An encoder in single precision. */
  public Encoder(ElectraConfig config, Parameters parameters) {
    this(config, parameters, Products.EXACT);
  }

  public Encoder(ElectraConfig config, Parameters parameters, Products products) {
    this.config = config;
    this.products = products;
    this.layers = new Layers(parameters, config.layerNormEps(), products);
    this.embeddings = new Embeddings(config, layers);
  }

  /**
   * Runs the network.
   *
   * @param keep what to keep beside the last hidden state
   * @param cancellation asked between layers
   * @return arrays that belong to the enclosing scope
   */
  public EncoderOutput forward(
      Batch batch, Keep keep, Dropouts dropouts, Cancellation cancellation) {
    return layers(embeddings.of(batch, dropouts), batch, keep, dropouts, cancellation);
  }

  /** The embeddings of words, {@code [...]} int64 → {@code [..., embedding]}. */
  NDArray words(NDArray ids) {
    return embeddings.words(ids);
  }

  /**
   * Runs the network on words that are given instead of looked up, so that an output's gradient
   * reaches them.
   *
   * @param words {@code [batch, n, embedding]}
   */
  EncoderOutput forward(NDArray words, Batch batch, Cancellation cancellation) {
    NDArray x = embeddings.of(words, batch, Dropouts.OFF);
    return layers(x, batch, Keep.NOTHING, Dropouts.OFF, cancellation);
  }

  private EncoderOutput layers(
      NDArray embedded, Batch batch, Keep keep, Dropouts dropouts, Cancellation cancellation) {
    List<NDArray> hiddenStates = new ArrayList<>();
    List<NDArray> attentions = new ArrayList<>();
    NDArray bias = batch.attentionBias();
    NDArray x = embedded;
    for (int layer = 0; layer < config.layers(); layer++) {
      cancellation.check();
      if (keep.hiddenStates()) {
        hiddenStates.add(x);
      }
      String name = "electra.encoder.layer." + layer + ".";
      NDArray attended = attend(name + "attention.", x, bias, keep, attentions, dropouts);
      x = feedForward(name, attended, dropouts);
    }
    if (keep.hiddenStates()) {
      hiddenStates.add(x);
    }
    return new EncoderOutput(x, List.copyOf(hiddenStates), List.copyOf(attentions));
  }

  private NDArray attend(
      String name,
      NDArray x,
      NDArray bias,
      Keep keep,
      List<NDArray> attentions,
      Dropouts dropouts) {
    NDArray query = heads(layers.linear(name + "self.query", x));
    NDArray key = heads(layers.linear(name + "self.key", x));
    NDArray value = heads(layers.linear(name + "self.value", x));
    NDArray dots = products.matMul(query, key.transpose(0, 1, 3, 2));
    NDArray scores = HeldNumber.times(dots, 1 / Math.sqrt(config.headSize())).add(bias);
    NDArray probabilities = scores.softmax(-1);
    if (keep.attentions()) {
      attentions.add(probabilities);
    }
    NDArray context =
        products
            .matMul(dropouts.onAttention(probabilities), value)
            .transpose(0, 2, 1, 3)
            .reshape(x.getShape());
    NDArray out = dropouts.onHidden(layers.linear(name + "output.dense", context));
    return layers.layerNorm(name + "output.LayerNorm", out.add(x));
  }

  private NDArray feedForward(String name, NDArray x, Dropouts dropouts) {
    NDArray wide = Layers.gelu(layers.linear(name + "intermediate.dense", x));
    NDArray out = dropouts.onHidden(layers.linear(name + "output.dense", wide));
    return layers.layerNorm(name + "output.LayerNorm", out.add(x));
  }

  /**
   * Rows of an array, with a gradient: {@code [rows, width]}, int64 {@code [k]} → {@code [k,
   * width]}.
   */
  public static NDArray rows(NDArray array, NDArray indices) {
    return Layers.gather(array, indices);
  }

  /** {@code [batch, n, hidden]} → {@code [batch, heads, n, headSize]}. */
  private NDArray heads(NDArray x) {
    Shape shape = x.getShape();
    return x.reshape(shape.get(0), shape.get(1), config.heads(), config.headSize())
        .transpose(0, 2, 1, 3);
  }
}
