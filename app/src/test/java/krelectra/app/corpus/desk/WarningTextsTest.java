package krelectra.app.corpus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.agreement.Measure;
import krelectra.annotation.agreement.SpanMeasure;
import krelectra.annotation.agreement.Warning;
import krelectra.annotation.agreement.Weighting;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import org.junit.jupiter.api.Test;

class WarningTextsTest {
  /** What belongs to the kinds whose facts are not two numbers. */
  private static final Map<Warning.Kind, List<Object>> FACTS =
      Map.of(
          Warning.Kind.ONE_ANNOTATOR, List.of("kim"),
          Warning.Kind.ONE_LABEL, List.of("PS"),
          Warning.Kind.PREVALENCE, List.of("PS", 0.934),
          Warning.Kind.WEIGHTS, List.of(Weighting.QUADRATIC),
          Warning.Kind.SAMPLED_CHANCE, List.of(30, 0.0123));

  private static Messages messages(Language language) {
    return new Messages(new SimpleObjectProperty<>(language), WarningTexts.class);
  }

  @Test
  void everyWarningAndMeasureHasWords() {
    for (Language language : Language.values()) {
      Messages messages = messages(language);
      for (Warning.Kind kind : Warning.Kind.values()) {
        List<Object> facts = FACTS.getOrDefault(kind, List.of(1234, 5));
        assertThat(WarningTexts.of(new Warning(kind, facts), messages))
            .as(kind + " in " + language)
            .isNotBlank()
            .doesNotContain("{");
      }
      for (Measure measure : Measure.values()) {
        assertThat(messages.find("measure." + measure.id())).isPresent();
      }
      for (SpanMeasure measure : SpanMeasure.values()) {
        assertThat(messages.find("measure." + measure.id())).isPresent();
      }
    }
  }

  @Test
  void factsStandInTheirPlaces() {
    Messages english = messages(Language.ENGLISH);
    assertThat(WarningTexts.of(new Warning(Warning.Kind.PREVALENCE, List.of("", 0.934)), english))
        .startsWith("93% of the judgements are other labels:");
    assertThat(
            WarningTexts.of(new Warning(Warning.Kind.SAMPLED_CHANCE, List.of(30, 0.0123)), english))
        .isEqualTo("Chance estimated from 30 shuffled continua, to 1.2%.");
    assertThat(
            WarningTexts.of(
                new Warning(Warning.Kind.ONE_ANNOTATOR, List.of("kim")), messages(Language.KOREAN)))
        .isEqualTo("정의되지 않음: 주석자가 kim 한 사람뿐입니다.");
  }
}
