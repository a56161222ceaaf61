package krelectra.app.explore.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import krelectra.inference.analysis.pattern.AttentionPattern;
import krelectra.inference.analysis.pattern.Relation;
import org.junit.jupiter.api.Test;

class PatternFormTest {
  private final PatternForm form = new PatternForm();

  @Test
  void fieldsFollowTheWords() {
    form.wordsProperty().set("head 5-3 from 학교/NNG to later J* within 4 < 0.25");
    assertThat(form.layerProperty().get()).isEqualTo(5);
    assertThat(form.headProperty().get()).isEqualTo(3);
    assertThat(form.sourceSurfaceProperty().get()).isEqualTo("학교");
    assertThat(form.sourceTagProperty().get()).isEqualTo("NNG");
    assertThat(form.relationProperty().get()).isEqualTo(Relation.LATER);
    assertThat(form.targetTagProperty().get()).isEqualTo("J*");
    assertThat(form.withinProperty().get()).isEqualTo(4);
    assertThat(form.aboveProperty().get()).isFalse();
    assertThat(form.thresholdProperty().get()).isEqualTo(0.25);
    assertThat(form.problemProperty().get()).isEmpty();
  }

  @Test
  void wordsFollowTheFields() {
    form.layerProperty().set(2);
    form.sourceTagProperty().set("");
    form.targetSurfaceProperty().set("을");
    form.thresholdProperty().set(0.3);
    assertThat(form.wordsProperty().get()).isEqualTo("head 2-* from * to next 을/JKO > 0.3");
    assertThat(form.patternProperty().get())
        .isEqualTo(AttentionPattern.parse("head 2-* from * to next 을/JKO > 0.3"));
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndTheFieldsStay() {
    form.wordsProperty().set("head 5-3 from NNG to");
    assertThat(form.patternProperty().get()).isNull();
    assertThat(form.problemProperty().get()).startsWith("pattern: ");
    assertThat(form.sourceTagProperty().get()).isEqualTo("NNG");
    form.targetTagProperty().set("QQ");
    assertThat(form.patternProperty().get()).isNull();
    assertThat(form.problemProperty().get()).contains("QQ");
    form.targetTagProperty().set("JKO");
    assertThat(form.problemProperty().get()).isEmpty();
  }
}
