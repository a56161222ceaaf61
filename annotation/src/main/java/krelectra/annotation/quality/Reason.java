package krelectra.annotation.quality;

import java.util.List;

/**
 * Why an item stands where it does in a queue. Whoever shows it puts it into words.
 *
 * @param numbers as the key says
 */
public record Reason(Key key, List<Double> numbers) {
  public Reason {
    numbers = List.copyOf(numbers);
  }

  static Reason of(Key key, Double... numbers) {
    return new Reason(key, List.of(numbers));
  }

  /** What kind of reason. */
  public enum Key {
    /**
     * The model is sure of another label. Numbers: that label's index, its probability, its
     * threshold, the given label's probability.
     */
    ANOTHER_LABEL,
    /**
     * The given label has a small probability. Numbers: it, and the most probable label's index.
     */
    UNLIKELY_LABEL,
    /** The given label's loss is high. Numbers: the loss, the most probable label's index. */
    HIGH_LOSS,
    /** Hard through all epochs. Numbers: confidence, variability, correctness. */
    HARD,
    /** The model wavers between epochs. Numbers: confidence, variability, correctness. */
    AMBIGUOUS,
    /** Easy through all epochs. Numbers: confidence, variability, correctness. */
    EASY,
    /** Probabilities are spread. Numbers: entropy in nats, its share of the highest one. */
    ENTROPY,
    /** Two labels are nearly as probable. Numbers: their indices, the difference. */
    MARGIN,
    /** Even the best label is improbable. Numbers: its index, its probability. */
    LEAST_CONFIDENCE,
    /** Unlike everything before it. Numbers: distance to the nearest chosen, that one's index. */
    FAR_FROM_CHOSEN
  }
}
