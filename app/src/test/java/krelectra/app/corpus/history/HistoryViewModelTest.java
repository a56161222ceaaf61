package krelectra.app.corpus.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.Key;
import krelectra.app.corpus.CorpusFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
  @TempDir Path folder;

  @Test
  void listsStepsWhileItIsShownAndTakesOneBack() throws Exception {
    try (CorpusFixture fixture = new CorpusFixture(folder)) {
      HistoryViewModel history = new HistoryViewModel(fixture.corpus);
      fixture.document("가", "이순신", 0, 3);
      assertThat(history.steps()).isEmpty();
      history.shownProperty().set(true);
      assertThat(history.steps().getFirst().entry().name()).isEqualTo("document");
      fixture.corpus.edit(
          Edit.put(new Item.OfAnnotator(new Annotator("lee", "lee", Annotator.Kind.PERSON))));
      Step last = history.steps().getFirst();
      assertThat(last.kind()).isEqualTo(Key.Kind.ANNOTATOR);
      assertThat(last.subject()).isEqualTo("lee");

      Step document = history.steps().get(1);
      history.revert(document);
      assertThat(fixture.project().document("가")).isEmpty();
      assertThat(history.steps().getFirst().entry().reverts()).isEqualTo(document.entry().number());
      assertThat(history.steps().get(2).isTakenBack()).isTrue();
      assertThat(fixture.project().annotators()).extracting(Annotator::id).contains("lee");
    }
  }

  @Test
  void asksPageByPage() throws Exception {
    try (CorpusFixture fixture = new CorpusFixture(folder)) {
      HistoryViewModel history = new HistoryViewModel(fixture.corpus);
      for (int i = 0; i < HistoryViewModel.PAGE; i++) {
        String id = "a" + i;
        fixture.corpus.edit(
            Edit.put(new Item.OfAnnotator(new Annotator(id, id, Annotator.Kind.PERSON))));
      }
      history.shownProperty().set(true);
      assertThat(history.steps()).hasSize(HistoryViewModel.PAGE);
      assertThat(history.moreProperty().get()).isTrue();
      history.more();
      assertThat(history.steps()).hasSizeGreaterThan(HistoryViewModel.PAGE);
      assertThat(history.moreProperty().get()).isFalse();
    }
  }
}
