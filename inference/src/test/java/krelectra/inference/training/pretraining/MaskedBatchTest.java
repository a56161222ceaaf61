package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.pretraining.ExamplePacker.Example;
import org.junit.jupiter.api.Test;

class MaskedBatchTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(TinyModel.vocabulary());

  @Test
  void examplesAreFramed() {
    MaskedBatch batch = batch(List.of(example(3, 2), example(4, 0)), 0.15, new SplittableRandom(1));
    int start = VOCABULARY.startId();
    int end = VOCABULARY.separatorId();
    assertThat(batch.length()).isEqualTo(8);
    assertThat(batch.ids()[0]).containsExactly(start, 10, 11, 12, end, 20, 21, end);
    assertThat(batch.segments()[0]).containsExactly(0, 0, 0, 0, 0, 1, 1, 1);
    assertThat(batch.ids()[1]).containsExactly(start, 10, 11, 12, 13, end);
    assertThat(batch.segments()[1]).containsOnly(0);
  }

  @Test
  void chosenPlacesAreDistinctAndNeverSpecial() {
    var random = new SplittableRandom(5);
    int chosen = 0;
    int hidden = 0;
    for (int round = 0; round < 300; round++) {
      List<Example> rows = new ArrayList<>();
      for (int row = 0; row < 8; row++) {
        rows.add(example(random.nextInt(1, 30), random.nextInt(0, 20)));
      }
      MaskedBatch batch = batch(rows, 0.15, random);
      assertThat(batch.positions()).doesNotHaveDuplicates();
      int[] perRow = new int[8];
      long[] originals = batch.originals();
      for (int i = 0; i < batch.positions().length; i++) {
        int row = (int) (batch.positions()[i] / batch.length());
        int column = (int) (batch.positions()[i] % batch.length());
        int original = batch.ids()[row][column];
        assertThat(VOCABULARY.isSpecial(original)).isFalse();
        assertThat(originals[i]).isEqualTo(original);
        boolean masked = batch.masked()[row][column] == VOCABULARY.maskId();
        assertThat(masked || batch.masked()[row][column] == original).isTrue();
        perRow[row]++;
        chosen++;
        hidden += masked ? 1 : 0;
      }
      for (int row = 0; row < 8; row++) {
        int length = batch.ids()[row].length;
        assertThat(perRow[row]).isEqualTo(Math.max(1, (int) Math.round(length * 0.15)));
      }
    }
    assertThat(hidden / (double) chosen).isCloseTo(0.85, within(0.02));
  }

  /** A corpus may hold such words as text. */
  @Test
  void specialEntriesInTheTextAreNotChosen() {
    int[] pieces = {VOCABULARY.maskId(), VOCABULARY.separatorId(), 30, VOCABULARY.padId()};
    MaskedBatch batch = batch(List.of(new Example(pieces, new int[0])), 1, new SplittableRandom(1));
    assertThat(batch.positions()).containsExactly(3);
  }

  @Test
  void theSameRandomnessChoosesTheSame() {
    List<Example> rows = List.of(example(20, 10), example(9, 0));
    MaskedBatch once = batch(rows, 0.15, new SplittableRandom(7));
    MaskedBatch again = batch(rows, 0.15, new SplittableRandom(7));
    assertThat(again.positions()).containsExactly(once.positions());
    assertThat(again.masked()).isDeepEqualTo(once.masked());
  }

  @Test
  void whatIsCutHasTheSameRowsAndPlaces() {
    MaskedBatch whole =
        batch(
            List.of(example(9, 0), example(20, 10), example(4, 3), example(7, 0), example(6, 6)),
            0.3,
            new SplittableRandom(5));
    List<MaskedBatch> parts = whole.cut(2);
    assertThat(parts).extracting(part -> part.ids().length).containsExactly(2, 3);
    assertThat(parts).extracting(MaskedBatch::length).containsExactly(33, 15);
    assertThat(parts.stream().flatMap(part -> Arrays.stream(part.ids())))
        .containsExactly(whole.ids());
    assertThat(parts.stream().flatMapToLong(part -> Arrays.stream(part.originals())))
        .containsExactly(Arrays.stream(whole.originals()).boxed().toArray(Long[]::new));
    assertThat(parts.stream().mapToLong(MaskedBatch::pieces).sum()).isEqualTo(whole.pieces());
  }

  private static MaskedBatch batch(List<Example> rows, double share, SplittableRandom random) {
    return MaskedBatch.of(rows, VOCABULARY, share, random);
  }

  private static Example example(int first, int second) {
    return new Example(
        IntStream.range(10, 10 + first).toArray(), IntStream.range(20, 20 + second).toArray());
  }
}
