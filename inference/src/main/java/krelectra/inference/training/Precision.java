package krelectra.inference.training;

import ai.djl.ndarray.NDManager;
import krelectra.inference.model.BrainFloatProducts;
import krelectra.inference.model.Products;

/** The numbers that a training multiplies; parameters and optimizer are single precision always. */
public enum Precision {
  FP32,
  BF16;

  /** {@code fp32} or {@code bf16}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * Products in this precision, which live as long as the manager.
   *
   * @param manager on the device that computes
   */
  public Products products(NDManager manager) {
    if (this == FP32) {
      return Products.EXACT;
    }
    var products = new BrainFloatProducts(manager);
    manager.attachInternal("bf16", products);
    return products;
  }
}
