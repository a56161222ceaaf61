package krelectra.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import krelectra.app.file.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the settings as JSON, stamped with the version that wrote them. The file is replaced as a
 * whole; a damaged one is put aside under another name, so that nothing in it is lost.
 *
 * @param file where it lies
 */
public record SettingsFile(Path file) {
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
      return settings(json, fallback);
    } catch (JacksonException e) {
      log().warn("{} is damaged and is put aside", file, e);
      putAside();
      return fallback;
    } catch (IOException e) {
      log().warn("{} cannot be read; the settings are those of a first start", file, e);
      return fallback;
    }
  }

  private static Settings settings(JsonNode json, Settings fallback) {
    Appearance look = fallback.appearance();
    Explored seen = fallback.explored();
    return new Settings(
        new Appearance(
            constant(json, "language", look.language()),
            constant(json, "theme", look.theme()),
            number(json, "width", look.width()),
            number(json, "height", look.height())),
        new Explored(
            text(json, "text"),
            text(json, "second_text"),
            truth(json, "pair", seen.isPair()),
            constant(json, "unit", seen.unit()),
            constant(json, "rule", seen.rule()),
            constant(json, "scale", seen.scale()),
            truth(json, "specials", seen.specials()),
            constant(json, "tool", seen.tool()),
            text(json, "sentences")),
        text(json, "model"),
        models(json.path("models")),
        truth(json, "toured", fallback.isToured()),
        constant(json, "workflow", fallback.workflow()),
        corpus(json.path("corpus")));
  }

  /**
   * Replaces the settings.
   *
   * @param version of the program
   */
  public void write(Settings settings, String version) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    json.put("version", version);
    Appearance look = settings.appearance();
    json.put("language", name(look.language()));
    json.put("theme", name(look.theme()));
    json.put("width", look.width());
    json.put("height", look.height());
    Explored seen = settings.explored();
    json.put("text", seen.text());
    json.put("second_text", seen.second());
    json.put("pair", seen.isPair());
    json.put("unit", name(seen.unit()));
    json.put("rule", name(seen.rule()));
    json.put("scale", name(seen.scale()));
    json.put("specials", seen.specials());
    json.put("tool", name(seen.tool()));
    json.put("sentences", seen.file());
    json.put("model", settings.model());
    json.put("toured", settings.isToured());
    json.put("workflow", name(settings.workflow()));
    ObjectNode corpus = json.putObject("corpus");
    corpus.put("file", settings.corpus().file());
    corpus.put("project", settings.corpus().project());
    corpus.put("annotator", settings.corpus().annotator());
    ArrayNode recent = corpus.putArray("recent");
    settings.corpus().recent().forEach(recent::add);
    corpus.put("side", settings.corpus().side().shown());
    corpus.put("side_width", settings.corpus().side().width());
    corpus.put("confidence", settings.corpus().confidence());
    ObjectNode models = json.putObject("models");
    ArrayNode folders = models.putArray("folders");
    settings.models().folders().forEach(folders::add);
    models.put("hub", settings.models().hub());
    Files.createDirectories(file.toAbsolutePath().getParent());
    AtomicFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
  }

  private static CorpusSettings corpus(JsonNode json) {
    List<String> recent = new ArrayList<>();
    json.path("recent").forEach(file -> recent.add(file.asString("")));
    return new CorpusSettings(
        text(json, "file"),
        text(json, "project"),
        text(json, "annotator"),
        recent,
        side(json),
        truth(json, "confidence", false));
  }

  private static SideSettings side(JsonNode json) {
    SideSettings initial = SideSettings.INITIAL;
    return new SideSettings(
        truth(json, "side", initial.shown()), number(json, "side_width", initial.width()));
  }

  private static ModelSettings models(JsonNode json) {
    List<String> folders = new ArrayList<>();
    for (JsonNode folder : json.path("folders")) {
      if (folder.isString()) {
        folders.add(folder.asString());
      }
    }
    return new ModelSettings(folders, text(json, "hub"));
  }

  private void putAside() {
    Path aside = file.resolveSibling(file.getFileName() + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      log().warn("{} cannot be put aside", file, e);
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

  private static boolean truth(JsonNode json, String key, boolean fallback) {
    JsonNode node = json.path(key);
    return node.isBoolean() ? node.asBoolean() : fallback;
  }

  private static double number(JsonNode json, String key, double fallback) {
    JsonNode node = json.path(key);
    return node.isNumber() ? node.asDouble() : fallback;
  }

  /** Asked for when it is needed: to set up logging takes a good part of a start. */
  private static Logger log() {
    return LoggerFactory.getLogger(SettingsFile.class);
  }
}
