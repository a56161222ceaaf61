package krelectra.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the settings as JSON, stamped with the version that wrote them. The file is replaced as a
 * whole; a damaged one is put aside under another name, so that nothing in it is lost.
 *
 * @param file where it lies
 */
public record SettingsFile(Path file) {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
  private static final int MAX_BYTES = 16 << 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Reads the settings; what is missing or not understood is as in a first start. */
  public Settings read() {
    Settings fallback = Settings.initial();
    if (!Files.exists(file)) {
      return fallback;
    }
    try {
      if (Files.size(file) > MAX_BYTES) {
        putAside();
        return fallback;
      }
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      return new Settings(
          constant(json, "language", fallback.language()),
          constant(json, "theme", fallback.theme()),
          constant(json, "unit", fallback.unit()),
          constant(json, "rule", fallback.rule()),
          text(json, "model"),
          text(json, "text"),
          number(json, "width", fallback.width()),
          number(json, "height", fallback.height()));
    } catch (JacksonException e) {
      LOG.warn("{} is damaged and is put aside", file, e);
      putAside();
      return fallback;
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the settings are those of a first start", file, e);
      return fallback;
    }
  }

  /**
   * Replaces the settings.
   *
   * @param version of the program
   */
  public void write(Settings settings, String version) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", version);
    json.put("language", name(settings.language()));
    json.put("theme", name(settings.theme()));
    json.put("unit", name(settings.unit()));
    json.put("rule", name(settings.rule()));
    json.put("model", settings.model());
    json.put("text", settings.text());
    json.put("width", settings.width());
    json.put("height", settings.height());
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    try {
      Files.writeString(
          beside,
          JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n",
          StandardCharsets.UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private void putAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("{} cannot be put aside", file, e);
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static <E extends Enum<E>> E constant(JsonNode json, String key, E fallback) {
    String wanted = text(json, key);
    for (E constant : fallback.getDeclaringClass().getEnumConstants()) {
      if (name(constant).equals(wanted)) {
        return constant;
      }
    }
    return fallback;
  }

  private static String text(JsonNode json, String key) {
    JsonNode node = json.path(key);
    return node.isString() ? node.asString() : "";
  }

  private static double number(JsonNode json, String key, double fallback) {
    JsonNode node = json.path(key);
    return node.isNumber() ? node.asDouble() : fallback;
  }
}
