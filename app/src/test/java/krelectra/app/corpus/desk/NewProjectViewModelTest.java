package krelectra.app.corpus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.desk.NewProjectViewModel.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewProjectViewModelTest {
  @TempDir Path folder;

  @Test
  void saysWhatKeepsItFromBeingMade() throws Exception {
    try (CorpusFixture fixture = new CorpusFixture(folder)) {
      NewProjectViewModel made = new NewProjectViewModel(fixture.corpus);
      assertThat(made.problem()).isEqualTo(Problem.NO_NAME);
      made.nameProperty().set(" p ");
      assertThat(made.problem()).isEqualTo(Problem.TAKEN);
      made.nameProperty().set("둘째");
      made.presets().add(Presets.of("ner").orElseThrow());
      assertThat(made.problem()).isEqualTo(Problem.NONE);
      made.presets().add(Presets.of("klue-ner").orElseThrow());
      assertThat(made.problem()).isEqualTo(Problem.SAME_LAYER);
      assertThat(made.create()).isFalse();
    }
  }

  @Test
  void makesAProjectWithItsLayersAndTakesIt() throws Exception {
    try (CorpusFixture fixture = new CorpusFixture(folder)) {
      NewProjectViewModel made = new NewProjectViewModel(fixture.corpus);
      made.nameProperty().set("둘째");
      made.presets().add(Presets.of("nsmc").orElseThrow());
      assertThat(made.create()).isTrue();
      assertThat(fixture.corpus.projectIdProperty().get()).isEqualTo("둘째");
      assertThat(fixture.project().layers()).hasSize(1);
      assertThat(made.nameProperty().get()).isEmpty();
      assertThat(made.presets()).isEmpty();
    }
  }
}
