package krelectra.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.file.AtomicFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a user has written about a run: {@code notes.json} in its folder. */
public record RunNotes(String note, List<String> tags) {
  public static final RunNotes NONE = new RunNotes("", List.of());

  private static final String NAME = "notes.json";
  private static final int MAX_BYTES = 1 << 20;

  public RunNotes {
    tags = List.copyOf(tags);
  }

  /** Those of a run; none if there are none or they cannot be read. */
  public static RunNotes read(Path run) {
    Path file = run.resolve(NAME);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MAX_BYTES) {
        return NONE;
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      List<String> tags = new ArrayList<>();
      json.path("tags").forEach(tag -> tags.add(tag.asString("")));
      return new RunNotes(json.path("note").asString(""), tags);
    } catch (IOException | JacksonException e) {
      return NONE; // a run counts for more than what was said about it
    }
  }

  /** Replaces those of a run. */
  public void write(Path run) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("note", note);
    ArrayNode listed = json.putArray("tags");
    tags.forEach(listed::add);
    AtomicFile.write(run.resolve(NAME), json.toPrettyString() + "\n");
  }
}
