package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import krelectra.inference.text.Corpora.Input;
import org.junit.jupiter.api.Test;

class MorphemeAnalyzerTest {
  private static final Path SHARED = Path.of(System.getProperty("shared.dir", "missing"));

  private final MorphemeAnalyzer analyzer = new MorphemeAnalyzer();

  @Test
  void morphemesStandOnTheSurface() {
    assertThat(shown("아버지가 방에 들어가신다."))
        .isEqualTo(
            "아버지/NNG@0-3 가/JKS@3-4 방/NNG@5-6 에/JKB@6-7 들어가/VV@8-11 신다/EP+EF@11-13 ./SF@13-14");
  }

  @Test
  void inflectedFormsKeepTheirPartsAndTheirSurface() {
    assertThat(shown("갔다")).isEqualTo("갔/VV+EP@0-1 다/EC@1-2");
    assertThat(parts("갔다", 0)).isEqualTo("가/VV 았/EP");
    assertThat(parts("들어가신다", 1)).isEqualTo("시/EP \u3134다/EC");
    // The dictionary has 정진7; the digit tells homographs apart.
    assertThat(shown("정진해")).isEqualTo("정진해/NNG+XSV+EC@0-3");
    assertThat(parts("정진해", 0)).isEqualTo("정진/NNG 하/XSV 아/EC");
  }

  @Test
  void digitsOfTheTextStay() {
    assertThat(shown("A4 3000원")).contains("4/SN", "3000/SN");
  }

  @Test
  void punctuationDoesNotTakeBlanksAlong() {
    for (String text : List.of("가!! 나", "가...\u3000나", "( 가 )  ", "!! \u00a0?")) {
      for (Morpheme morpheme : analyzer.analyze(text)) {
        assertThat(morpheme.surface()).doesNotContainAnyWhitespaces().doesNotContain("\u00a0");
      }
    }
    assertThat(shown("!! \u00a0?")).isEqualTo("!!/SY@0-2 ?/SY@4-5");
    assertThat(shown("가!! 나")).contains("!/SF@1-2 !/SF@2-3 나/").endsWith("@4-5");
  }

  @Test
  void nothingHasNoMorphemes() {
    for (String text : List.of("", " ", "\t\n\u3000\u00a0")) {
      assertThat(analyzer.analyze(text)).isEmpty();
    }
  }

  @Test
  void longWordsAndLongLinesAreTaken() {
    List<Morpheme> long10000 = analyzer.analyze("가나다라마".repeat(2000));
    assertThat(long10000.getLast().span().end()).isEqualTo(10_000);
    String line = "나는 학교에 갔다. ".repeat(30_000);
    List<Morpheme> morphemes = analyzer.analyze(line);
    assertThat(morphemes.getLast().span().end()).isEqualTo(line.length() - 1);
    assertThat(morphemes).hasSize(30_000 * analyzer.analyze("나는 학교에 갔다. ").size());
  }

  @Test
  void everyTagOfACorpusHasAName() {
    assumeTrue(Files.isDirectory(SHARED), "skipped: no shared data at shared.dir");
    List<Input> sentences = new Corpora(SHARED).read("klue-ner-dev");
    assertThat(sentences).hasSize(5000);
    for (Input sentence : sentences) {
      int end = 0;
      for (Morpheme morpheme : analyzer.analyze(sentence.first())) {
        Span span = morpheme.span();
        assertThat(span.start()).isGreaterThanOrEqualTo(end);
        assertThat(morpheme.surface()).isEqualTo(span.of(sentence.first())).isNotBlank();
        end = span.end();
        for (String tag : morpheme.tag().split("\\+", -1)) {
          assertThat(PosTag.find(tag)).as(tag).isPresent();
        }
        for (Morpheme.Part part : morpheme.parts()) {
          assertThat(PosTag.find(part.tag())).as(part.tag()).isPresent();
        }
      }
    }
  }

  private String parts(String word, int morpheme) {
    return analyzer.analyze(word).get(morpheme).parts().stream()
        .map(part -> part.surface() + "/" + part.tag())
        .collect(Collectors.joining(" "));
  }

  private String shown(String text) {
    return analyzer.analyze(text).stream()
        .map(
            morpheme ->
                morpheme.surface()
                    + "/"
                    + morpheme.tag()
                    + "@"
                    + morpheme.span().start()
                    + "-"
                    + morpheme.span().end())
        .collect(Collectors.joining(" "));
  }
}
