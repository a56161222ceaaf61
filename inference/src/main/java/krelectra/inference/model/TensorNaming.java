package krelectra.inference.model;

import krelectra.inference.weights.WeightFile;
import krelectra.inference.weights.WeightFormat;

/** How the tensors of a weight file are named. */
@FunctionalInterface
interface TensorNaming {
  TensorRole role(String name);

  /**
   * The naming of a file.
   *
   * @param generator which of two networks is wanted, where the file holds both
   */
  static TensorNaming of(WeightFile file, boolean generator) {
    return file.format() == WeightFormat.TENSORFLOW
        ? TensorFlowNaming.of(file.tensors().keySet(), generator)
        : new HuggingFaceNaming();
  }
}
