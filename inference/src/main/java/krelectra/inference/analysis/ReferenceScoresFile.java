package krelectra.inference.analysis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps a model's reference scores in its folder, as {@code {"corpus": …, "pieces": …, "quantiles":
 * […]}}. The file is ours: {@code transformers} passes over it.
 */
public final class ReferenceScoresFile {
  /** Its name in the model's folder. */
  public static final String NAME = "reference-scores.json";

  private static final int MAX_BYTES = 1 << 20;
  private static final int MAX_QUANTILES = 100_001;
  private static final String CURE = "delete it, or make it anew with 'workbench reference-scores'";

  private ReferenceScoresFile() {}

  /**
   * Reads a folder's reference scores, if it has any.
   *
   * @throws InputException if the file is damaged
   */
  public static Optional<ReferenceScores> read(Path folder) {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw InputException.at(file, "is over 1 MB", CURE);
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      JsonNode quantiles = json.path("quantiles");
      if (!json.path("corpus").isString()
          || !json.path("pieces").canConvertToLong()
          || !quantiles.isArray()
          || quantiles.size() > MAX_QUANTILES) {
        throw InputException.at(file, "lacks corpus, pieces or quantiles", CURE);
      }
      float[] values = new float[quantiles.size()];
      for (int i = 0; i < values.length; i++) {
        JsonNode value = quantiles.get(i);
        values[i] = value.isNumber() ? (float) value.asDouble() : Float.NaN;
      }
      return Optional.of(
          new ReferenceScores(
              json.path("corpus").asString(), json.path("pieces").asLong(), values));
    } catch (JacksonException | IllegalArgumentException e) {
      throw InputException.at(file, "is damaged (" + e.getMessage() + ")", CURE, e);
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "check the disk", e);
    }
  }

  /** Writes a folder's reference scores; the file appears only when it is whole. */
  public static void write(Path folder, ReferenceScores scores) throws IOException {
    var json = JsonMapper.shared().createObjectNode();
    json.put("corpus", scores.corpus());
    json.put("pieces", scores.pieces());
    var quantiles = json.putArray("quantiles");
    for (float quantile : scores.quantiles()) {
      quantiles.add(quantile);
    }
    Path beside = folder.resolve(NAME + ".tmp");
    try {
      Files.writeString(beside, JsonMapper.shared().writeValueAsString(json) + "\n");
      Files.move(
          beside,
          folder.resolve(NAME),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }
}
