package krelectra.inference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CandidateFinderTest {
  @TempDir Path folder;

  @Test
  void candidatesAreADistributionOverTheVocabulary() throws IOException {
    int entries = TinyModel.vocabulary().size();
    try (var finder = CandidateFinder.open(TinyModel.write(folder))) {
      Candidates all = finder.find("나는 학교에", null, 3, entries + 5, Cancellation.NONE);
      assertThat(all.piece().text()).isEqualTo("학");
      assertThat(all.top()).hasSize(entries);
      assertThat(all.top().stream().mapToDouble(Candidate::probability).sum())
          .isCloseTo(1, within(1e-6));
      assertThat(all.top().getFirst().rank()).isEqualTo(1);
      assertThat(all.top()).contains(all.original());
      assertThat(all.original().id()).isEqualTo(all.piece().id());
      List<Candidate> five = finder.find("나는 학교에", null, 3, 5, Cancellation.NONE).top();
      assertThat(five).isEqualTo(all.top().subList(0, 5));
    }
  }

  @Test
  void theMaskedPieceIsNotSeenButItsNeighboursAre() throws IOException {
    try (var finder = CandidateFinder.open(TinyModel.write(folder).resolve("generator"))) {
      List<Candidate> here = finder.find("나는 학교", null, 3, 9, Cancellation.NONE).top();
      assertThat(finder.find("나는 갔교", null, 3, 9, Cancellation.NONE).top()).isEqualTo(here);
      assertThat(finder.find("나가 학교", null, 3, 9, Cancellation.NONE).top()).isNotEqualTo(here);
      assertThat(finder.find("나는 학교", "방", 3, 9, Cancellation.NONE).top()).isNotEqualTo(here);
    }
  }

  @Test
  void aPlaceFarDownALongTextIsSeenInItsWindow() throws IOException {
    String text = "나는 학교에 갔다! ".repeat(60);
    try (var finder = CandidateFinder.open(TinyModel.write(folder))) {
      Candidates found = finder.find(text, null, 400, 3, Cancellation.NONE);
      assertThat(found.window().start()).isLessThan(400 - 30);
      assertThat(found.window().end()).isGreaterThan(400 + 30);
    }
  }

  @Test
  void thereMustBeSuchAPiece() throws IOException {
    try (var finder = CandidateFinder.open(TinyModel.write(folder))) {
      for (int at : new int[] {-1, 0, 4, 9}) {
        assertThatThrownBy(() -> finder.find("나는 방", null, at, 3, Cancellation.NONE))
            .as("piece %d", at)
            .isInstanceOfAny(InputException.class);
      }
    }
  }
}
