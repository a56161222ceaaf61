package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A batch of {@code model-agreement.json} and what the reference gave for it. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record AgreementBatch(String name, int[][] ids, int[][] segments, JsonNode values) {
  /** The agreement that is asked for, absolute. */
  static final float TOLERANCE = 1e-4f;

  /** The largest difference of each kind of value. */
  static final class Differences extends TreeMap<String, Float> {}

  static int vocabulary() throws IOException {
    return document().path("vocabulary").asInt();
  }

  static List<AgreementBatch> all() throws IOException {
    List<AgreementBatch> batches = new ArrayList<>();
    for (JsonNode batch : document().path("batches")) {
      batches.add(
          new AgreementBatch(
              batch.path("name").asString(),
              rows(batch.path("ids")),
              rows(batch.path("segments")),
              batch.path("values")));
    }
    return batches;
  }

  private static JsonNode document() throws IOException {
    try (InputStream in = AgreementBatch.class.getResourceAsStream("model-agreement.json")) {
      return JsonMapper.shared().readTree(Objects.requireNonNull(in));
    }
  }

  private static int[][] rows(JsonNode node) {
    int[][] rows = new int[node.size()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = node.get(row).valueStream().mapToInt(JsonNode::asInt).toArray();
    }
    return rows;
  }

  Batch batch(NDManager manager) {
    return Batch.of(manager, ids, segments, 0);
  }

  /**
   * Compares the sampled places of a tensor.
   *
   * @param pieceDimensions how many dimensions after the first are pieces
   */
  void compare(String key, NDArray tensor, int pieceDimensions, Differences differences) {
    JsonNode expected = values.path(key);
    assertThat(expected.size()).as(key).isPositive();
    float[] found = tensor.toFloatArray();
    long[] shape = tensor.getShape().getShape();
    for (int k = 0; k < expected.size(); k++) {
      int row = FormulaWeights.pick(key, k, 0, ids.length);
      int at = row;
      for (int j = 1; j < shape.length; j++) {
        int bound = j <= pieceDimensions ? ids[row].length : (int) shape[j];
        at = (int) (at * shape[j]) + FormulaWeights.pick(key, k, j, bound);
      }
      note(key, expected.get(k).floatValue(), found[at], differences);
    }
  }

  /** Compares every value of a tensor. */
  void compareAll(String key, NDArray tensor, Differences differences) {
    float[] found = tensor.toFloatArray();
    assertThat(values.path(key).size()).as(key).isEqualTo(found.length);
    for (int k = 0; k < found.length; k++) {
      note(key, values.path(key).get(k).floatValue(), found[k], differences);
    }
  }

  private void note(String key, float expected, float found, Differences differences) {
    float difference = Math.abs(expected - found);
    assertThat(difference).as("%s of %s", key, name).isLessThan(TOLERANCE);
    String kind = key.replaceFirst("^(hidden|attention)\\.(generator)?.*", "$1 $2").strip();
    differences.merge(kind, difference, Math::max);
  }
}
