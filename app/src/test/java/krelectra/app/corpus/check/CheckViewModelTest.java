package krelectra.app.corpus.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.annotation.document.Range;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.Place;
import krelectra.app.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckViewModelTest {
  @TempDir Path folder;

  private static Range first(CorpusFixture at) {
    return at.project()
        .document("d")
        .orElseThrow()
        .labels()
        .getFirst()
        .target()
        .ranges()
        .getFirst();
  }

  @Test
  void findsGoesThereRepairsAndTakesItBack() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d", "김한별 씨가 왔다", 0, 4);
      CheckViewModel check = new CheckViewModel(at.corpus, TaskRunner.immediate());
      check.run();
      assertThat(check.stateProperty().get()).isEqualTo(new CheckState.Done(0, 1, false));
      RuleFindings rule = check.rules().getFirst();
      assertThat(rule.rule()).isEqualTo("span-blank");
      assertThat(check.selectedProperty().get()).isEqualTo(rule);
      check.go(rule.findings().getFirst());
      assertThat(at.corpus.placeProperty().get()).isEqualTo(new Place("d", "s", new Range(0, 4)));

      check.plan();
      assertThat(check.planned())
          .extracting(PlannedRepair::before, PlannedRepair::after)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("김한별 ", "김한별"));
      assertThat(first(at)).isEqualTo(new Range(0, 4));
      check.repair();
      assertThat(first(at)).isEqualTo(new Range(0, 3));
      assertThat(check.rules()).isEmpty();
      at.corpus.undo();
      assertThat(first(at)).isEqualTo(new Range(0, 4));
      assertThat(check.stateProperty().get()).isEqualTo(new CheckState.Done(0, 0, true));
    }
  }

  @Test
  void errorsStandBeforeWarnings() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d", "김한별 씨가 왔다", 0, 4, 2, 3);
      CheckViewModel check = new CheckViewModel(at.corpus, TaskRunner.immediate());
      check.run();
      assertThat(check.rules())
          .extracting(RuleFindings::rule)
          .startsWith("overlap")
          .contains("span-blank");
    }
  }
}
