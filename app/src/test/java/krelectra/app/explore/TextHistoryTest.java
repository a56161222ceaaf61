package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import krelectra.app.explore.TextHistory.Texts;
import krelectra.app.task.TaskRunner;
import krelectra.inference.text.MorphemeAnalyzer;
import org.junit.jupiter.api.Test;

class TextHistoryTest {
  private final TextHistory history = new TextHistory();

  @Test
  void goesBackAndForth() {
    history.visit(new Texts("가", null));
    history.visit(new Texts("나", "다"));
    history.visit(new Texts("나", "다"));
    assertThat(history.hasLaterProperty().get()).isFalse();
    assertThat(history.go(-1)).isEqualTo(new Texts("가", null));
    assertThat(history.hasEarlierProperty().get()).isFalse();
    assertThat(history.go(-1)).isNull();
    assertThat(history.go(1)).isEqualTo(new Texts("나", "다"));
    assertThat(history.go(1)).isNull();
  }

  @Test
  void forgetsWhatOneWentBackFromOnceAnotherTextIsVisited() {
    history.visit(new Texts("가", null));
    history.visit(new Texts("나", null));
    history.go(-1);
    history.visit(new Texts("라", null));
    assertThat(history.hasLaterProperty().get()).isFalse();
    assertThat(history.go(-1)).isEqualTo(new Texts("가", null));
  }

  @Test
  void keepsTheLatest() {
    for (int i = 0; i < 600; i++) {
      history.visit(new Texts("글 " + i, null));
    }
    int steps = 0;
    while (history.go(-1) != null) {
      steps++;
    }
    assertThat(steps).isEqualTo(499);
  }

  @Test
  void theViewModelGoesBackToAPair() {
    var model = new ExploreViewModel(TaskRunner.immediate(), new MorphemeAnalyzer(), Runnable::run);
    model.modelProperty().set(FakeModel.loaded());
    model.show("나는", "너는");
    model.show("학교에");
    model.go(-1);
    assertThat(model.textProperty().get()).isEqualTo("나는");
    assertThat(model.secondTextProperty().get()).isEqualTo("너는");
    assertThat(model.pairProperty().get()).isTrue();
    model.go(1);
    assertThat(model.pairProperty().get()).isFalse();
    assertThat(model.textProperty().get()).isEqualTo("학교에");
    assertThat(model.history().hasLaterProperty().get()).isFalse();
  }
}
