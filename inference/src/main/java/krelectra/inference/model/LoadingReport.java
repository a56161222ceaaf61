package krelectra.inference.model;

import java.nio.file.Path;
import java.util.List;
import krelectra.inference.weights.Dtype;
import krelectra.inference.weights.WeightFormat;
import org.jspecify.annotations.Nullable;

/**
 * What became of the tensors of a weight file when a network was loaded from it.
 *
 * @param file the weight file, or the one that lists its parts
 * @param bytes size of all its parts
 * @param sha256 hash of the file in hexadecimal; of several parts, of their bytes in order
 * @param architecture the network's class in {@code transformers}
 * @param parameters how many numbers the network has that were loaded or re-initialised
 * @param loaded parameters that were found
 * @param missing parameters that were not found, by the shape they should have
 * @param reinitialized those of the missing that begin anew, with random or constant numbers
 * @param mismatched parameters that were found in another shape than the network has
 * @param unexpected tensors that nothing is known of
 * @param ignored tensors that the network does not need, and why
 * @param warnings what of this gives reason to doubt, a sentence each
 */
public record LoadingReport(
    Path file,
    WeightFormat format,
    long bytes,
    String sha256,
    String architecture,
    long parameters,
    List<Tensor> loaded,
    List<Tensor> missing,
    List<Tensor> reinitialized,
    List<Tensor> mismatched,
    List<Tensor> unexpected,
    List<Tensor> ignored,
    List<String> warnings) {
  /**
   * A tensor.
   *
   * @param name the parameter's Hugging Face name; of no parameter, the name in the file
   * @param source its name in the file; empty if it is not there
   * @param dtype its type in the file; null if it is not there
   * @param shape its shape in the file; if it is not there, the one it should have
   * @param reason why it stands where it stands; may be empty
   */
  public record Tensor(
      String name, String source, @Nullable Dtype dtype, List<Long> shape, String reason) {
    public Tensor {
      shape = List.copyOf(shape);
    }
  }

  public LoadingReport {
    loaded = List.copyOf(loaded);
    missing = List.copyOf(missing);
    reinitialized = List.copyOf(reinitialized);
    mismatched = List.copyOf(mismatched);
    unexpected = List.copyOf(unexpected);
    ignored = List.copyOf(ignored);
    warnings = List.copyOf(warnings);
  }
}
