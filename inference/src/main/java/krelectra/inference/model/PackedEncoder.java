package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * The encoder for inference on the CPU: each layer is one call of a TorchScript function on weights
 * that oneDNN has laid out anew. Gives what {@link Encoder} gives, up to rounding, but no
 * gradients. Holds a second copy of the layers' matrices, about 340 MB at the base size; to be
 * closed. Any number of threads may call it.
 */
public final class PackedEncoder implements AutoCloseable {
  private final ElectraConfig config;
  private final Embeddings embeddings;
  private final NDManager manager;
  private final LayerScript script;
  private final List<NDList> layers = new ArrayList<>();

  /**
   * Lays out the weights.
   *
   * @param parent whose engine and device are used
   * @throws ai.djl.engine.EngineException if this processor has no such layout
   */
  public PackedEncoder(ElectraConfig config, Parameters parameters, NDManager parent) {
    this.config = config;
    this.embeddings =
        new Embeddings(config, new Layers(parameters, config.layerNormEps(), Products.EXACT));
    this.manager = parent.newSubManager();
    try {
      this.script = new LayerScript(manager);
      for (int layer = 0; layer < config.layers(); layer++) {
        layers.add(pack(parameters, "electra.encoder.layer." + layer + "."));
      }
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /**
   * Runs the network; as {@link Encoder#forward} without dropout.
   *
   * @param cancellation asked between layers
   * @return arrays that belong to the enclosing scope
   */
  public EncoderOutput forward(Batch batch, Keep keep, Cancellation cancellation) {
    List<NDArray> hiddenStates = new ArrayList<>();
    List<NDArray> attentions = new ArrayList<>();
    NDArray bias = batch.attentionBias();
    NDArray x = embeddings.of(batch, Dropouts.OFF);
    for (NDList weights : layers) {
      cancellation.check();
      if (keep.hiddenStates()) {
        hiddenStates.add(x);
      }
      NDList out = script.layer(x, bias, weights, config, keep.attentions());
      x = out.get(0);
      if (keep.attentions()) {
        attentions.add(out.get(1));
      }
    }
    if (keep.hiddenStates()) {
      hiddenStates.add(x);
    }
    return new EncoderOutput(x, List.copyOf(hiddenStates), List.copyOf(attentions));
  }

  private NDList pack(Parameters parameters, String layer) {
    String self = layer + "attention.self.";
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDList list = new NDList();
      // Scores are scaled through the queries, which saves a pass over them.
      double scale = 1 / Math.sqrt(config.headSize());
      list.add(
          script.pack(
              NDArrays.concat(
                  new NDList(
                      parameters.get(self + "query.weight").mul(scale),
                      parameters.get(self + "key.weight"),
                      parameters.get(self + "value.weight")))));
      list.add(
          NDArrays.concat(
              new NDList(
                  parameters.get(self + "query.bias").mul(scale),
                  parameters.get(self + "key.bias"),
                  parameters.get(self + "value.bias"))));
      addLinear(list, parameters, layer + "attention.output.dense");
      addCopies(list, parameters, layer + "attention.output.LayerNorm");
      addLinear(list, parameters, layer + "intermediate.dense");
      addLinear(list, parameters, layer + "output.dense");
      addCopies(list, parameters, layer + "output.LayerNorm");
      list.attach(manager);
      NDScope.unregister(list);
      return list;
    }
  }

  private void addLinear(NDList list, Parameters parameters, String name) {
    list.add(script.pack(parameters.get(name + ".weight")));
    list.add(parameters.get(name + ".bias").duplicate());
  }

  private static void addCopies(NDList list, Parameters parameters, String name) {
    list.add(parameters.get(name + ".weight").duplicate());
    list.add(parameters.get(name + ".bias").duplicate());
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
