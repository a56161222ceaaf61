package krelectra.app.language.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultsTest {
  private final Faults faults = Faults.korean();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/a/b.tsv: cannot be read; check the path, or copy the file there"
            + "|/a/b.tsv: 읽을 수 없습니다. 경로를 확인하거나 파일을 그곳에 복사하십시오.",
        "C:\\말뭉치\\b: 2.tsv:12: has 3 cells and not 4; correct the line"
            + "|C:\\말뭉치\\b: 2.tsv:12: 칸이 4개가 아니라 3개입니다. 줄을 바로잡으십시오.",
        "text: has 600 pieces; what tuning changed is shown of 128 at most; give a sentence of it"
            + "|글: 워드피스가 600개인데, 조정으로 달라진 것은 128개까지 보여 드립니다. 그 가운데 한 문장을 주십시오.",
        "a.zip: holds a file that would be written outside of its folder, ../x; "
            + "do not trust it; pack its files again"
            + "|a.zip: 폴더 밖에 쓰게 되는 파일이 들어 있습니다: ../x. 믿지 말고, 파일을 다시 압축하십시오.",
        "layer ne: labels spans; the task pairs needs another kind of layer"
            + "|층 ne: 이 과제에 쓸 수 없는 층입니다(주석 대상: 구간). 이 과제에는 다른 종류의 층이 필요합니다: pairs.",
        "a.json:3: is no JSON (Unexpected character: '}'; expected a value); correct the JSON"
            + "|a.json:3: JSON이 아닙니다(Unexpected character: '}'; expected a value). JSON을 바로잡으십시오.",
        "pattern: \"9-9\" is no head; write layer-head as in 5-3, 5-* or *"
            + "|패턴: 헤드가 아닙니다: “9-9”. 5-3, 5-*, *처럼 레이어-헤드로 적으십시오.",
        "changed meanwhile: 문서 1 | 그사이에 바뀌었습니다: 문서 1."
      },
      quoteCharacter = '`')
  void aSentenceIsSaidInKorean(String english, String korean) {
    assertThat(faults.of(english)).isEqualTo(korean);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "; ",
        ": ; ",
        "a.tsv: cannot be read",
        "a.tsv: cannot be read; ask a friend",
        "a.tsv: speaks Latin; check the path",
        "cannot be read; check the path",
        "java.nio.file.AccessDeniedException: /a/b"
      })
  void whatHasNoWordsStaysAsItIs(String english) {
    assertThat(faults.of(english)).isEqualTo(english);
  }

  @Test
  void theTemplateThatSaysTheMostWins() {
    assertThat(faults.of("x: has no tensor a; give a file that has it"))
        .isEqualTo("x: 이런 텐서가 없습니다: a. 그것이 든 파일을 주십시오.");
  }

  @Test
  void signsOfReplacementAndPlacesInWhatVariesStayThemselves() {
    assertThat(faults.of("x: has no project $1 {0} \\; name one of its projects: {1:word}"))
        .isEqualTo("x: 이런 프로젝트가 없습니다: $1 {0} \\. 있는 프로젝트 가운데 하나를 적으십시오: {1:word}.");
  }

  /** Each cut is tried a bounded number of times: what is hostile ends, as it is. */
  @Test
  void aLongPlaceOfColonsAndSemicolonsEnds() {
    String place = ": is ; give ".repeat(800);

    assertThatCode(() -> faults.of(place)).doesNotThrowAnyException();
    assertThat(faults.of(place.repeat(500))).isEqualTo(place.repeat(500));
  }
}
