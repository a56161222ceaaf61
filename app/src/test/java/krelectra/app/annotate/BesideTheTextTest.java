package krelectra.app.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.label.Target;
import krelectra.app.annotate.CorrectionViewModel.Affected;
import krelectra.app.annotate.CorrectionViewModel.Difference;
import krelectra.app.explore.ModelStatus;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Occurrences, notes, corrections and evidence. */
@SuppressWarnings("NullAway.Init") // opened before each test
class BesideTheTextTest {
  @TempDir Path folder;

  private CorpusFixture fixture;
  private AnnotateViewModel annotate;

  @BeforeEach
  void open() throws IOException {
    fixture = new CorpusFixture(folder, "klue-ner");
    fixture.document("d", "서울에서 부산까지 갔다.", "서울은 크다. 서울의 밤", "남서울대학교에 다닌다.");
    fixture.document("e", "그는 서울을 떠났다.");
    annotate = fixture.annotate;
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private void labelSeoul() {
    annotate.sentence().draw(0, 0, false, false);
    fixture.give("2");
  }

  @Test
  void everyOccurrenceIsFoundLabelledAndUndoneAsOneStep() {
    labelSeoul();
    assertThat(annotate.occurrences().look()).isTrue();
    assertThat(annotate.occurrences().found())
        .extracting(each -> each.left() + "|" + each.words() + "|" + each.right())
        .containsExactly("|서울|은 크다. 서울의 밤", "서울은 크다. |서울|의 밤");
    annotate.occurrences().everywhereProperty().set(true);
    annotate.occurrences().lookAgain();
    assertThat(annotate.occurrences().found()).hasSize(3);
    assertThat(annotate.occurrences().documents()).isEqualTo(2);
    annotate.occurrences().label(List.of(annotate.occurrences().found().get(1)));
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A", "서울:LC:나:A");
    assertThat(fixture.labels("e")).containsExactly("서울:LC:나:A");
    assertThat(annotate.occurrences().found()).isEmpty();
    fixture.corpus.undo();
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
    assertThat(fixture.labels("e")).isEmpty();
  }

  @Test
  void partsOfMorphemesAreFoundOnlyOnRequest() {
    labelSeoul();
    annotate.occurrences().wholeProperty().set(false);
    annotate.occurrences().look();
    assertThat(annotate.occurrences().found()).hasSize(3);
  }

  @Test
  void whatWasLabelledMeanwhileIsLeftOut() {
    labelSeoul();
    annotate.occurrences().look();
    int start = "서울에서 부산까지 갔다.".length() + 1;
    fixture.put("d", "x", "ner", CorpusFixture.ME, new Target.OfSpan(start, start + 2), "OG");
    annotate.occurrences().label(List.of());
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A", "서울:OG:나:A", "서울:LC:나:A");
  }

  @Test
  void notesStandOnLabelsAndSentences() {
    annotate.notes().add("어렵다", false);
    labelSeoul();
    annotate.notes().add("  역인가?  ", true);
    assertThat(annotate.notes().notes()).hasSize(2);
    assertThat(annotate.notes().subject(annotate.notes().notes().get(0))).isEmpty();
    assertThat(annotate.notes().subject(annotate.notes().notes().get(1))).isEqualTo("서울");
    assertThat(annotate.notes().notes().get(1).text()).isEqualTo("역인가?");
    annotate.queue().whichProperty().set(Which.QUESTIONED);
    assertThat(annotate.queue().keys()).hasSize(1);
    annotate.notes().settle(annotate.notes().notes().get(1));
    annotate.queue().refresh();
    assertThat(annotate.queue().keys()).isEmpty();
    annotate.queue().whichProperty().set(Which.ALL);
    annotate.notes().remove(annotate.notes().notes().get(0));
    assertThat(annotate.notes().notes()).hasSize(1);
  }

  @Test
  void aCorrectionShowsWhatItDoesAndIsUndone() {
    labelSeoul();
    annotate.correction().textProperty().set("서울시에서 부산까지 갔다.");
    assertThat(annotate.correction().previewProperty().get().affected()).isEmpty();
    assertThat(annotate.correction().previewProperty().get().inserted()).isEqualTo("시");
    annotate.correction().textProperty().set("대전에서 부산까지 갔다.");
    assertThat(annotate.correction().previewProperty().get().affected())
        .containsExactly(new Affected("LC", "서울", "대전"));
    annotate.correction().apply();
    assertThat(fixture.labels("d")).containsExactly("대전:LC:나:A");
    AtHand now = annotate.sentence().atHandProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.text()).isEqualTo("대전에서 부산까지 갔다.");
    assertThat(annotate.correction().previewProperty().get().isEmpty()).isTrue();
    assertThat(fixture.project().document("d").orElseThrow().document().original())
        .startsWith("서울에서");
    fixture.corpus.undo();
    assertThat(annotate.correction().textProperty().get()).isEqualTo("서울에서 부산까지 갔다.");
  }

  @Test
  void aDifferenceCutsNoCharacter() {
    Difference difference = Difference.of("가👩‍👩‍👧나", "가👩‍👩‍👦나");
    assertThat(difference.replacement()).isEqualTo("👩‍👩‍👦");
    assertThat(Difference.of("가가", "가가가").replacement()).isEqualTo("가");
    assertThat(Difference.of("가나", "").replacement()).isEmpty();
    assertThat(Difference.of("", "가").part().isEmpty()).isTrue();
  }

  @Test
  void evidenceIsOffUntilItIsAskedFor() {
    assertThat(annotate.evidence().evidenceProperty().get().morphemes()).isEmpty();
    annotate.evidence().shownProperty().set(true);
    assertThat(annotate.evidence().evidenceProperty().get().morphemes())
        .first()
        .satisfies(
            each -> {
              assertThat(each.morpheme().surface()).isEqualTo("서울");
              assertThat(each.rtd()).isNaN();
            });
    fixture.model.set(
        new ModelStatus.Loaded(
            (first, second, progress) -> {
              throw krelectra.inference.InputException.at(
                  "text", "cannot be read", "write another");
            },
            "fake",
            List.of(),
            null));
    assertThat(annotate.evidence().evidenceProperty().get().problem()).contains("write another");
    annotate.next();
    assertThat(annotate.evidence().evidenceProperty().get().morphemes()).isNotEmpty();
    annotate.evidence().shownProperty().set(false);
    assertThat(annotate.evidence().evidenceProperty().get().morphemes()).isEmpty();
  }
}
