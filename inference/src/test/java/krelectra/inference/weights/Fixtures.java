package krelectra.inference.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The files that {@code src/test/python/weight_fixtures.py} made, with what they hold. */
public final class Fixtures {
  private static final Path FOLDER =
      Path.of("src/test/resources/krelectra/inference/weights").toAbsolutePath();
  private static final JsonNode EXPECTED =
      JsonMapper.shared().readTree(FOLDER.resolve("weights.json"));

  private Fixtures() {}

  /** One of the files. */
  public static Path file(String name) {
    return FOLDER.resolve(name);
  }

  /** Checks every tensor that the files of PyTorch hold. */
  static void assertHoldsAll(WeightFile file) throws IOException {
    assertHolds(file, EXPECTED.path("tensors").propertyNames());
  }

  /** Checks those that the checkpoints of TensorFlow hold. */
  static void assertHoldsBundled(WeightFile file) throws IOException {
    assertHolds(file, EXPECTED.path("bundled").valueStream().map(JsonNode::asString).toList());
  }

  private static void assertHolds(WeightFile file, Iterable<String> names) throws IOException {
    assertThat(file.tensors().keySet()).hasSameElementsAs(names);
    Map<String, String> found = new TreeMap<>();
    Map<String, String> expected = new TreeMap<>();
    for (String name : names) {
      JsonNode node = EXPECTED.path("tensors").path(name);
      TensorInfo info = Objects.requireNonNull(file.tensors().get(name));
      long[] shape = node.path("shape").valueStream().mapToLong(JsonNode::asLong).toArray();
      expected.put(
          name,
          node.path("dtype").asString() + Arrays.toString(shape) + values(node.path("values")));
      found.put(name, info.dtype() + info.shapeText() + Arrays.toString(numbers(file, name)));
    }
    assertThat(found).isEqualTo(expected);
  }

  /** A tensor's numbers. */
  static float[] numbers(WeightFile file, String name) throws IOException {
    FloatBuffer buffer = file.read(name).asFloatBuffer();
    float[] numbers = new float[buffer.remaining()];
    buffer.get(numbers);
    return numbers;
  }

  private static String values(JsonNode node) {
    List<Float> values =
        node.valueStream()
            .map(value -> value.asString().replace("inf", "Infinity"))
            .map(Float::parseFloat)
            .toList();
    return values.toString();
  }
}
