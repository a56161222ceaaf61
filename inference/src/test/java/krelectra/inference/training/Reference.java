package krelectra.inference.training;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the field's own tools gave, written by scripts of {@code src/test/python}. */
public final class Reference {
  private Reference() {}

  /** A document of this package's resources. */
  public static JsonNode read(String name) throws IOException {
    try (InputStream in = Reference.class.getResourceAsStream(name)) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in, name));
    }
  }

  /** A list of whole numbers. */
  public static int[] ints(JsonNode node) {
    return node.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  /** A list of numbers. */
  public static double[] doubles(JsonNode node) {
    return node.valueStream().mapToDouble(JsonNode::asDouble).toArray();
  }

  /** A list of numbers. */
  public static float[] floats(JsonNode node) {
    float[] values = new float[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.get(i).floatValue();
    }
    return values;
  }

  /** A list of texts. */
  public static List<String> texts(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
  }
}
