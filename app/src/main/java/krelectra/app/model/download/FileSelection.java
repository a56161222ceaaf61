package krelectra.app.model.download;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TokenizerConfigFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which files of a repository or folder make a model. */
final class FileSelection {
  /** Without these nothing works. */
  static final List<String> REQUIRED = List.of(ConfigFile.NAME, ModelFolder.VOCABULARY);

  /** What is taken along where it is there. */
  static final List<String> OPTIONAL =
      List.of(
          TokenizerConfigFile.NAME,
          "tokenizer.json",
          "special_tokens_map.json",
          "README.md",
          "LICENSE",
          "LICENSE.txt",
          "LICENSE.md",
          "NOTICE");

  /** The first of them that is there holds the weights, or lists the files that do. */
  static final List<String> WEIGHTS =
      List.of(
          "model.safetensors",
          "model.safetensors.index.json",
          "pytorch_model.bin",
          "pytorch_model.bin.index.json");

  /** Of what tells no size, more is not taken. */
  static final long LARGEST_TEXT = 64L << 20;

  private static final int LARGEST_INDEX = 4 << 20;
  private static final int MOST_SHARDS = 1000;

  private FileSelection() {}

  /** Says of a file's name what there is to know of it. */
  @FunctionalInterface
  interface Finder<T> {
    Optional<T> find(String name) throws IOException;
  }

  /**
   * Finds the files, the weights last.
   *
   * @param place where they are looked for, for messages
   */
  static <T> List<T> find(String place, Finder<T> finder) throws IOException {
    List<T> found = new ArrayList<>();
    for (String name : REQUIRED) {
      found.add(
          finder
              .find(name)
              .orElseThrow(
                  () ->
                      InputException.at(
                          place, "has no " + name, "name a model in the Hugging Face layout")));
    }
    for (String name : OPTIONAL) {
      finder.find(name).ifPresent(found::add);
    }
    for (String name : WEIGHTS) {
      Optional<T> weights = finder.find(name);
      if (weights.isPresent()) {
        found.add(weights.get());
        return found;
      }
    }
    throw InputException.at(
        place,
        "has neither model.safetensors nor pytorch_model.bin",
        "name a model with weights for PyTorch");
  }

  /** Whether a name is that of a list of shards. */
  static boolean isIndex(String name) {
    return name.endsWith(".index.json");
  }

  /**
   * The shards that an index names.
   *
   * @throws InputException if a name leads out of the folder, or there are none
   */
  static Set<String> shards(Path index) throws IOException {
    Set<String> shards = new LinkedHashSet<>();
    try {
      if (Files.size(index) > LARGEST_INDEX) {
        throw InputException.at(index, "is over 4 MB", "use another model");
      }
      JsonNode map = JsonMapper.shared().readTree(Files.readAllBytes(index)).path("weight_map");
      for (JsonNode name : map) {
        shards.add(checked(index, name.asString("")));
      }
    } catch (JacksonException e) {
      throw InputException.at(index, "is no JSON", "use another model", e);
    }
    if (shards.isEmpty() || shards.size() > MOST_SHARDS) {
      throw InputException.at(
          index, "names " + shards.size() + " files of weights", "use another model");
    }
    return shards;
  }

  private static String checked(Path index, String name) {
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}\\.(safetensors|bin)")
        || name.contains("..")) {
      throw InputException.at(index, "names a file of weights that is none", "use another model");
    }
    return name;
  }
}
