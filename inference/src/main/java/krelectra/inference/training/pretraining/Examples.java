package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.training.Corpus;

/**
 * A run's packed examples: those to train on and those held out.
 *
 * @param training for steps
 * @param heldOut for evaluation; lines of it occur in no training example
 */
record Examples(ExampleFile training, ExampleFile heldOut) implements AutoCloseable {
  private static final String TRAINING = "examples.bin";
  private static final String HELD_OUT = "held-out.bin";

  /** Opens the examples of a run folder, packing the corpus first unless that was done. */
  static Examples of(
      Path folder,
      Corpus corpus,
      ElectraTokenizer tokenizer,
      PretrainingConfig config,
      Cancellation cancellation)
      throws IOException {
    Path training = folder.resolve(TRAINING);
    Path heldOut = folder.resolve(HELD_OUT);
    if (!Files.exists(training)) {
      Path trainingBeside = folder.resolve(TRAINING + ".tmp");
      Path heldOutBeside = folder.resolve(HELD_OUT + ".tmp");
      pack(corpus, tokenizer, config, trainingBeside, heldOutBeside, cancellation);
      Files.move(heldOutBeside, heldOut, StandardCopyOption.REPLACE_EXISTING);
      Files.move(trainingBeside, training, StandardCopyOption.ATOMIC_MOVE);
    }
    ExampleFile first = ExampleFile.open(training, config.maxSequence());
    try {
      return new Examples(first, ExampleFile.open(heldOut, config.maxSequence()));
    } catch (IOException | RuntimeException e) {
      first.close();
      throw e;
    }
  }

  private static void pack(
      Corpus corpus,
      ElectraTokenizer tokenizer,
      PretrainingConfig config,
      Path training,
      Path heldOut,
      Cancellation cancellation)
      throws IOException {
    long[] lines = {0};
    corpus.forEachLine(line -> lines[0]++);
    long every = Math.max(2, lines[0] / Math.max(1, config.heldOut()));
    try (var trainingOut = new ExampleFile.Writer(training, config.maxSequence());
        var heldOutOut = new ExampleFile.Writer(heldOut, config.maxSequence())) {
      var packer = new ExamplePacker(config.maxSequence(), new SplittableRandom(config.seed()));
      var other = new ExamplePacker(config.maxSequence(), new SplittableRandom(config.seed()));
      long[] number = {0};
      corpus.forEachLine(
          line -> {
            cancellation.check();
            boolean held = number[0]++ % every == every - 1;
            int[] pieces =
                tokenizer.tokenize(line).stream().mapToInt(piece -> piece.id()).toArray();
            (held ? other : packer)
                .add(pieces)
                .ifPresent(example -> write(held ? heldOutOut : trainingOut, example));
          });
      packer.finish().ifPresent(example -> write(trainingOut, example));
      other.finish().ifPresent(example -> write(heldOutOut, example));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(ExampleFile.Writer out, ExamplePacker.Example example) {
    try {
      out.write(example);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    training.close();
    heldOut.close();
  }
}
