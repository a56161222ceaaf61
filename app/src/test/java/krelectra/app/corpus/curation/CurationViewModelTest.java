package krelectra.app.corpus.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.curation.CurationStrategy;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.curation.Disagreement.Version;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurationViewModelTest {
  @TempDir Path folder;

  private static void put(CorpusFixture at, String id, String by, int start, int end, String tag) {
    at.corpus.edit(
        Edit.put(
            new Item.OfLabel(
                new Label(
                    id,
                    "d",
                    "ner",
                    by,
                    new Target.OfSpan(start, end),
                    Map.of("label", Value.of(tag)),
                    Label.State.ACCEPTED))));
  }

  private static List<String> decided(CorpusFixture at) {
    return at.project().document("d").orElseThrow().labels().stream()
        .filter(label -> label.annotator().equals(Annotator.CURATOR))
        .map(label -> label.extent() + " " + label.label())
        .toList();
  }

  @Test
  void showsVersionsSideBySideAndDecidesAsSteps() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d", "이순신 장군은 한산도에서 이겼다.", 0, 3); // by kim
      put(at, "a", "lee", 0, 6, "PS");
      put(at, "b", "kim", 8, 11, "LC");
      put(at, "c", "lee", 8, 11, "LC");
      CurationViewModel curation = new CurationViewModel(at.corpus);
      curation.look();
      assertThat(curation.stateProperty().get()).isEqualTo(new CurationState.Done(2, 1, 1));
      Disagreement item = curation.items().getFirst();
      assertThat(item.text()).isEqualTo("이순신 장군");
      assertThat(item.versions())
          .containsExactly(new Version("kim", "PS “이순신”"), new Version("lee", "PS"));
      curation.go(item);
      assertThat(at.corpus.placeProperty().get()).isEqualTo(item.place());
      curation.accept(item, "kim");
      assertThat(decided(at)).hasSize(1).first().asString().endsWith("PS");
      assertThat(curation.stateProperty().get()).isEqualTo(new CurationState.Done(2, 1, 0));
      curation.apply(new CurationStrategy.Agreement());
      assertThat(decided(at)).hasSize(2);
      at.corpus.undo();
      at.corpus.undo();
      assertThat(decided(at)).isEmpty();
      curation.look();
      assertThat(curation.annotators()).containsExactly("kim", "lee");
      curation.apply(new CurationStrategy.Of("lee"));
      assertThat(decided(at)).hasSize(2);
      assertThat(curation.stateProperty().get()).isEqualTo(new CurationState.Done(2, 1, 0));
      assertThat(at.project().history(Long.MAX_VALUE, 1).getFirst().name())
          .isEqualTo("curate: KLUE NER · annotator lee");
    }
  }
}
