package krelectra.inference.analysis.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import krelectra.inference.InputException;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttentionPatternTest {
  /** [CLS] 학교/NNG 에/JKB | 가방/NNG 을/JKO 들/VV 고/EC [SEP]. */
  private static final List<MapUnit> UNITS =
      List.of(
          MapUnit.of("[CLS]", null),
          new MapUnit("학교", 0, new Span(0, 2), 0, "NNG"),
          new MapUnit("에", 0, new Span(2, 3), 0, "JKB"),
          new MapUnit("가방", 0, new Span(4, 6), 1, "NNG"),
          new MapUnit("을", 0, new Span(6, 7), 1, "JKO"),
          new MapUnit("갔", 0, new Span(8, 9), 2, "VV+EP"),
          new MapUnit("고", 0, new Span(9, 10), 2, "EC"),
          MapUnit.of("[SEP]", null));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "head 5-3 from NNG to next JKO > 0.5",
        "head * from * to any * < 0",
        "head 12-* from N* to later VV+EP > 1",
        "head *-4 from 학교/NNG to earlier a/b/SL within 12 > 0.25",
        "head 1-1 from [CLS] to same-eojeol 다/* < 0.0001",
        "head 1-1 from //SC to previous [SEP] > 0.5"
      })
  void goesThereAndBack(String text) {
    AttentionPattern pattern = AttentionPattern.parse(text);
    assertThat(pattern).hasToString(text);
    assertThat(AttentionPattern.parse(pattern.toString())).isEqualTo(pattern);
  }

  @Test
  void spacesAndNumbersMayBeWrittenFreely() {
    assertThat(AttentionPattern.parse("  head 5-3  from NNG to next JKO >  .50 "))
        .hasToString("head 5-3 from NNG to next JKO > 0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''|\"head\"",
        "head 5|is no head",
        "head 0-1 from * to any * > 1|is no head",
        "head 5-3 of NNG|\"from\"",
        "head 5-3 from nng to next JKO > 0.5|is no tag",
        "head 5-3 from NNX to next JKO > 0.5|no tag is \"NNX\"",
        "head 5-3 from Q* to next JKO > 0.5|no tag is",
        "head 5-3 from NNG to near JKO > 0.5|\"near\"",
        "head 5-3 from NNG to next JKO|ends where > or <",
        "head 5-3 from NNG to next JKO = 0.5|> or < is needed",
        "head 5-3 from NNG to next JKO > 1.5|weight of 1.5",
        "head 5-3 from NNG to next JKO > x|is no weight",
        "head 5-3 from NNG to next JKO within 0 > 0.5|is no distance",
        "head 5-3 from a/[CLS] to next JKO > 0.5|no surface",
        "head 5-3 from NNG to next JKO > 0.5 please|\"please\" is left over",
      })
  void saysWhatItDoesNotUnderstand(String text, String told) {
    assertThatThrownBy(() -> AttentionPattern.parse(text))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("pattern: ")
        .hasMessageContaining(told)
        .hasMessageContaining("; ");
  }

  /** Whatever is typed, it is read or refused in a sentence, and what is read is written alike. */
  @Test
  void neverFailsOtherwise() {
    String[] words =
        "head from to next any within > < 5-3 * N* NNG 학교/NNG [SEP] 0.5 12 -1 / + 99999999999 \u0000"
            .split(" ", -1);
    Random random = new Random(7);
    int read = 0;
    for (int round = 0; round < 20_000; round++) {
      List<String> made =
          new ArrayList<>(List.of("head", "5-3", "from", "N*", "to", "any", "NNG", ">", "0.5"));
      for (int change = random.nextInt(3); change > 0; change--) {
        int at = random.nextInt(made.size());
        switch (random.nextInt(3)) {
          case 0 -> made.set(at, words[random.nextInt(words.length)]);
          case 1 -> made.add(at, words[random.nextInt(words.length)]);
          default -> made.remove(at);
        }
      }
      try {
        AttentionPattern pattern = AttentionPattern.parse(String.join(" ", made));
        assertThat(AttentionPattern.parse(pattern.toString())).isEqualTo(pattern);
        read++;
      } catch (InputException expected) {
        assertThat(expected).hasMessageStartingWith("pattern: ");
      }
    }
    assertThat(read).isBetween(1_000, 19_000);
  }

  @ParameterizedTest
  @CsvSource({
    "NNG,next,JKO,1-4 3-4",
    "NNG,next,J*,1-2 3-4",
    "JKO,previous,NNG,4-3",
    "JK*,earlier,NNG,2-1 4-1 4-3",
    "학교/NNG,later,*,1-2 1-3 1-4 1-5 1-6",
    "EC,same-eojeol,EP,6-5",
    "VV,same-eojeol,*,5-6",
    "가방/*,any,가방/NNG,3-3",
    "가방/SL,any,*,''",
    "EC,any,[SEP],6-7",
    "[CLS],later,VV+EP,0-5",
  })
  void findsThePairs(String source, String relation, String target, String expected) {
    assertThat(pairs("head * from %s to %s %s > 0".formatted(source, relation, target)))
        .isEqualTo(expected);
  }

  @Test
  void keepsToADistance() {
    assertThat(pairs("head * from NNG to any J* within 1 > 0")).isEqualTo("1-2 3-2 3-4");
    assertThat(pairs("head * from NNG to next JKO within 2 > 0")).isEqualTo("3-4");
  }

  private static String pairs(String text) {
    AttentionPattern pattern = AttentionPattern.parse(text);
    List<String> pairs = new ArrayList<>();
    pattern.pairs(UNITS, (from, to) -> pairs.add(from + "-" + to));
    assertThat(pattern.hasPair(UNITS)).isEqualTo(!pairs.isEmpty());
    return String.join(" ", pairs);
  }
}
