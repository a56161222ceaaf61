package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeighbourHeadsTest {
  private static final int WIDTH = 64;

  @ParameterizedTest
  @CsvSource({"0, -1", "1, 1", "2, -2", "3, 2"})
  void eachHeadLooksAtItsNeighbour(int head, int distance) {
    float[] positions = Sinusoids.of(config(WIDTH));
    Map<String, float[]> weights = NeighbourHeads.of(config(WIDTH));
    for (int from = 5; from < 100; from++) {
      double[] query = projected(weights, "query", head, row(positions, from));
      int best = 0;
      double highest = Double.NEGATIVE_INFINITY;
      for (int to = 0; to < 128; to++) {
        double[] key = projected(weights, "key", head, row(positions, to));
        double score = 0;
        for (int i = 0; i < key.length; i++) {
          score += query[i] * key[i];
        }
        if (score > highest) {
          highest = score;
          best = to;
        }
      }
      assertThat(best).isEqualTo(from + distance);
    }
  }

  @Test
  void positionsSpreadLikeFreshWeights() {
    double sum = 0;
    float[] table = Sinusoids.of(config(WIDTH));
    for (float value : table) {
      sum += (double) value * value;
    }
    assertThat(Math.sqrt(sum / table.length))
        .isCloseTo(0.06, org.assertj.core.data.Offset.offset(1e-6));
  }

  @Test
  void refusesAProjectionBetweenPositionsAndHeads() {
    assertThatThrownBy(() -> NeighbourHeads.of(config(32)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("embedding_size");
  }

  private static double[] row(float[] table, int position) {
    double[] row = new double[WIDTH];
    for (int i = 0; i < WIDTH; i++) {
      row[i] = table[position * WIDTH + i];
    }
    return row;
  }

  private static double[] projected(
      Map<String, float[]> weights, String name, int head, double[] x) {
    float[] matrix =
        Objects.requireNonNull(
            weights.get("electra.encoder.layer.0.attention.self." + name + ".weight"));
    double[] out = new double[WIDTH / 4];
    for (int i = 0; i < out.length; i++) {
      for (int j = 0; j < WIDTH; j++) {
        out[i] += matrix[(head * out.length + i) * WIDTH + j] * x[j];
      }
    }
    return out;
  }

  private static ElectraConfig config(int embedding) {
    return new ElectraConfig(100, embedding, WIDTH, 2, 4, 128, 128, 2, 1e-12, 0, 0, 0.06, 0);
  }
}
