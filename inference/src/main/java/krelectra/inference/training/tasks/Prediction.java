package krelectra.inference.training.tasks;

import java.util.List;

/** What a network gives for an example. */
public sealed interface Prediction {
  /** The example's id. */
  String id();

  /**
   * A class.
   *
   * @param index of the label
   * @param probabilities of every label in id order
   */
  record Label(String id, int index, List<Double> probabilities) implements Prediction {
    public Label {
      probabilities = List.copyOf(probabilities);
    }
  }

  /** A number. */
  record Score(String id, double score) implements Prediction {}

  /**
   * A tag for each word, fewer than words where the sentence was cut.
   *
   * @param probabilities of each tag
   */
  record Tags(String id, List<String> tags, List<Double> probabilities) implements Prediction {
    public Tags {
      tags = List.copyOf(tags);
      probabilities = List.copyOf(probabilities);
    }
  }

  /**
   * An answer.
   *
   * @param span where it stands in the context
   * @param probability among the best answers
   */
  record Span(String id, String answer, krelectra.inference.text.Span span, double probability)
      implements Prediction {}
}
