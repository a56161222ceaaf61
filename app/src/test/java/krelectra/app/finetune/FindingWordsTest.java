package krelectra.app.finetune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.dataset.DataSetFinding;
import krelectra.annotation.dataset.LeftOut;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingWordsTest {
  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFindingHasWords(Language language) {
    var words = new FindingWords(messages(language));
    for (DataSetFinding.Kind kind : DataSetFinding.Kind.values()) {
      if (kind != DataSetFinding.Kind.LEFT_OUT) {
        String said = words.of(finding(kind, List.of("긍정", "test")));
        assertThat(said).as(kind.name()).isNotBlank().doesNotContain("{", "''");
      }
    }
    for (LeftOut reason : LeftOut.values()) {
      String key = reason.name().toLowerCase(Locale.ROOT);
      assertThat(words.of(finding(DataSetFinding.Kind.LEFT_OUT, List.of(key))))
          .contains("7")
          .doesNotContain("{", key);
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void whatItIsAboutIsNamed(Language language) {
    var words = new FindingWords(messages(language));
    assertThat(words.of(finding(DataSetFinding.Kind.SMALL_CLASS, List.of("긍정", "16"))))
        .contains("긍정", "7", "16");
    assertThat(words.of(finding(DataSetFinding.Kind.LEAKS, List.of("0.90")))).contains("7", "0.90");
    assertThat(words.of(finding(DataSetFinding.Kind.CLASS_NOT_IN_PART, List.of("긍정", "dev"))))
        .contains("긍정", language == Language.KOREAN ? "개발" : "dev");
  }

  private static Messages messages(Language language) {
    return new Messages(new SimpleObjectProperty<>(language), FineTuneView.class);
  }

  private static DataSetFinding finding(DataSetFinding.Kind kind, List<String> arguments) {
    return new DataSetFinding(kind, DataSetFinding.Severity.WARNING, 7, arguments, List.of());
  }
}
