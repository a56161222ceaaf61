package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;

/**
 * Products of bfloat16 numbers, forward and backward, as {@code torch.autocast} computes them:
 * parameters, sums, softmax and normalisation stay in single precision. bfloat16 has the range of
 * single precision, so that losses need no scaling. The engine's Java interface ends the process
 * when it meets such numbers: they live inside of scripts alone.
 */
public final class BrainFloatProducts implements Products, AutoCloseable {
  private final PtSymbolBlock linear;
  private final PtSymbolBlock product;

  /**
   * Loads the scripts.
   *
   * @param manager on the device that computes
   */
  public BrainFloatProducts(NDManager manager) {
    linear = ScriptArchive.load(manager, "HalfLinear", "linear-script.txt");
    product = ScriptArchive.load(manager, "HalfProduct", "product-script.txt");
  }

  @Override
  public NDArray linear(NDArray x, NDArray weight, NDArray bias) {
    return run(linear, x, weight, bias);
  }

  @Override
  public NDArray matMul(NDArray left, NDArray right) {
    return run(product, left, right);
  }

  /** Only as in training does the engine keep what a backward pass needs. */
  private static NDArray run(PtSymbolBlock script, NDArray... arrays) {
    return IValueUtils.forward(script, new NDList(arrays), true).singletonOrThrow();
  }

  @Override
  public void close() {
    linear.close();
    product.close();
  }
}
