package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.training.Corpus;

/**
 * A run's packed examples: those to train on and those held out.
 *
 * @param training for steps
 * @param heldOut for evaluation; no line of it occurs in a training example, also where the corpus
 *     has it twice
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
      if (Files.size(trainingBeside) == 0 || Files.size(heldOutBeside) == 0) {
        throw InputException.at(
            corpus.files().getFirst(),
            "is too little text to train on some of it and keep some apart",
            "give more lines");
      }
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
    corpus.forEachLine(
        line -> {
          cancellation.check();
          lines[0]++;
        });
    long every = Math.max(2, lines[0] / Math.max(1, config.heldOut()));
    Set<String> heldOutLines = heldOutLines(corpus, every, cancellation);
    try (var trainingOut = new ExampleFile.Writer(training, config.maxSequence());
        var heldOutOut = new ExampleFile.Writer(heldOut, config.maxSequence())) {
      var packer = new ExamplePacker(config.maxSequence(), new SplittableRandom(config.seed()));
      var other = new ExamplePacker(config.maxSequence(), new SplittableRandom(config.seed()));
      long[] number = {0};
      corpus.forEachLine(
          line -> {
            cancellation.check();
            boolean held = isHeldOut(number[0]++, every);
            if (!held && heldOutLines.contains(line)) {
              return;
            }
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

  private static boolean isHeldOut(long number, long every) {
    return number % every == every - 1;
  }

  /** A blank line ends a document wherever it stands, so that it counts as none of them. */
  private static Set<String> heldOutLines(Corpus corpus, long every, Cancellation cancellation) {
    Set<String> lines = new HashSet<>();
    long[] number = {0};
    corpus.forEachLine(
        line -> {
          cancellation.check();
          if (isHeldOut(number[0]++, every) && !line.isBlank()) {
            lines.add(line);
          }
        });
    return lines;
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
