package krelectra.app.model.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a model came from, kept in its folder, so that it can be cited to the commit. The file is
 * ours: {@code transformers} passes over it.
 *
 * @param commit empty if the server did not say
 */
public record DownloadRecord(
    HubAddress hub, RepositoryName repository, String revision, String commit) {
  /** Its name in the folder. */
  public static final String NAME = "download.json";

  private static final int MAX_BYTES = 1 << 16;

  /** Writes it. */
  Path write(Path folder) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("from", hub.base().toString());
    json.put("repository", repository.toString());
    json.put("revision", revision);
    json.put("commit", commit);
    json.put("fetched", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
    Path file = folder.resolve(NAME);
    Files.writeString(
        file,
        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
        StandardCharsets.UTF_8);
    return file;
  }

  /** A line for people: repository and commit; nothing if the folder has none that can be read. */
  public static Optional<String> line(Path folder) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
        return Optional.empty();
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      String repository = json.path("repository").asString("");
      String commit = json.path("commit").asString("");
      String exact = commit.isEmpty() ? json.path("revision").asString("") : commit;
      return repository.isEmpty() ? Optional.empty() : Optional.of(repository + " @ " + exact);
    } catch (JacksonException | IOException e) {
      return Optional.empty(); // a note of where it came from, and nothing depends on it
    }
  }
}
