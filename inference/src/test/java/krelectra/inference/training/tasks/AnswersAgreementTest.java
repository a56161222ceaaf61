package krelectra.inference.training.tasks;

import static krelectra.inference.training.Reference.floats;
import static krelectra.inference.training.Reference.ints;
import static krelectra.inference.training.Reference.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.TokenizerOptions;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Reference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Windows, targets and the n-best procedure against {@code transformers}' SQuAD code. */
class AnswersAgreementTest {
  private JsonNode reference = JsonMapper.shared().createObjectNode();
  private ElectraTokenizer tokenizer = new ElectraTokenizer(Vocabulary.of(special()));
  private FeatureSettings settings = FeatureSettings.of(512);

  private static List<String> special() {
    return List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");
  }

  @BeforeEach
  void read() throws IOException {
    reference = Reference.read("finetuning-metrics.json").path("questions");
    tokenizer =
        new ElectraTokenizer(
            Vocabulary.of(texts(reference.path("vocabulary"))), TokenizerOptions.WHITESPACE_ONLY);
    JsonNode used = reference.path("settings");
    settings =
        new FeatureSettings(
            used.path("max_length").asInt(),
            used.path("stride").asInt(),
            used.path("max_question").asInt());
  }

  @Test
  void windowsAndTargetsAgree() {
    assertThat(reference.path("questions").size()).isPositive();
    for (JsonNode each : reference.path("questions")) {
      List<Feature> inputs = features(each, true).inputs();
      JsonNode windows = each.path("windows");
      assertThat(inputs).hasSize(windows.size());
      for (int w = 0; w < inputs.size(); w++) {
        Feature input = inputs.get(w);
        assertThat(input.ids()).isEqualTo(ints(windows.get(w).path("ids")));
        assertThat(input.secondFrom()).isEqualTo(windows.get(w).path("second").asInt());
        assertThat(input.target()).isEqualTo(floats(windows.get(w).path("target")));
      }
    }
  }

  @Test
  void theBestAnswerIsTheReferences() {
    Predictions predictions =
        new Predictions(
            Tasks.named("korquad"),
            List.of(),
            tokenizer,
            settings,
            reference.path("settings").path("n_best").asInt(),
            reference.path("settings").path("max_answer").asInt());
    for (JsonNode each : reference.path("questions")) {
      List<float[]> outputs = new ArrayList<>();
      each.path("windows").forEach(window -> outputs.add(logits(window)));
      Example example = question(each);
      var found =
          (Prediction.Span)
              predictions.of(List.of(example), features(each, false), outputs).getFirst();
      assertThat(found.answer()).isEqualTo(each.path("told").asString());
      String place = found.span().of(((Example.Question) example).context());
      assertThat(place.replaceAll("\\s+", " ")).isEqualTo(found.answer());
    }
  }

  @Test
  void anAnswerThatIsNotThereGivesNoInput() {
    JsonNode first = reference.path("questions").get(0);
    var question = (Example.Question) question(first);
    Example other =
        new Example.Question(
            "x", question.question(), question.context(), List.of(new Example.Answer("없다", 3)));
    Features features = of(other, true);
    assertThat(features.inputs()).isEmpty();
    assertThat(features.unusable()).isEqualTo(1);
  }

  private Features features(JsonNode each, boolean training) {
    return of(question(each), training);
  }

  private Features of(Example example, boolean training) {
    return Features.of(
        Tasks.named("korquad"),
        List.of(),
        List.of(example),
        tokenizer,
        settings,
        training,
        Cancellation.NONE);
  }

  private Example question(JsonNode each) {
    return new Example.Question(
        "q",
        each.path("question").asString(),
        reference.path("contexts").get(each.path("context").asInt()).asString(),
        List.of(new Example.Answer(each.path("answer").asString(), each.path("start").asInt())));
  }

  private static float[] logits(JsonNode window) {
    float[] starts = floats(window.path("starts"));
    float[] ends = floats(window.path("ends"));
    float[] logits = new float[2 * starts.length];
    for (int i = 0; i < starts.length; i++) {
      logits[2 * i] = starts[i];
      logits[2 * i + 1] = ends[i];
    }
    return logits;
  }
}
