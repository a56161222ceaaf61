package krelectra.inference.training.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import krelectra.inference.Cancellation;
import krelectra.inference.training.vocabulary.Segments.Counted;
import krelectra.inference.training.vocabulary.Segments.Within;
import org.junit.jupiter.api.Test;

class VocabularyBuilderTest {
  private static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
  private static final List<String> LINES = List.of("가나 가나다 가나", "가나 가나다 나다", "라 가나 가나다", "가나 나다");

  @Test
  void joinsTheMostFrequentPairFirst() {
    // 가나 5, 가나다 3, 나다 2, 라 1: 가 + ##나 8, ##나 + ##다 3, 나 + ##다 2.
    List<String> characters = List.of("##나", "##다", "가", "나", "라");
    assertThat(built(LINES, 13, 5))
        .isEqualTo(joined(SPECIAL, characters, List.of("가나", "가나다", "나다")));
    assertThat(built(LINES, 11, 5)).isEqualTo(joined(SPECIAL, characters, List.of("가나")));
    assertThat(built(LINES, 100, 100)).hasSize(13);
  }

  @Test
  void rareCharactersFallOutWithTheirWords() {
    assertThat(built(LINES, 100, 3))
        .isEqualTo(joined(SPECIAL, List.of("##나", "##다", "가"), List.of("가나", "가나다")));
  }

  @Test
  void whatOccursOnceIsNotJoined() {
    assertThat(built(List.of("가나다"), 100, 100)).hasSize(5 + 3);
  }

  @Test
  void repeatedCharactersAreJoinedFromTheLeft() {
    assertThat(built(List.of("ㅋㅋㅋㅋㅋ ㅋㅋㅋㅋㅋ"), 100, 100)).contains("ㅋ", "##ㅋ", "##ㅋㅋ");
  }

  @Test
  void theSameCorpusGivesTheSameVocabularyInAnyOrder() {
    var random = new Random(8);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder line = new StringBuilder();
      for (int w = 0; w < 5; w++) {
        for (int c = random.nextInt(1, 6); c > 0; c--) {
          line.append((char) ('가' + (int) Math.abs(random.nextGaussian() * 20)));
        }
        line.append(' ');
      }
      lines.add(line.toString());
    }
    List<String> once = built(lines, 500, 100);
    assertThat(once).hasSize(500).doesNotHaveDuplicates();
    Collections.shuffle(lines, random);
    assertThat(built(lines, 500, 100)).isEqualTo(once);
  }

  @Test
  void morphemesAreTheBoundsOfPieces() {
    Segments segments = new Segments(Within.MORPHEMES);
    segments.add("학교에서 학교에");
    assertThat(segments.counted())
        .containsExactly(new Counted("학교", 2), new Counted("##에", 1), new Counted("##에서", 1));
  }

  /** The tokenizer never sees them, so a piece with one would never be found. */
  @Test
  void charactersThatCleaningRemovesAreNoPieces() {
    for (Within within : Within.values()) {
      Segments segments = new Segments(within);
      segments.add("학\u200b교 \u0007 학교 \ufffd\ud800");
      assertThat(segments.counted()).containsExactly(new Counted("학교", 2));
    }
  }

  @Test
  void itCanBeCancelled() {
    Segments segments = new Segments(Within.NONE);
    LINES.forEach(segments::add);
    assertThatThrownBy(() -> VocabularyBuilder.of(100).build(segments, () -> true))
        .isInstanceOf(CancellationException.class);
  }

  private static List<String> built(List<String> lines, int size, int alphabet) {
    Segments segments = new Segments(Within.NONE);
    lines.forEach(segments::add);
    return new VocabularyBuilder(size, alphabet).build(segments, Cancellation.NONE).entries();
  }

  private static List<String> joined(
      List<String> special, List<String> characters, List<String> joins) {
    return Stream.of(special, characters, joins).flatMap(List::stream).toList();
  }
}
