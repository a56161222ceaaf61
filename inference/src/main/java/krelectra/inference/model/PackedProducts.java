package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * The encoder's matrix products alone, on weights laid out as {@link PackedEncoder} has them: how
 * fast that could be if all the rest were free. To be closed.
 */
public final class PackedProducts implements AutoCloseable {
  private final NDManager manager;
  private final LayerScript script;
  private final List<NDList> layers = new ArrayList<>();

  /**
   * Lays out copies of the matrices.
   *
   * @param layers the four matrices of each layer, {@code [out, in]}: queries, keys and values
   *     joined; the attention's output; into the wide layer; out of it
   * @throws ai.djl.engine.EngineException if this processor has no such layout
   */
  public PackedProducts(List<NDList> layers, NDManager parent) {
    this.manager = parent.newSubManager();
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      this.script = new LayerScript(manager);
      for (NDList matrices : layers) {
        NDList packed = new NDList();
        matrices.forEach(matrix -> packed.add(script.pack(matrix)));
        packed.attach(manager);
        NDScope.unregister(packed);
        this.layers.add(packed);
      }
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /**
   * Computes each layer's products, all of them from the same input.
   *
   * @param x {@code [batch, n, hidden]}
   * @param cancellation asked between layers
   */
  public void run(NDArray x, int heads, Cancellation cancellation) {
    for (NDList matrices : layers) {
      cancellation.check();
      script.products(x, matrices, heads);
    }
  }

  @Override
  public void close() {
    script.close();
    manager.close();
  }
}
