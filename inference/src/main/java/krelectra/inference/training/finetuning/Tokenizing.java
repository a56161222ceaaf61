package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.LabelledData;
import krelectra.inference.training.tasks.Task;

/**
 * Makes a network's inputs of a run's data, and tells how many.
 *
 * @param record keeps the sizes
 * @param progress takes a line for the user for each split
 */
record Tokenizing(
    Task task,
    FineTuningConfig config,
    ElectraTokenizer tokenizer,
    FineTuningRecord record,
    Consumer<String> progress) {
  /**
   * Tokenizes the three splits.
   *
   * @throws InputException if there is nothing to train on
   */
  Inputs inputs(FineTuningData data, Cancellation cancellation) throws IOException {
    Features train = features("train", data.train(), data, cancellation);
    Features dev = features("dev", data.dev(), data, cancellation);
    Optional<Features> test = Optional.empty();
    if (data.test().isPresent()) {
      test = Optional.of(features("test", data.test().get(), data, cancellation));
    }
    if (train.inputs().isEmpty()) {
      throw InputException.at(
          data.train().file(), "gives no input to train on", "check that its answers are in it");
    }
    return new Inputs(train, dev, test);
  }

  private Features features(
      String split, LabelledData from, FineTuningData data, Cancellation cancellation)
      throws IOException {
    Features features =
        Features.of(
            task,
            data.labels(),
            from.examples(),
            tokenizer,
            config.lengths().features(),
            split.equals("train"),
            cancellation);
    record.data(split, from, features);
    progress.accept(
        split
            + ": "
            + from.examples().size()
            + " examples, "
            + features.truncated()
            + " cut to the length, dropped "
            + from.dropped());
    return features;
  }
}
