package krelectra.app.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.team.Blinding;
import krelectra.store.LogEntry;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is hidden from who annotates blindly, and what is kept when it is shown. */
@SuppressWarnings("NullAway.Init") // opened before each test
class BlindWorkTest {
  @TempDir Path folder;

  private CorpusFixture fixture;
  private AnnotateViewModel annotate;

  @BeforeEach
  void open() throws IOException {
    fixture = new CorpusFixture(folder, "klue-ner");
    fixture.document("d", "서울에서 부산까지 갔다.", "대전에 왔다.");
    annotate = fixture.annotate;
    fixture.choose("ner");
    fixture.put("d", "kims", "ner", "kim", new Target.OfSpan(0, 2), "LC");
    fixture.put("d", "guess", "ner", "m", new Target.OfSpan(5, 7), "LC", State.SUGGESTED);
    fixture.put("d", "source", "ner", "source", new Target.OfSpan(9, 10), "OG");
    annotate.queue().select(0);
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private void blind(boolean on) {
    Project before = fixture.project().project().orElseThrow();
    Project after = Blinding.of(before).with("ner", on).in(before);
    fixture.corpus.edit(Edit.change(new Item.OfProject(before), new Item.OfProject(after)));
  }

  private List<String> seen() {
    return annotate.sentence().labels().stream().map(Label::id).toList();
  }

  private LogEntry last() {
    return fixture.project().history(Long.MAX_VALUE, 1).getFirst();
  }

  @Test
  void othersSuggestionsAndEvidenceAreHiddenUntilShownOnPurpose() {
    annotate.sentence().othersProperty().set(true);
    annotate.evidence().shownProperty().set(true);
    assertThat(seen()).containsExactly("kims", "guess", "source");
    assertThat(annotate.evidence().evidenceProperty().get().morphemes()).isNotEmpty();
    blind(true);
    assertThat(annotate.blind().blindProperty().get()).isTrue();
    assertThat(seen()).containsExactly("source");
    assertThat(annotate.evidence().visibleProperty().get()).isFalse();
    assertThat(annotate.evidence().evidenceProperty().get().morphemes()).isEmpty();
    annotate.sentence().draw(0, 0, false, false);
    fixture.give("2");
    assertThat(seen()).hasSize(2).doesNotContain("kims", "guess");
    annotate.blind().show();
    assertThat(seen()).contains("kims", "guess", "source");
    assertThat(annotate.evidence().visibleProperty().get()).isTrue();
    assertThat(fixture.project().evidenceUses())
        .extracting(EvidenceUse::annotator, EvidenceUse::layer, EvidenceUse::sentence)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(CorpusFixture.ME, "ner", "s1"));
    assertThat(last().name()).isEqualTo("evidence shown: d · s1");
    long entries = last().number();
    annotate.queue().select(1);
    assertThat(annotate.blind().shownProperty().get()).isFalse();
    annotate.queue().select(0);
    assertThat(seen()).doesNotContain("kims", "guess");
    annotate.blind().show();
    assertThat(last().number()).as("it is kept once").isEqualTo(entries);
    fixture.corpus.undo();
    assertThat(fixture.project().evidenceUses()).hasSize(1);
    blind(false);
    assertThat(seen()).containsExactly("kims", "guess", "source");
  }

  @Test
  void nothingIsShownOrKeptWhereWorkIsNotBlind() {
    long before = last().number();
    annotate.blind().show();
    assertThat(annotate.blind().shownProperty().get()).isFalse();
    assertThat(last().number()).isEqualTo(before);
  }

  @Test
  void anotherAnnotatorFindsAllHiddenAgain() {
    blind(true);
    annotate.blind().show();
    fixture.corpus.annotatorProperty().set("lee");
    assertThat(annotate.blind().shownProperty().get()).isFalse();
    assertThat(seen()).containsExactly("source");
  }

  @Test
  void suggestionsAreNotListed() {
    annotate.queue().whichProperty().set(Which.SUGGESTED);
    assertThat(annotate.queue().keys()).hasSize(1);
    blind(true);
    assertThat(annotate.queue().isWithheld()).isTrue();
    assertThat(annotate.queue().keys()).isEmpty();
    annotate.queue().whichProperty().set(Which.ALL);
    assertThat(annotate.queue().keys()).hasSize(2);
    assertThat(annotate.queue().row(0).orElseThrow().marks().blinded().suggested()).isFalse();
    blind(false);
    annotate.queue().whichProperty().set(Which.SUGGESTED);
    assertThat(annotate.queue().keys()).hasSize(1);
  }
}
