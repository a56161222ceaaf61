package krelectra.app.model.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a half-fetched file is half of, kept beside it.
 *
 * @param identity that of {@link RemoteFile#identity}
 * @param contentTag the strong entity tag of the server that sent the bytes, with quotes: that of
 *     the Hub need not be that of the store it sends to; empty if there was none
 */
record PartRecord(String identity, String contentTag) {
  static final PartRecord NONE = new PartRecord("", "");

  private static final Logger LOG = LoggerFactory.getLogger(PartRecord.class);
  private static final int MAX_BYTES = 1 << 16;

  /** Whether bytes that are there belong to the file as the server has it now. */
  boolean isOf(RemoteFile file) {
    return !identity.isEmpty() && identity.equals(file.identity());
  }

  static PartRecord read(Path file) {
    try {
      if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
        return NONE;
      }
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      return new PartRecord(json.path("identity").asString(""), json.path("etag").asString(""));
    } catch (JacksonException | IOException e) {
      LOG.info("{} is damaged: its file is fetched anew", file, e);
      return NONE;
    }
  }

  void write(Path file) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("identity", identity);
    json.put("etag", contentTag);
    Files.writeString(file, json + "\n", StandardCharsets.UTF_8);
  }
}
