package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import krelectra.inference.text.ElectraTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * Turns the numbers of a head into predictions.
 *
 * @param labels in id order
 * @param bestAnswers starts and ends that are paired ({@code n_best_size})
 * @param maxAnswer the most pieces of an answer
 */
public record Predictions(
    Task task,
    List<String> labels,
    ElectraTokenizer tokenizer,
    FeatureSettings settings,
    int bestAnswers,
    int maxAnswer) {
  /**
   * The prediction for each example.
   *
   * @param outputs of each input in order: class logits {@code [outputs]}, logits of each piece
   *     {@code [n × outputs]}, or start and end logits {@code [n × 2]}
   */
  public List<Prediction> of(List<Example> examples, Features features, List<float[]> outputs) {
    List<Prediction> predictions = new ArrayList<>();
    int input = 0;
    for (int e = 0; e < examples.size(); e++) {
      List<float[]> own = new ArrayList<>();
      Feature feature = null;
      while (input < outputs.size() && features.inputs().get(input).example() == e) {
        feature = features.inputs().get(input);
        own.add(outputs.get(input++));
      }
      predictions.add(one(examples.get(e), feature, own));
    }
    return predictions;
  }

  private Prediction one(Example example, @Nullable Feature feature, List<float[]> outputs) {
    return switch (task.kind()) {
      case CLASSES -> label(example.id(), outputs.getFirst());
      case SCORE -> new Prediction.Score(example.id(), outputs.getFirst()[0]);
      case TOKENS -> tags(example.id(), Objects.requireNonNull(feature), outputs.getFirst());
      case ANSWERS -> answer((Example.Question) example, feature, outputs);
    };
  }

  private Prediction answer(
      Example.Question question, @Nullable Feature feature, List<float[]> outputs) {
    int asked = feature == null ? 0 : feature.secondFrom() - 2;
    return new AnswerFinder(tokenizer, settings, bestAnswers, maxAnswer)
        .find(question, asked, outputs.stream().map(Predictions::split).toList());
  }

  private Prediction label(String id, float[] logits) {
    double[] probabilities = softmax(logits, 0, logits.length);
    return new Prediction.Label(
        id, highest(probabilities), Arrays.stream(probabilities).boxed().toList());
  }

  private Prediction tags(String id, Feature feature, float[] logits) {
    List<String> tags = new ArrayList<>();
    List<Double> probabilities = new ArrayList<>();
    int outputs = labels.size();
    for (int i = 0; i < feature.length(); i++) {
      if (feature.target()[i] != Feature.IGNORED) {
        double[] each = softmax(logits, i * outputs, (i + 1) * outputs);
        int best = highest(each);
        tags.add(labels.get(best));
        probabilities.add(each[best]);
      }
    }
    return new Prediction.Tags(id, tags, probabilities);
  }

  private static AnswerFinder.Logits split(float[] logits) {
    float[] start = new float[logits.length / 2];
    float[] end = new float[start.length];
    for (int i = 0; i < start.length; i++) {
      start[i] = logits[2 * i];
      end[i] = logits[2 * i + 1];
    }
    return new AnswerFinder.Logits(start, end);
  }

  private static double[] softmax(float[] logits, int from, int to) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      top = Math.max(top, logits[i]);
    }
    double[] values = new double[to - from];
    double sum = 0;
    for (int i = from; i < to; i++) {
      values[i - from] = Math.exp(logits[i] - top);
      sum += values[i - from];
    }
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
    return values;
  }

  private static int highest(double[] values) {
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
