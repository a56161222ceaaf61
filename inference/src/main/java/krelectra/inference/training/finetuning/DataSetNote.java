package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands beside training files that were written from a data set: {@code dataset.json} with
 * the set's name, project, layer and SHA-256.
 */
public final class DataSetNote {
  private static final String FILE = "dataset.json";

  private DataSetNote() {}

  /**
   * What a run tells of the set that its files are of; empty if they are of none.
   *
   * @throws InputException if the file is damaged
   */
  public static Optional<ObjectNode> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      if (!json.path("name").isString() || !json.path("sha256").isString()) {
        return Optional.empty(); // somebody else's file of that name
      }
      ObjectNode note = JsonMapper.shared().createObjectNode();
      for (String key : List.of("name", "project", "layer", "feature", "sha256")) {
        note.put(key, json.path(key).asString(""));
      }
      return Optional.of(note);
    } catch (JacksonException e) {
      throw InputException.at(file, "is no JSON", "write the data set anew, or remove it", e);
    }
  }
}
