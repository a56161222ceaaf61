package krelectra.inference.analysis;

import java.util.List;

/**
 * Which model spoke.
 *
 * @param name the folder's name or the model card's
 * @param sha256 hash of the weight file, in hexadecimal
 * @param parameters how many numbers were loaded
 * @param warnings what the loading report warns of, empty if all is well
 */
public record ModelSummary(String name, String sha256, long parameters, List<String> warnings) {
  public ModelSummary {
    warnings = List.copyOf(warnings);
  }
}
