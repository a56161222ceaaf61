package krelectra.app.corpus.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.search.Concordance;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.Place;
import krelectra.app.search.NoriMorphology;
import krelectra.app.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchViewModelTest {
  @TempDir Path folder;

  private SearchViewModel search(CorpusFixture at) {
    return new SearchViewModel(
        at.corpus, at.work, folder.resolve("index"), new NoriMorphology(), TaskRunner.immediate());
  }

  private static List<String> found(SearchViewModel search, String query) {
    search.queryProperty().set(query);
    search.search();
    return search.lines().stream().map(Concordance::left).toList();
  }

  @Test
  void findsSortsAndSendsThere() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d1", "나는 학교에 갔다");
      at.document("d2", "가을 학교가 좋다");
      SearchViewModel search = search(at);
      assertThat(found(search, "학교")).containsExactly("나는 ", "가을 ");
      assertThat(search.stateProperty().get()).isEqualTo(new SearchState.Done(2));
      search.orderProperty().set(LineOrder.LEFT);
      assertThat(search.lines()).extracting(Concordance::left).containsExactly("가을 ", "나는 ");
      search.go(search.lines().getFirst());
      assertThat(at.corpus.placeProperty().get()).isEqualTo(new Place("d2", "s", new Range(3, 5)));
      search.close();
    }
  }

  @Test
  void namesThePlaceOfAFaultInTheQuery() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d1", "나는 학교에 갔다");
      SearchViewModel search = search(at);
      found(search, "학교 /갔");
      assertThat(search.stateProperty().get())
          .isInstanceOfSatisfying(
              SearchState.Unreadable.class,
              it -> {
                assertThat(it.position()).isEqualTo(3);
                assertThat(it.kind()).isEqualTo("OPEN_REGEX");
              });
      assertThat(search.lines()).isEmpty();
      search.close();
    }
  }

  @Test
  void labelsMatchesAsOneStepOnceAndFindsThemByTheirLabels() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d1", "학교에서 학교로");
      at.document("d2", "학교가 멀다");
      SearchViewModel search = search(at);
      found(search, "학교");
      SearchViewModel.Choice place =
          search.choices().stream().filter(c -> c.tag().equals("LC")).findFirst().orElseThrow();
      long before = at.project().lastEntry();
      search.label(search.lines().subList(0, 2), place);
      assertThat(at.project().labelCount()).isEqualTo(2);
      assertThat(at.project().lastEntry()).isEqualTo(before + 1);
      search.label(List.copyOf(search.lines()), place);
      assertThat(at.project().labelCount()).isEqualTo(3);
      at.corpus.undo();

      search.filterProperty().set(LabelFilter.UNLABELLED);
      found(search, "학교");
      assertThat(search.stateProperty().get()).isEqualTo(new SearchState.Done(1));
      search.filterProperty().set(LabelFilter.LABELLED);
      search.filterLabelProperty().set("LC");
      found(search, "학교");
      assertThat(search.stateProperty().get()).isEqualTo(new SearchState.Done(2));
      search.filterLabelProperty().set("PS");
      found(search, "학교");
      assertThat(search.stateProperty().get()).isEqualTo(new SearchState.Done(0));

      at.corpus.undo();
      assertThat(at.project().labelCount()).isZero();
      search.filterLabelProperty().set("*");
      found(search, "학교");
      assertThat(search.stateProperty().get()).isEqualTo(new SearchState.Done(0));
      search.close();
    }
  }

  /** The index follows single edits, and what undoes a whole import. */
  @Test
  void findsWhatTheProjectHoldsNow() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d1", "학교에 갔다");
      SearchViewModel search = search(at);
      assertThat(found(search, "학교")).hasSize(1);
      at.document("d2", "학교가 멀다");
      assertThat(found(search, "학교")).hasSize(2);
      at.corpus.undo();
      assertThat(found(search, "학교")).hasSize(1);
      at.corpus.redo();
      assertThat(found(search, "학교")).hasSize(2);
      search.close();
    }
  }

  @Test
  void writesResultsWithoutPartingRows() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d1", "첫\t학교에 갔다");
      SearchViewModel search = search(at);
      found(search, "학교");
      search.save(folder.resolve("out.tsv"));
      assertThat(Files.readAllLines(folder.resolve("out.tsv")))
          .containsExactly(
              "document\tsentence\tstart\tend\tleft\tmatch\tright", "d1\ts\t2\t4\t첫 \t학교\t에 갔다");
      search.save(folder.resolve("out.jsonl"));
      assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("\"match\"", "학교", "\\t");
      search.close();
    }
  }
}
