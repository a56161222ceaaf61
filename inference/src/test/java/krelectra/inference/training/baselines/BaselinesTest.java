package krelectra.inference.training.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;

/** Simple methods on data whose answer is known. */
class BaselinesTest {
  private final SplittableRandom random = new SplittableRandom(6);

  @Test
  void regressionFindsTheWordThatDecides() {
    List<Baseline> found =
        new Baselines(Tasks.named("nsmc"), List.of("0", "1"))
            .measure(reviews(200), reviews(100), Cancellation.NONE);
    assertThat(found.get(0).name()).isEqualTo("majority");
    assertThat(found.get(0).figures().get(Measure.ACCURACY)).isBetween(0.5, 0.85);
    assertThat(found.get(1).figures().get(Measure.ACCURACY)).isEqualTo(1);
  }

  @Test
  void regressionTellsEqualPairsFromOthers() {
    List<Baseline> found =
        new Baselines(Tasks.named("qpair"), List.of("0", "1"))
            .measure(pairs(300), pairs(100), Cancellation.NONE);
    assertThat(found.get(1).figures().get(Measure.ACCURACY)).isGreaterThan(0.9);
  }

  @Test
  void aCosineIsOneForEqualTexts() {
    TfIdf weights = TfIdf.of(List.of("학교에 갔다", "학교에 왔다", "집에 갔다"), Cancellation.NONE);
    SparseVector school = weights.vector("학교에 갔다");
    assertThat(school.dot(school)).isCloseTo(1, within(1e-12));
    assertThat(school.dot(weights.vector("집에 갔다"))).isBetween(0.05, 0.95);
    assertThat(school.dot(weights.vector("xyz"))).isZero();
  }

  @Test
  void wordsGetTheirMostFrequentTag() {
    List<Example> sentences =
        List.of(
            new Example.Tokens("1", List.of("서울에", "갔다"), List.of("LOC-B", "O")),
            new Example.Tokens("2", List.of("서울에", "산다"), List.of("LOC-B", "O")));
    Baseline tags =
        new Baselines(Tasks.named("tokens"), List.of("O", "LOC-B"))
            .measure(sentences, sentences, Cancellation.NONE)
            .getFirst();
    assertThat(tags.figures().get(Measure.F1)).isEqualTo(1);
  }

  @Test
  void publishedRowsAreThoseOfTheReadme() {
    List<Baseline> rows = PublishedResults.of(Tasks.named("korquad"));
    assertThat(rows).hasSize(7);
    assertThat(rows.getLast())
        .isEqualTo(
            new Baseline(
                "KR-ELECTRA", Map.of(Measure.EXACT_MATCH, 84.93 / 100, Measure.F1, 93.04 / 100)));
    assertThat(PublishedResults.of(Tasks.named("hate")).getLast().figures())
        .containsEntry(Measure.MACRO_F1, 74.50 / 100);
    assertThat(PublishedResults.of(Tasks.named("korsts")).getFirst().figures())
        .containsEntry(Measure.SPEARMAN, 81.59 / 100);
    assertThat(PublishedResults.of(Tasks.named("classes"))).isEmpty();
  }

  private List<Example> reviews(int count) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean good = random.nextInt(3) > 0;
      String text = noise() + (good ? " 재미있다 " : " 지루하다 ") + noise();
      examples.add(new Example.Text("" + i, text, null, good ? "1" : "0"));
    }
    return examples;
  }

  private List<Example> pairs(int count) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean same = random.nextBoolean();
      String first = noise() + " " + noise();
      String second = same ? first : noise() + " " + noise();
      examples.add(new Example.Text("" + i, first, second, same ? "0" : "1"));
    }
    return examples;
  }

  private String noise() {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      word.append((char) ('가' + 28 * random.nextInt(60)));
    }
    return word.toString();
  }
}
