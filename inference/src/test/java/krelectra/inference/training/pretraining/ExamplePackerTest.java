package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import krelectra.inference.training.pretraining.ExamplePacker.Example;
import org.junit.jupiter.api.Test;

class ExamplePackerTest {
  private static final int[] BLANK = {};

  @Test
  void everyPieceComesOnceAndInOrder() {
    var random = new SplittableRandom(3);
    var packer = new ExamplePacker(32, new SplittableRandom(1));
    List<Example> examples = new ArrayList<>();
    int next = 0;
    for (int line = 0; line < 5000; line++) {
      // Short lines, so that none is cut at an example's end by more than can be told.
      int[] pieces = IntStream.range(next, next + random.nextInt(0, 4)).toArray();
      next += pieces.length;
      packer.add(pieces).ifPresent(examples::add);
    }
    packer.finish().ifPresent(examples::add);
    int before = -1;
    int kept = 0;
    for (Example example : examples) {
      assertThat(example.first()).isNotEmpty();
      int special = example.second().length == 0 ? 2 : 3;
      assertThat(example.first().length + example.second().length + special)
          .isLessThanOrEqualTo(32);
      for (int[] segment : List.of(example.first(), example.second())) {
        for (int piece : segment) {
          assertThat(piece).isGreaterThan(before);
          before = piece;
          kept++;
        }
      }
    }
    assertThat(kept).isBetween(next * 3 / 4, next);
  }

  @Test
  void aBlankLineEndsADocument() {
    var packer = new ExamplePacker(32, new SplittableRandom(1));
    assertThat(packer.add(new int[] {7, 8})).isEmpty();
    Example example = packer.add(BLANK).orElseThrow();
    assertThat(joined(example)).containsExactly(7, 8);
    assertThat(packer.add(BLANK)).isEmpty();
    assertThat(packer.finish()).isEmpty();
  }

  /** Blank lines after blank lines must not stand for a first segment. */
  @Test
  void theFirstSegmentIsNeverEmpty() {
    for (int seed = 0; seed < 200; seed++) {
      var packer = new ExamplePacker(32, new SplittableRandom(seed));
      packer.add(BLANK);
      packer.add(BLANK);
      Example example = packer.add(IntStream.range(0, 40).toArray()).orElseThrow();
      assertThat(example.first()).hasSize(30);
      assertThat(example.second()).isEmpty();
    }
  }

  @Test
  void mostExamplesHaveTwoSegmentsAndTheFullLength() {
    var packer = new ExamplePacker(128, new SplittableRandom(9));
    int single = 0;
    int full = 0;
    int count = 0;
    for (int line = 0; line < 200_000; line++) {
      var example = packer.add(new int[] {1, 2, 3, 4, 5});
      if (example.isPresent()) {
        count++;
        single += example.get().second().length == 0 ? 1 : 0;
        full += joined(example.get()).length >= 120 ? 1 : 0;
      }
    }
    assertThat(single / (double) count).isBetween(0.09, 0.13); // 10 %, and very short ones
    assertThat(full / (double) count).isBetween(0.93, 0.97); // 5 % aim at a random length
  }

  private static int[] joined(Example example) {
    return IntStream.concat(IntStream.of(example.first()), IntStream.of(example.second()))
        .toArray();
  }
}
