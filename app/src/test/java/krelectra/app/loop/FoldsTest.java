package krelectra.app.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.quality.Split.Part;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;

class FoldsTest {
  @Test
  void everyItemIsHeldOutOnceAndNeverTrainedOnThen() {
    DataSet set = ReviewSet.reviews(80, 0);
    Folds folds = Folds.of(set, 4, 1);
    List<DataItem> held = new ArrayList<>();
    for (int fold = 0; fold < 4; fold++) {
      Set<String> out = new HashSet<>();
      folds.held(fold).forEach(item -> out.add(item.id()));
      DataSet training = folds.training(fold);
      assertThat(training.items()).noneMatch(item -> out.contains(item.id()));
      assertThat(training.items()).hasSize(60);
      assertThat(training.part(Part.DEV)).hasSize(6);
      assertThat(training.part(Part.TEST)).isEmpty();
      assertThat(folds.held(fold).stream().filter(i -> i.said().label().equals("1"))).hasSize(10);
      held.addAll(folds.held(fold));
    }
    assertThat(held).containsExactlyInAnyOrderElementsOf(set.items());
    assertThat(Folds.of(set, 4, 1)).isEqualTo(folds);
    assertThat(Folds.of(set, 4, 2)).isNotEqualTo(folds);
  }

  @Test
  void equalTextsAreHeldOutTogether() {
    String[] parts = new String[60];
    for (int i = 0; i < 30; i++) {
      parts[2 * i] = i % 3 == 0 ? "같은  글" : "글 " + i;
      parts[2 * i + 1] = i % 2 == 0 ? "a" : "b";
    }
    Folds folds = Folds.of(ReviewSet.of(parts), 3, 7);
    Set<Integer> same = new HashSet<>();
    for (int i = 0; i < 30; i += 3) {
      same.add(folds.of().get(i));
    }
    assertThat(same).hasSize(1);
  }

  @Test
  void tooFewItemsAreRefused() {
    DataSet set = ReviewSet.reviews(12, 0);
    assertThatThrownBy(() -> Folds.of(set, 3, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("12 items for 3 folds");
  }
}
