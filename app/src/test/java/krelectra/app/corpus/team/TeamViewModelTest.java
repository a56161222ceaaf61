package krelectra.app.corpus.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.team.Blinding;
import krelectra.app.corpus.CorpusFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamViewModelTest {
  @TempDir Path folder;

  private static TeamViewModel team(CorpusFixture at) {
    for (int d = 0; d < 4; d++) {
      at.document("d" + d, "이순신 장군은 이겼다.", 0, 3); // by kim
    }
    TeamViewModel team = new TeamViewModel(at.corpus);
    team.shownProperty().set(true);
    return team;
  }

  private static List<String> annotators(TeamViewModel team, int document) {
    return team.documents().get(document).annotators();
  }

  @Test
  void documentsAreGivenTakenAwayAndSpread() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      TeamViewModel team = team(at);
      assertThat(team.documents()).extracting(AssignedDocument::sentences).containsOnly(1L);
      team.assign(List.of(team.documents().get(1)), " kim ");
      team.assign(List.of(team.documents().get(1)), "lee");
      team.assign(List.of(team.documents().get(0)), "  ");
      assertThat(annotators(team, 1)).containsExactly("kim", "lee");
      assertThat(annotators(team, 0)).isEmpty();
      assertThat(team.people()).contains("kim", "lee");
      assertThat(team.progress())
          .containsExactly(
              new AnnotatorProgress("kim", 1, 1, 1), new AnnotatorProgress("lee", 1, 1, 0));
      team.takeAway(List.of(team.documents().get(1)), "kim");
      assertThat(annotators(team, 1)).containsExactly("lee");
      team.spread(List.of(), List.of("kim", "lee"), 1, 3);
      assertThat(team.documents()).allSatisfy(row -> assertThat(row.annotators()).hasSize(1));
      assertThat(team.progress()).extracting(AnnotatorProgress::documents).containsOnly(2);
      at.corpus.undo();
      assertThat(annotators(team, 1)).containsExactly("lee");
      assertThat(annotators(team, 0)).isEmpty();
      team.spread(List.of(), List.of("kim"), 2, 3);
      assertThat(annotators(team, 0)).isEmpty();
    }
  }

  @Test
  void aLayerIsBlindAsAStepOfTheHistory() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      TeamViewModel team = team(at);
      assertThat(team.layerProperty().get()).isNotNull();
      team.setBlind(true);
      assertThat(team.blindProperty().get()).isTrue();
      assertThat(Blinding.of(at.project().project().orElseThrow()).isBlind("ner")).isTrue();
      at.corpus.undo();
      assertThat(team.blindProperty().get()).isFalse();
    }
  }
}
