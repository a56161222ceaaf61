package krelectra.inference.training.metrics;

import static krelectra.inference.training.Reference.doubles;
import static krelectra.inference.training.Reference.ints;
import static krelectra.inference.training.Reference.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import krelectra.inference.training.Reference;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every figure against scikit-learn, scipy, and KorQuAD's own script (finetuning_metrics.py). */
class MetricsAgreementTest {
  private static final Offset<Double> NEAR = within(1e-12);

  private JsonNode reference = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    reference = Reference.read("finetuning-metrics.json");
  }

  @Test
  void classesAgreeWithScikitLearn() {
    assertThat(reference.path("classification").size()).isPositive();
    for (JsonNode each : reference.path("classification")) {
      int[] gold = ints(each.path("gold"));
      int[] told = ints(each.path("told"));
      assertThat(Classification.accuracy(gold, told))
          .isCloseTo(each.path("accuracy").asDouble(), NEAR);
      assertThat(Classification.macroF1(gold, told))
          .isCloseTo(each.path("macro_f1").asDouble(), NEAR);
    }
  }

  @Test
  void correlationsWithTiesAgreeWithScipy() {
    assertThat(reference.path("correlation").size()).isPositive();
    for (JsonNode each : reference.path("correlation")) {
      double[] x = doubles(each.path("x"));
      double[] y = doubles(each.path("y"));
      assertThat(Correlation.pearson(x, y)).isCloseTo(each.path("pearson").asDouble(), NEAR);
      assertThat(Correlation.spearman(x, y)).isCloseTo(each.path("spearman").asDouble(), NEAR);
    }
  }

  @Test
  void aConstantHasNoCorrelation() {
    assertThat(Correlation.spearman(new double[] {1, 1, 1}, new double[] {1, 2, 3})).isNaN();
  }

  @Test
  void entitiesAgreeInBothOrders() {
    assertThat(reference.path("tags").size()).isEqualTo(2);
    for (JsonNode each : reference.path("tags")) {
      TagOrder order = each.path("suffix").asBoolean() ? TagOrder.SUFFIX : TagOrder.PREFIX;
      List<List<String>> gold = rows(each.path("gold"));
      List<List<String>> told = rows(each.path("told"));
      assertThat(TagOrder.of(gold.stream().flatMap(List::stream).toList())).isEqualTo(order);
      for (int i = 0; i < gold.size(); i++) {
        List<Entity> expected =
            each.path("entities")
                .get(i)
                .valueStream()
                .map(e -> new Entity(e.get(0).asString(), e.get(1).asInt(), e.get(2).asInt()))
                .toList();
        assertThat(Entity.of(gold.get(i), order)).as("%s", gold.get(i)).isEqualTo(expected);
      }
      assertThat(EntityScore.of(gold, told, order).f1())
          .isCloseTo(each.path("f1").asDouble(), NEAR);
    }
  }

  @Test
  void answersAgreeWithTheOfficialScript() {
    assertThat(reference.path("answers").size()).isPositive();
    for (JsonNode each : reference.path("answers")) {
      String told = each.path("told").asString();
      AnswerScore score = AnswerScore.of(told, texts(each.path("truths")));
      assertThat(score.exact()).as(told).isEqualTo(each.path("exact").asDouble());
      assertThat(score.f1()).as(told).isCloseTo(each.path("f1").asDouble(), NEAR);
    }
  }

  private static List<List<String>> rows(JsonNode node) {
    return node.valueStream().map(Reference::texts).toList();
  }
}
