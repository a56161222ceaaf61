package krelectra.inference.weights;

/** How a weight file is laid out. */
public enum WeightFormat {
  SAFETENSORS("safetensors"),
  /** {@code torch.save} since PyTorch 1.6: a zip archive of a pickle and storages. */
  PYTORCH_ZIP("PyTorch zip archive"),
  /** {@code torch.save} before: pickles and storages one after the other. */
  PYTORCH_STREAM("PyTorch stream"),
  /** {@code model.ckpt-N.index} and its data shards. */
  TENSORFLOW("TensorFlow checkpoint");

  private final String text;

  WeightFormat(String text) {
    this.text = text;
  }

  /** Its name for people. */
  public String text() {
    return text;
  }
}
