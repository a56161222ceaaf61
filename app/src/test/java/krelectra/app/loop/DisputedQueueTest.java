package krelectra.app.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.InputException;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.Said;
import krelectra.annotation.quality.Split;
import krelectra.inference.Cancellation;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DisputedQueueTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = DisputeMethod.class,
      names = {"LOSS", "CONFIDENT"})
  void labelsThatWereFlippedComeFirst(DisputeMethod method) {
    DataSet set = ReviewSet.reviews(200, 20);
    List<HeldOut> held =
        new TfIdfFolds(Tasks.named("classes"), Folds.of(set, 4, 1)).run(Cancellation.NONE);
    List<Disputed> queue = new DisputedQueue(set, method).of(held);
    assertThat(queue).hasSize(200);
    long found =
        queue.subList(0, 10).stream()
            .filter(each -> set.items().indexOf(each.item()) % 20 == 1)
            .count();
    assertThat(found).isGreaterThanOrEqualTo(9);
    Disputed first = queue.getFirst();
    assertThat(first.predicted()).isNotEqualTo(first.label());
    assertThat(first.words()).contains("the model says " + first.predicted());
  }

  @Test
  void whatIsNeverLearnedIsHardOnTheMap() {
    DataSet set = ReviewSet.reviews(30, 0);
    List<HeldOut> held = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double p = i == 4 ? 0.1 : 0.9;
      int given = set.labels().indexOf(set.items().get(i).said().label());
      List<Double> row = given == 0 ? List.of(p, 1 - p) : List.of(1 - p, p);
      var saying = new HeldOut.Saying(List.of(), row);
      held.add(new HeldOut(set.items().get(i), List.of(saying, saying)));
    }
    Disputed first = new DisputedQueue(set, DisputeMethod.CARTOGRAPHY).of(held).getFirst();
    assertThat(first.item()).isEqualTo(set.items().get(4));
    assertThat(first.words()).isEqualTo("never learned: mean 0.10 over the epochs, right in 0 %");
  }

  @Test
  void ofASentenceTheSurestOtherTagCounts() {
    DataSet classes = ReviewSet.reviews(20, 0);
    DataSetRule rule = classes.rule();
    var tokens =
        new DataSetRule(
            rule.layer(), rule.feature(), DataSetTask.TOKENS, rule.whose(), rule.split());
    var item =
        new DataItem(
            "d/s",
            "d",
            "s",
            Split.Part.TRAIN,
            new Said.Tagged(List.of("홍길동이", "서울에"), List.of("PER-B", "O")));
    DataSet set =
        new DataSet("t", "p", tokens, List.of("PER"), List.of(item), java.util.Map.of(), "");
    var said = new HeldOut.Saying(List.of("PER-B", "LOC-B"), List.of(0.6, 0.8));
    Disputed only =
        new DisputedQueue(set, DisputeMethod.LOSS)
            .of(List.of(new HeldOut(item, List.of(said))))
            .getFirst();
    assertThat(only.words()).isEqualTo("서울에 is tagged O; the model says LOC-B with 0.80");
    assertThat(only.score()).isCloseTo(-Math.log(0.2), org.assertj.core.data.Offset.offset(1e-9));
    assertThatThrownBy(() -> new DisputedQueue(set, DisputeMethod.CONFIDENT))
        .isInstanceOf(krelectra.inference.InputException.class)
        .hasMessageContaining("give --method loss");
  }

  @Test
  void whatWasHeldOutIsKeptInAFileAndDamageIsFound() throws IOException {
    DataSet set = ReviewSet.reviews(40, 0);
    List<HeldOut> held =
        new TfIdfFolds(Tasks.named("classes"), Folds.of(set, 4, 1)).run(Cancellation.NONE);
    Path path = folder.resolve("held-out.jsonl");
    HeldOutFile file = new HeldOutFile(path);
    file.write(held);
    assertThat(file.read(set.items())).isEqualTo(held);
    List<String> lines = Files.readAllLines(path);
    Files.write(path, lines.subList(0, 39));
    assertThatThrownBy(() -> file.read(set.items()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ends before all items");
    Files.writeString(path, "{\"id\": \"d/s1\", \"rounds\": [");
    assertThatThrownBy(() -> file.read(set.items()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(":1: is damaged");
  }
}
