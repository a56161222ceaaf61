package krelectra.inference.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Weights that Hugging Face's {@code save_pretrained} has spread over several files: an {@code
 * *.index.json} whose {@code weight_map} says which tensor lies in which file of the folder.
 */
final class ShardedWeights implements WeightFile {
  private static final int MAX_BYTES = 4 << 20;
  private static final int MAX_SHARDS = 1000;

  private final Path index;
  private final SortedMap<String, WeightFile> shards = new TreeMap<>();
  private final Map<String, WeightFile> places = new HashMap<>();
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();

  private ShardedWeights(Path index) {
    this.index = index;
  }

  static ShardedWeights open(Path index) throws IOException {
    var sharded = new ShardedWeights(index);
    try {
      for (Map.Entry<String, JsonNode> entry : weightMap(index).properties()) {
        sharded.add(entry.getKey(), entry.getValue());
      }
      return sharded;
    } catch (IOException | RuntimeException e) {
      sharded.close();
      throw e;
    }
  }

  @Override
  public Path path() {
    return index;
  }

  @Override
  public WeightFormat format() {
    return shards.firstEntry().getValue().format();
  }

  @Override
  public List<Path> parts() {
    List<Path> parts = new ArrayList<>(List.of(index));
    shards.values().forEach(shard -> parts.addAll(shard.parts()));
    return parts;
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  @Override
  public ByteBuffer read(String name) throws IOException {
    WeightFile shard = places.get(name);
    if (shard == null) {
      throw InputException.at(index, "has no tensor " + name, "give a file that has it");
    }
    return shard.read(name);
  }

  @Override
  public void close() throws IOException {
    for (WeightFile shard : shards.values()) {
      shard.close();
    }
  }

  private void add(String name, JsonNode fileName) throws IOException {
    String file = fileName.isString() ? fileName.asString() : "";
    WeightFile shard = shards.get(file);
    if (shard == null) {
      if (shards.size() == MAX_SHARDS) {
        throw InputException.at(index, "names over 1000 files", "give the model's own file");
      }
      shard = WeightFiles.openSingle(index.resolveSibling(checked(file)));
      shards.put(file, shard);
    }
    TensorInfo info = shard.tensors().get(name);
    if (info == null) {
      throw InputException.at(
          shard.path(), "lacks tensor " + Printable.of(name), "copy or download the file again");
    }
    places.put(name, shard);
    tensors.put(name, info);
  }

  /** A name of a file in the same folder and nothing else. */
  private String checked(String file) {
    if (!file.matches("[A-Za-z0-9_][A-Za-z0-9_.-]{0,200}") || file.contains("..")) {
      throw InputException.at(
          index, "names the file \"" + Printable.of(file) + "\"", "give the model's own file");
    }
    return file;
  }

  private static JsonNode weightMap(Path index) throws IOException {
    if (Files.size(index) > MAX_BYTES) {
      throw InputException.at(index, "is over 4 MB", "give the model's own file");
    }
    try {
      JsonNode map = JsonMapper.shared().readTree(Files.readAllBytes(index)).path("weight_map");
      if (map.isObject() && !map.isEmpty()) {
        return map;
      }
    } catch (JacksonException e) {
      throw InputException.at(index, "is no JSON", "copy or download the file again", e);
    }
    throw InputException.at(index, "has no weight_map", "give the model's own file");
  }
}
