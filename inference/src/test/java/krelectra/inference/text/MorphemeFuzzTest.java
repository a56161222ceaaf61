package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds for the morphemes of any string. */
class MorphemeFuzzTest {
  private static final int ROUNDS = 20_000;

  private final MorphemeAnalyzer analyzer = new MorphemeAnalyzer();

  @Test
  void morphemesStandWhereTheySayTheyDo() {
    var random = new RandomText(11);
    long found = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String text = random.next(30);
      int end = 0;
      for (Morpheme morpheme : analyzer.analyze(text)) {
        Span span = morpheme.span();
        String where = shown(text) + " at " + span;
        assertThat(span.length()).as(where).isPositive();
        assertThat(span.start()).as(where).isGreaterThanOrEqualTo(end);
        end = span.end();
        assertThat(end).as(where).isLessThanOrEqualTo(text.length());
        assertThat(morpheme.surface()).as(where).isEqualTo(span.of(text));
        assertThat(Eojeols.of(span.of(text))).as(where).hasSize(1);
        assertThat(Eojeols.isBlank(text.charAt(span.start()))).as(where).isFalse();
        assertThat(Eojeols.isBlank(text.charAt(end - 1))).as(where).isFalse();
        assertThat(splitsCharacter(text, span.start())).as(where).isFalse();
        assertThat(splitsCharacter(text, end)).as(where).isFalse();
        for (String tag : morpheme.tag().split("\\+", -1)) {
          assertThat(PosTag.find(tag)).as(where + " " + morpheme.tag()).isPresent();
        }
        found++;
      }
    }
    assertThat(found).isGreaterThan(ROUNDS);
  }

  /** The dictionary sees the same text, so a decomposed one gets the same tags. */
  @Test
  void decomposedTextHasTheMorphemesOfTheComposed() {
    List<String> texts = List.of("아버지가 방에 들어가신다.", "나는 학교에 갔다!", "정진해 왔다 café", "3,000원을 냈습니다…");
    for (String text : texts) {
      String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
      List<Morpheme> expected = analyzer.analyze(text);
      List<Morpheme> found = analyzer.analyze(decomposed);
      assertThat(found.stream().map(Morpheme::tag))
          .isEqualTo(expected.stream().map(Morpheme::tag).toList());
      assertThat(
              found.stream()
                  .map(m -> Normalizer.normalize(m.surface(), Normalizer.Form.NFC))
                  .toList())
          .isEqualTo(expected.stream().map(Morpheme::surface).toList());
    }
  }

  private static boolean splitsCharacter(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    text.chars().forEach(c -> shown.append(String.format("\\u%04x", c)));
    return shown.toString();
  }
}
