package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import krelectra.inference.text.Span;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.TaskKind;
import org.junit.jupiter.api.Test;

class ScrutinyTest {
  private static Example text(String id, String target) {
    return new Example.Text(id, "글 " + id, null, target);
  }

  private static Prediction label(String id, int index, double sure) {
    return new Prediction.Label(
        id, index, index == 0 ? List.of(sure, 1 - sure) : List.of(1 - sure, sure));
  }

  @Test
  void classesAreToldApart() {
    var kept =
        new KeptPredictions(
            TaskKind.CLASSES,
            List.of("긍정", "부정"),
            List.of(text("1", "긍정"), text("2", "긍정"), text("3", "부정"), text("4", "긍정")),
            List.of(
                label("1", 0, 0.9), label("2", 1, 0.6), label("3", 1, 0.8), label("4", 1, 0.7)));
    var seen = new Scrutiny(kept);
    assertThat(seen.confusion()).isDeepEqualTo(new long[][] {{1, 2}, {0, 1}});
    assertThat(seen.classes().get(0).precision()).isEqualTo(1);
    assertThat(seen.classes().get(0).recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(seen.classes().get(1).f1()).isEqualTo(0.5);
    assertThat(seen.faults().stream().map(Scrutiny.Fault::id)).containsExactly("4", "2");
  }

  @Test
  void entitiesCountByType() {
    var words = List.of("이순신", "장군은", "서울에");
    var kept =
        new KeptPredictions(
            TaskKind.TOKENS,
            List.of("O", "PER-B", "LOC-B"),
            List.of(new Example.Tokens("1", words, List.of("PER-B", "O", "LOC-B"))),
            List.of(
                new Prediction.Tags("1", List.of("PER-B", "O", "PER-B"), List.of(0.9, 0.8, 0.6))));
    var seen = new Scrutiny(kept);
    assertThat(seen.classes().toString())
        .contains("label=LOC, truth=1, told=0", "label=PER, truth=1, told=2");
    assertThat(seen.faults())
        .containsExactly(new Scrutiny.Fault("1", "이순신 장군은 서울에", "서울에/LOC-B", "서울에/PER-B", 0.6));
    assertThat(seen.confusion()[2]).containsExactly(0, 1, 0);
  }

  @Test
  void answersMayDifferInPunctuation() {
    var question =
        new Example.Question("q", "어디?", "서울에서 났다.", List.of(new Example.Answer("서울", 0)));
    var right = new Prediction.Span("q", "'서울'", new Span(0, 2), 0.5);
    var wrong = new Prediction.Span("q", "났다", new Span(5, 7), 0.5);
    assertThat(faults(question, right)).isEmpty();
    assertThat(faults(question, wrong)).hasSize(1);
  }

  @Test
  void linesReadBackWhatTheyWrote() {
    var labels = List.of("O", "PER-B");
    var lines = new PredictionLine(TaskKind.ANSWERS, List.of());
    Example question =
        new Example.Question("q", "어디?", "서울\n에서", List.of(new Example.Answer("서울", 0)));
    Prediction span = new Prediction.Span("q", "서울", new Span(0, 2), 0.25);
    assertThat(lines.example(lines.write(question, span))).isEqualTo(question);
    assertThat(lines.prediction(lines.write(question, span))).isEqualTo(span);
    var ofTokens = new PredictionLine(TaskKind.TOKENS, labels);
    Example tokens = new Example.Tokens("t", List.of("나", "너"), List.of("O", "PER-B"));
    Prediction tags = new Prediction.Tags("t", List.of("O", "O"), List.of(0.5, 0.75));
    assertThat(ofTokens.example(ofTokens.write(tokens, tags))).isEqualTo(tokens);
    assertThat(ofTokens.prediction(ofTokens.write(tokens, tags))).isEqualTo(tags);
    var ofScores = new PredictionLine(TaskKind.SCORE, List.of());
    Example pair = new Example.Text("p", "가", "나", "3.5");
    Prediction score = new Prediction.Score("p", 2.25);
    assertThat(ofScores.example(ofScores.write(pair, score))).isEqualTo(pair);
    assertThat(ofScores.prediction(ofScores.write(pair, score))).isEqualTo(score);
  }

  private static List<Scrutiny.Fault> faults(Example example, Prediction prediction) {
    return new Scrutiny(
            new KeptPredictions(TaskKind.ANSWERS, List.of(), List.of(example), List.of(prediction)))
        .faults();
  }
}
