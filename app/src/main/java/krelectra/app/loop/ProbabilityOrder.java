package krelectra.app.loop;

import java.util.Arrays;
import java.util.List;
import krelectra.inference.training.tasks.Prediction;

/**
 * Puts a model's probabilities into the order of a set's labels.
 *
 * @param of the set
 * @param model the model's labels, in its own order
 */
record ProbabilityOrder(List<String> of, List<String> model) {
  HeldOut.Saying saying(Prediction prediction) {
    return switch (prediction) {
      case Prediction.Label label -> {
        Double[] values = new Double[of.size()];
        Arrays.fill(values, 0.0);
        for (int i = 0; i < model.size(); i++) {
          int at = of.indexOf(model.get(i));
          if (at >= 0) {
            values[at] = label.probabilities().get(i);
          }
        }
        yield new HeldOut.Saying(List.of(), List.of(values));
      }
      case Prediction.Tags tags -> new HeldOut.Saying(tags.tags(), tags.probabilities());
      default -> throw new IllegalArgumentException("no classes: " + prediction);
    };
  }
}
