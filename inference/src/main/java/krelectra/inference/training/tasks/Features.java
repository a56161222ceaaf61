package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.TokenizerOptions;

/**
 * A split, tokenized once for all epochs.
 *
 * @param inputs in the order of the examples; several of one example where its context is long
 * @param truncated how many examples were longer than the network takes
 * @param unusable how many examples gave no input, for instance because their answer is not in the
 *     context
 */
public record Features(List<Feature> inputs, int truncated, int unusable) {
  public Features {
    inputs = List.copyOf(inputs);
  }

  /** Makes the inputs of one example. */
  interface Maker {
    /**
     * Adds the inputs of an example.
     *
     * @param index of the example
     * @return whether something of it was cut off
     */
    boolean add(int index, Example example, List<Feature> inputs);
  }

  /** Tokenizes examples. */
  public static Features of(
      Task task,
      List<String> labels,
      List<Example> examples,
      ElectraTokenizer tokenizer,
      FeatureSettings settings,
      boolean training,
      Cancellation cancellation) {
    Maker maker =
        switch (task.kind()) {
          case CLASSES, SCORE -> new TextFeatures(tokenizer, labels, settings.maxLength());
          case TOKENS -> new TokenFeatures(tokenizer, labels, settings.maxLength());
          case ANSWERS -> new AnswerFeatures(tokenizer, settings, training);
        };
    List<Feature> inputs = new ArrayList<>();
    int truncated = 0;
    int unusable = 0;
    for (int i = 0; i < examples.size(); i++) {
      cancellation.check();
      int before = inputs.size();
      truncated += maker.add(i, examples.get(i), inputs) ? 1 : 0;
      unusable += inputs.size() == before ? 1 : 0;
    }
    return new Features(inputs, truncated, unusable);
  }

  /** The tokenizer with which the task was published. */
  public static ElectraTokenizer tokenizer(Task task, ModelFolder folder) {
    return task.splitsAtSpaceAlone()
        ? new ElectraTokenizer(folder.tokenizer().vocabulary(), TokenizerOptions.WHITESPACE_ONLY)
        : folder.tokenizer();
  }
}
