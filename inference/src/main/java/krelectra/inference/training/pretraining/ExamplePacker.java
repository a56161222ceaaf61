package krelectra.inference.training.pretraining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Packs lines into examples of nearly the same length, as ELECTRA's recipe has it: lines are
 * gathered to the target length and laid in one segment or two; a blank line ends a document.
 */
final class ExamplePacker {
  private static final double ONE_SEGMENT = 0.1;
  private static final double SHORTER = 0.05;
  private static final int SHORTEST = 5;

  private final int maxLength;
  private final SplittableRandom random;
  private final List<int[]> lines = new ArrayList<>();
  private int gathered;
  private int target;

  ExamplePacker(int maxLength, SplittableRandom random) {
    this.maxLength = maxLength;
    this.random = random;
    this.target = maxLength;
  }

  /**
   * Two segments of pieces without special ones; the second may be empty.
   *
   * @param first at most {@code maxLength - 2} pieces
   * @param second at most what the first leaves
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(int[] first, int[] second) {}

  /**
   * Takes the next line.
   *
   * @param pieces its pieces, none for a blank line
   * @return an example, if one is full
   */
  Optional<Example> add(int[] pieces) {
    if (pieces.length == 0) {
      return finish();
    }
    lines.add(pieces);
    gathered += pieces.length;
    return gathered >= target ? finish() : Optional.empty();
  }

  /** The example of what is left. */
  Optional<Example> finish() {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    int split =
        random.nextDouble() < ONE_SEGMENT ? Integer.MAX_VALUE : Math.max(1, (target - 3) / 2);
    List<int[]> first = new ArrayList<>();
    List<int[]> second = new ArrayList<>();
    int length = 0;
    for (int[] line : lines) {
      boolean fits = first.isEmpty() || length + line.length < split;
      // Half of the time the line that crosses the middle belongs to the first segment.
      boolean crosses = second.isEmpty() && length < split && random.nextBoolean();
      if (second.isEmpty() && (fits || crosses)) {
        first.add(line);
        length += line.length;
      } else {
        second.add(line);
      }
    }
    lines.clear();
    gathered = 0;
    target =
        random.nextDouble() < SHORTER
            ? random.nextInt(Math.min(SHORTEST, maxLength), maxLength + 1)
            : maxLength;
    int[] a = joined(first, maxLength - 2);
    return Optional.of(new Example(a, joined(second, Math.max(0, maxLength - 3 - a.length))));
  }

  private static int[] joined(List<int[]> rows, int most) {
    return rows.stream().flatMapToInt(java.util.Arrays::stream).limit(most).toArray();
  }
}
