package krelectra.inference.benchmark;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.PackedProducts;
import org.jspecify.annotations.Nullable;

/**
 * The encoder's matrix products and nothing else, on the same engine and threads: what one would
 * reach if all the rest were free. To be closed.
 */
final class Bounds implements AutoCloseable {
  private final NDManager manager = Engines.start();
  private final ElectraConfig config;
  private final List<NDList> layers;
  private final @Nullable PackedProducts packed;

  Bounds(ElectraConfig config) {
    this.config = config;
    this.layers = EncoderMatrices.random(config, manager);
    this.packed = packed(layers, manager);
  }

  /** The plain one and, where the processor has such a layout, the one on packed weights. */
  List<Runner> runners() {
    List<Runner> runners = new ArrayList<>();
    runners.add(new PlainBound(config, layers, manager));
    if (packed != null) {
      runners.add(new PackedBound(config, packed, manager));
    }
    return runners;
  }

  private static @Nullable PackedProducts packed(List<NDList> layers, NDManager manager) {
    try {
      return new PackedProducts(layers, manager);
    } catch (EngineException e) {
      return null; // as the encoder does without, too
    }
  }

  @Override
  public void close() {
    if (packed != null) {
      packed.close();
    }
    manager.close();
  }
}
