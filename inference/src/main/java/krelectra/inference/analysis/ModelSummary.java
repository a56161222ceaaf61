package krelectra.inference.analysis;

import java.util.List;

/**
 * Which model spoke.
 *
 * @param name the folder's name
 * @param sha256 hash of the weight file, in hexadecimal
 * @param parameters how many numbers the network has
 * @param warnings what gives reason to doubt the model: files that do not fit together, weights
 *     that were not loaded, or that look as if they were not; empty if all is well
 */
public record ModelSummary(String name, String sha256, long parameters, List<String> warnings) {
  public ModelSummary {
    warnings = List.copyOf(warnings);
  }
}
