package krelectra.inference.training.pretraining;

import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;

/**
 * A beginning for the first layer whose heads attend to the piece before, the one after, the one
 * before that, and so on. With sinusoids for positions a query meets a key that was turned by the
 * distance. Without it a small network has to learn where to look and what to find there at once.
 */
final class NeighbourHeads {
  private static final String SELF = "electra.encoder.layer.0.attention.self.";

  /** Sharpness: a neighbour then gets about ten times the weight of the piece next to it. */
  private static final double GAIN = Math.sqrt(8);

  private NeighbourHeads() {}

  /** Query and key weights {@code [hidden, hidden]} of the first layer, by Hugging Face name. */
  static Map<String, float[]> of(ElectraConfig config) {
    if (config.projectsEmbeddings() || config.headSize() % 2 != 0) {
      throw InputException.at(
          "quick_start",
          "needs an embedding_size equal to hidden_size and heads of even width",
          "correct the file");
    }
    int hidden = config.hiddenSize();
    float[] query = new float[hidden * hidden];
    float[] key = new float[hidden * hidden];
    for (int head = 0; head < config.heads(); head++) {
      int distance = head % 2 == 0 ? -(head / 2 + 1) : head / 2 + 1;
      for (int i = 0; i < config.headSize(); i += 2) {
        double turn = distance * Sinusoids.frequency(i, hidden);
        float cosine = (float) (GAIN * Math.cos(turn));
        float sine = (float) (GAIN * Math.sin(turn));
        int row = (head * config.headSize() + i) * hidden;
        query[row + i] = (float) GAIN;
        query[row + hidden + i + 1] = (float) GAIN;
        key[row + i] = cosine;
        key[row + i + 1] = -sine;
        key[row + hidden + i] = sine;
        key[row + hidden + i + 1] = cosine;
      }
    }
    return Map.of(SELF + "query.weight", query, SELF + "key.weight", key);
  }
}
