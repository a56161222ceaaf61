package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.BiFunction;
import krelectra.inference.Cancellation;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code src/test/python/attribution_agreement.py} made the expected values. */
class WordGradientsTest {
  private static final Offset<Float> CLOSE = within(1e-4f);
  private static final ElectraConfig CONFIG =
      new ElectraConfig(60, 24, 32, 3, 4, 48, 64, 2, 1e-12, 0.1, 0.1, 0.02, 0);

  @Test
  void gradientsOfTheDiscriminatorAgree() throws IOException {
    agree(
        "replaced",
        HeadKind.REPLACED_TOKENS,
        1,
        (hidden, heads) -> {
          NDArray logits = heads.replacedTokens(hidden);
          return logits.get(":, 3").mul(0.75).add(logits.get(":, 4").mul(0.25));
        });
  }

  @Test
  void gradientsOfAClassifierAgree() throws IOException {
    agree(
        "label",
        HeadKind.SEQUENCE,
        3,
        (hidden, heads) -> heads.sequence(hidden, Dropouts.OFF).get(":, 2"));
  }

  private static void agree(
      String key, HeadKind head, int outputs, BiFunction<NDArray, Heads, NDArray> output)
      throws IOException {
    JsonNode expected = document();
    try (NDManager manager = Engines.start()) {
      Parameters parameters =
          FormulaWeights.of(ElectraLayout.network(head, CONFIG, outputs), manager);
      var gradients = new WordGradients(CONFIG, parameters, manager);
      for (String baseline : new String[] {"zero", "pad"}) {
        var path =
            new WordPath(
                integers(expected.path("ids")),
                integers(expected.path("segments")),
                baseline.equals("pad") ? integers(expected.path("baseline")) : new int[0],
                floats(expected.path("places")));
        int before = manager.getManagedArrays().size();
        PathGradients found = gradients.along(path, output, Cancellation.NONE);
        assertThat(manager.getManagedArrays()).as("nothing is left behind").hasSize(before);
        JsonNode values = expected.path(key).path(baseline);
        assertThat(found.outputs()).containsExactly(floats(values.path("outputs")), CLOSE);
        for (int place = 0; place < path.at().length; place++) {
          float[] products = floats(values.path("products").get(place));
          for (int i = 0; i < products.length; i++) {
            assertThat(found.products()[place * products.length + i])
                .as("%s, place %d, piece %d", baseline, place, i)
                .isCloseTo(products[i], CLOSE);
          }
        }
      }
    }
  }

  private static JsonNode document() throws IOException {
    try (InputStream in =
        WordGradientsTest.class.getResourceAsStream("attribution-agreement.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    }
  }

  private static int[] integers(JsonNode node) {
    return node.valueStream().mapToInt(JsonNode::asInt).toArray();
  }

  private static float[] floats(JsonNode node) {
    float[] values = new float[node.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = node.get(i).floatValue();
    }
    return values;
  }
}
