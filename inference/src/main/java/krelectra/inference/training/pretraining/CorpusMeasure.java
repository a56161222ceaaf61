package krelectra.inference.training.pretraining;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.pretraining.PretrainingPlan.CorpusSize;

/**
 * Measures a corpus in one reading. The first lines are packed; of what follows, fewer and fewer
 * lines are cut into pieces, so that a corpus of many gigabytes takes about as long as reading it.
 */
final class CorpusMeasure {
  private final ElectraTokenizer tokenizer;
  private final ExamplePacker packer;
  private final int packedLines;
  private final int mostExamples;
  private final List<ExamplePacker.Example> examples = new ArrayList<>();
  private long lines;
  private long characters;
  private long packedPieces;
  private long packedExamples;
  private double pieces;
  private long tokenized;
  private long stride = 1;
  private long skipped;
  private long skippedCharacters;
  private long seenCharacters;
  private long seenPieces;

  /**
   * Begins.
   *
   * @param packedLines that are packed, and cut into pieces before every second one is left out
   * @param mostExamples to be kept for a measurement of steps
   */
  CorpusMeasure(
      ElectraTokenizer tokenizer, PretrainingConfig config, int packedLines, int mostExamples) {
    this.tokenizer = tokenizer;
    this.packer = new ExamplePacker(config.maxSequence(), new SplittableRandom(config.seed()));
    this.packedLines = packedLines;
    this.mostExamples = mostExamples;
  }

  /** Reads it all. */
  CorpusSize measure(Corpus corpus, Cancellation cancellation) {
    corpus.forEachLine(
        line -> {
          cancellation.check();
          add(line);
        });
    if (lines <= packedLines) {
      packer.finish().ifPresent(this::keep);
    }
    boolean exact = lines <= packedLines;
    pieces += skippedCharacters * (seenCharacters == 0 ? 0 : (double) seenPieces / seenCharacters);
    long all = Math.round(pieces);
    long packed =
        exact || packedPieces == 0
            ? packedExamples
            : Math.round((double) packedExamples / packedPieces * all);
    return new CorpusSize(lines, characters, all, packed, exact);
  }

  /** Some of the examples, of the beginning. */
  List<ExamplePacker.Example> examples() {
    return List.copyOf(examples);
  }

  private void add(String line) {
    lines++;
    characters += line.length();
    if (++skipped < stride) {
      skippedCharacters += line.length();
      return;
    }
    skipped = 0;
    int[] cut = tokenizer.tokenize(line).stream().mapToInt(piece -> piece.id()).toArray();
    seenCharacters += line.length();
    seenPieces += cut.length;
    pieces += cut.length;
    if (lines <= packedLines) {
      packedPieces += cut.length;
      packer.add(cut).ifPresent(this::keep);
    }
    if (++tokenized % packedLines == 0) {
      // What was left out so far is judged by what was cut among it.
      pieces += (double) skippedCharacters * seenPieces / Math.max(1, seenCharacters);
      skippedCharacters = 0;
      seenCharacters = 0;
      seenPieces = 0;
      stride *= 2;
    }
  }

  private void keep(ExamplePacker.Example example) {
    packedExamples++;
    if (examples.size() < mostExamples) {
      examples.add(example);
    }
  }
}
