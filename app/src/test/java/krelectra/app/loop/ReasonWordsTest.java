package krelectra.app.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.quality.Reason;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonWordsTest {
  private static final List<String> LABELS = List.of("부정", "긍정");

  @Test
  void numbersStandWhereTheKeySays() {
    var words = ReasonWords.english(LABELS);
    assertThat(words.of(new Reason(Reason.Key.ANOTHER_LABEL, List.of(1.0, 0.97, 0.8, 0.03))))
        .isEqualTo(
            "the model says 긍정 with 0.97, where 0.80 is usual for it; the given label has 0.03");
    assertThat(words.of(new Reason(Reason.Key.HIGH_LOSS, List.of(3.5, 0.0))))
        .isEqualTo("the given label's loss is 3.50; the model says 부정");
    assertThat(words.of(new Reason(Reason.Key.HARD, List.of(0.2, 0.1, 0.25))))
        .isEqualTo("never learned: mean 0.20 over the epochs, right in 25 %");
    assertThat(words.of(new Reason(Reason.Key.ENTROPY, List.of(0.6, 0.87))))
        .isEqualTo("probabilities are spread: 87 % of the most");
    assertThat(words.of(new Reason(Reason.Key.MARGIN, List.of(0.0, 1.0, 0.02))))
        .isEqualTo("부정 and 긍정 are nearly as probable: 0.02 apart");
  }

  @ParameterizedTest
  @EnumSource(Reason.Key.class)
  void everyReasonHasKoreanWords(Reason.Key key) {
    var korean = new SimpleObjectProperty<>(Language.KOREAN);
    var words = ReasonWords.of(LABELS, new Messages(korean, ReasonWords.class));
    assertThat(words.of(new Reason(key, List.of(1.0, 1.0, 0.5, 0.25))))
        .containsPattern("\\p{IsHangul}")
        .doesNotContain("{");
  }
}
