package krelectra.app.corpus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.edit.StepName;
import krelectra.annotation.format.check.Finding;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import org.junit.jupiter.api.Test;

class StepTextsTest {
  private final Messages korean =
      new Messages(new SimpleObjectProperty<>(Language.KOREAN), StepTexts.class);

  @Test
  void stepsAreTold() {
    assertThat(StepTexts.of(StepName.of("rename tag", "klue-ner", "PS", "PER").text(), korean))
        .isEqualTo("태그 이름 바꾸기 (klue-ner): PS → PER");
    assertThat(StepTexts.of(StepName.of("repair", "span-blank", 3).text(), korean))
        .isEqualTo("수리: 구간 끝의 공백 (3)");
    assertThat(StepTexts.of("import 뉴스.tsv (klue-bio, SHA-256 0af3)", korean))
        .isEqualTo("가져오기: 뉴스.tsv (klue-bio)");
    assertThat(StepTexts.of("order layers", korean)).isEqualTo("층의 차례 바꾸기");
    assertThat(StepTexts.of("what nobody knows: 1", korean)).isEqualTo("what nobody knows: 1");
  }

  @Test
  void findingsAreToldInTheirOwnWordsWhereThereAreNone() {
    assertThat(FindingTexts.of(finding("unknown-tag", "서울", "XX", "klue-ner"), korean))
        .isEqualTo("d · “서울”: 태그 XX은(는) 태그셋 klue-ner에 없습니다.");
    assertThat(FindingTexts.of(finding("odd", "서울"), korean)).isEqualTo("d · is odd");
    assertThat(FindingTexts.rule("overlap", korean)).isEqualTo("겹치는 구간");
    assertThat(FindingTexts.rule("odd", korean)).isEqualTo("odd");
  }

  private static Finding finding(String rule, String... details) {
    return new Finding(
        Path.of("f"),
        0,
        rule,
        Finding.Severity.ERROR,
        "is odd",
        List.of(details),
        new Finding.Subject("d", "l"));
  }
}
