package krelectra.inference.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The {@code tokenizer_config.json} of a Hugging Face folder, as far as it matters here. */
public final class TokenizerConfigFile {
  /** Its name in the folder. */
  public static final String NAME = "tokenizer_config.json";

  private static final int MAX_BYTES = 4 << 20;

  private TokenizerConfigFile() {}

  /** Writes it as {@code transformers} reads it: cased text, inputs of at most that length. */
  public static void write(Path folder, int maxPositions) throws IOException {
    var json = JsonMapper.shared().createObjectNode();
    json.put("do_lower_case", false);
    json.put("model_max_length", maxPositions);
    json.put("tokenizer_class", "ElectraTokenizer");
    String text = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json);
    Files.writeString(folder.resolve(NAME), text + "\n", StandardCharsets.UTF_8);
  }

  /**
   * The longest input that the tokenizer is for: {@code model_max_length} if that is stated and
   * below {@code maxPositions}, else these.
   */
  public static int maxLength(Path folder, int maxPositions) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
      return maxPositions;
    }
    try {
      JsonNode stated =
          JsonMapper.shared().readTree(Files.readAllBytes(file)).path("model_max_length");
      // Without a limit transformers writes 1e30.
      boolean limits =
          stated.isNumber() && stated.asDouble() >= 1 && stated.asDouble() < maxPositions;
      return limits ? (int) stated.asDouble() : maxPositions;
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "give the model's own file", e);
    }
  }

  /** Refuses a tokenizer that ours is not, warns where the folder does not say. */
  static void check(Path folder, List<String> warnings) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      warnings.add(NAME + " is missing; text is taken as it is, upper and lower case apart");
      return;
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.at(file, "is over 4 MB", "give the model's own file");
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (json.path("do_lower_case").isMissingNode()) {
        warnings.add(
            NAME
                + " does not state do_lower_case; text is taken as it is, upper and lower case"
                + " apart");
      }
      if (json.path("do_lower_case").asBoolean(false)) {
        throw InputException.at(
            file, "asks for lower-cased text", "give a cased model: do_lower_case false");
      }
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "give the model's own file", e);
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "check the disk", e);
    }
  }
}
