package krelectra.inference.training.pretraining;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A beginning from which a small discriminator learns from few tokens: sinusoids for positions,
 * first heads that look at neighbours, and a judgement that is the same for every piece. From
 * random weights the first thing learned is that judgement, by making all pieces alike in the upper
 * layers, and from there nothing is learned any more (see DECISIONS.md).
 */
final class QuickStart {
  private static final String OUTPUT = "discriminator_predictions.dense_prediction.";

  /** Of the pieces masked, the share that the generator gets wrong at first. */
  private static final double WRONG = 0.9;

  private QuickStart() {}

  /** The discriminator's parameters that do not begin at random, by Hugging Face name. */
  static Map<String, float[]> of(PretrainingConfig config) {
    Map<String, float[]> begins = new LinkedHashMap<>();
    begins.put(
        "electra.embeddings.position_embeddings.weight", Sinusoids.of(config.discriminator()));
    begins.putAll(NeighbourHeads.of(config.discriminator()));
    double replaced = config.maskShare() * WRONG;
    begins.put(OUTPUT + "weight", new float[config.discriminator().hiddenSize()]);
    begins.put(OUTPUT + "bias", new float[] {(float) Math.log(replaced / (1 - replaced))});
    return begins;
  }
}
