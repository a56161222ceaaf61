package krelectra.app.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.app.corpus.Place;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // opened by each test
class LabellingTest {
  private static final String TEXT = "스타뎀의 영화를 서울에서 보았다.";

  @TempDir Path folder;

  private CorpusFixture fixture;

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  private AnnotateViewModel open(String... presets) throws IOException {
    fixture = new CorpusFixture(folder, presets);
    fixture.document("d", TEXT, "이순신 장군은 한산도에서 이겼다.", "재미있다");
    return fixture.annotate;
  }

  private static String selected(AnnotateViewModel annotate) {
    AtHand now = annotate.sentence().atHandProperty().get();
    var selection = annotate.sentence().selectionProperty().get();
    return now == null || selection == null ? "" : selection.range().of(now.text());
  }

  @Test
  void theFirstSentenceAndLayerAreAtHand() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    AtHand now = annotate.sentence().atHandProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.text()).isEqualTo(TEXT);
    assertThat(annotate.layers().tags())
        .extracting(tag -> tag.key() + tag.name())
        .startsWith("1PS", "2LC");
  }

  @Test
  void aSpanLeavesTheParticleOutside() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    while (!selected(annotate).startsWith("서울")) {
      annotate.sentence().move(1, false, false);
    }
    assertThat(selected(annotate)).isEqualTo("서울");
    fixture.give("2");
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
    // The new label is active: another key changes it.
    fixture.give("1");
    assertThat(fixture.labels("d")).containsExactly("서울:PS:나:A");
    fixture.corpus.undo();
    fixture.corpus.undo();
    assertThat(fixture.labels("d")).isEmpty();
    fixture.corpus.redo();
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
  }

  @Test
  void aSpanIsWidenedAndNarrowedAndItsEdgesGoByCharacters() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    annotate.sentence().draw(9, 9, false, false);
    assertThat(selected(annotate)).isEqualTo("서울");
    annotate.labelling().shaping().widen();
    assertThat(selected(annotate)).isEqualTo("서울에서");
    annotate.labelling().shaping().widen();
    assertThat(selected(annotate)).isEqualTo("서울");
    fixture.give("2");
    annotate.labelling().shaping().resize(1, false);
    assertThat(fixture.labels("d")).containsExactly("서울에:LC:나:A");
    annotate.labelling().shaping().resize(1, true);
    assertThat(fixture.labels("d")).containsExactly("울에:LC:나:A");
    annotate.labelling().shaping().resize(-1, true);
    annotate.labelling().shaping().widen();
    assertThat(fixture.labels("d")).containsExactly("서울에서:LC:나:A");
    annotate.labelling().shaping().widen();
    assertThat(fixture.labels("d")).containsExactly("서울:LC:나:A");
    for (int i = 0; i < 5; i++) {
      annotate.labelling().shaping().resize(-1, false);
    }
    assertThat(fixture.labels("d")).as("one character is left").containsExactly("서:LC:나:A");
  }

  @Test
  void whereSpansDoNotOverlapTheNewOneTakesTheirPlace() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    annotate.sentence().draw(9, 9, false, false);
    fixture.give("2");
    annotate.sentence().draw(9, 12, false, false);
    fixture.give("3");
    assertThat(fixture.labels("d")).containsExactly("서울에서:OG:나:A");
    fixture.corpus.undo();
    assertThat(fixture.labels("d")).as("one step").containsExactly("서울:LC:나:A");
  }

  @Test
  void nestedSpansMayNotCross() throws IOException {
    AnnotateViewModel annotate = open();
    fixture.layer(
        Layer.of("span", "구", LayerKind.SPAN, List.of(Feature.optional("label", FeatureType.TEXT)))
            .withSpans(Overlap.NESTED, true, Unit.EOJEOL));
    fixture.put("d", "x", "span", CorpusFixture.ME, new Target.OfSpan(0, 8), "NP");
    annotate.sentence().draw(5, 12, false, false);
    annotate.give(new krelectra.annotation.layer.Tag("VP", "", "", ""));
    assertThat(annotate.labelling().refusalProperty().get()).isEqualTo("CROSSES");
    annotate.sentence().draw(5, 5, false, false);
    annotate.give(new krelectra.annotation.layer.Tag("N", "", "", ""));
    assertThat(fixture.labels("d")).containsExactly("스타뎀의 영화를:NP:나:A", "영화를:N:나:A");
    // Another piece makes it discontinuous.
    annotate.sentence().draw(14, 14, false, false);
    annotate.labelling().shaping().addPiece();
    assertThat(fixture.labels("d")).contains("영화를~보았다.:N:나:A");
  }

  @Test
  void oneClassIsToggledAndGoesOn() throws IOException {
    AnnotateViewModel annotate = open("nsmc");
    fixture.give("2");
    assertThat(fixture.labels("d")).containsExactly("s1:1:나:A");
    assertThat(annotate.queue().selectedProperty().get()).isEqualTo(1);
    annotate.goesOnProperty().set(false);
    annotate.previous();
    fixture.give("1");
    assertThat(fixture.labels("d")).containsExactly("s1:0:나:A");
    fixture.give("1");
    assertThat(fixture.labels("d")).isEmpty();
    assertThat(annotate.queue().doneProperty().get()).isZero();
    annotate.accept();
    assertThat(annotate.queue().doneProperty().get()).as("looked at").isEqualTo(1);
    assertThat(annotate.queue().selectedProperty().get()).isEqualTo(1);
  }

  @Test
  void severalClassesComeAndGoByThemselves() throws IOException {
    AnnotateViewModel annotate = open("hate");
    fixture.layer(
        Layer.of(
            "topics",
            "topics",
            LayerKind.SENTENCE,
            List.of(new Feature("label", FeatureType.TAGS, "hate", true, ""))));
    fixture.choose("topics");
    annotate.goesOnProperty().set(false);
    fixture.give("1");
    fixture.give("3");
    assertThat(fixture.labels("d")).containsExactly("s1:none|hate:나:A");
    fixture.give("1");
    assertThat(fixture.labels("d")).containsExactly("s1:hate:나:A");
    fixture.give("3");
    assertThat(fixture.labels("d")).isEmpty();
  }

  @Test
  void suggestionsAreAcceptedAndRejected() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    Target seoul = new Target.OfSpan(9, 11);
    fixture.put("d", "x", "ner", "m", new Target.OfSpan(0, 3), "PS", State.SUGGESTED);
    fixture.put("d", "y", "ner", "m", seoul, "PS", State.SUGGESTED);
    annotate.queue().whichProperty().set(Which.SUGGESTED);
    assertThat(annotate.queue().keys()).hasSize(1);
    annotate.sentence().activate("y");
    annotate.labelling().suggestions().reject();
    assertThat(annotate.sentence().activeProperty().get()).isEqualTo("x");
    annotate.accept();
    assertThat(fixture.labels("d")).containsExactly("스타뎀:PS:나:A", "서울:PS:m:R");
    annotate.labelling().suggestions().reject();
    assertThat(annotate.labelling().refusalProperty().get()).isEqualTo("NOTHING_SUGGESTED");
  }

  @Test
  void otherPeoplesLabelsAreHiddenUntilAsked() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    fixture.put("d", "x", "ner", "너", new Target.OfSpan(0, 3), "PS");
    fixture.put("d", "y", "ner", "source", new Target.OfSpan(9, 11), "LC");
    assertThat(annotate.sentence().labels()).extracting(each -> each.id()).containsExactly("y");
    annotate.sentence().othersProperty().set(true);
    assertThat(annotate.sentence().labels()).hasSize(2);
  }

  @Test
  void relationsAreMadeByKeysAndGoWithTheirWords() throws IOException {
    AnnotateViewModel annotate = open("ud");
    fixture.put("d", "a", "word", CorpusFixture.ME, new Target.OfSpan(0, 4), "");
    fixture.put("d", "b", "word", CorpusFixture.ME, new Target.OfSpan(5, 8), "");
    fixture.choose("dependency");
    annotate.sentence().move(-1, false, false);
    assertThat(annotate.sentence().activeProperty().get()).isEqualTo("b");
    fixture.give("1");
    assertThat(annotate.labelling().refusalProperty().get()).isEqualTo("NO_GOVERNOR");
    annotate.labelling().joining().govern();
    annotate.sentence().move(-1, false, false);
    fixture.give("1");
    assertThat(fixture.labels("d")).contains("b>a:acl:나:A");
    annotate.sentence().cycle(1);
    fixture.give("2");
    assertThat(fixture.labels("d")).contains("b>a:advcl:나:A");
    annotate.sentence().activate("a");
    annotate.labelling().delete();
    assertThat(fixture.labels("d")).containsExactly("영화를::나:A");
    fixture.corpus.undo();
    assertThat(fixture.labels("d")).hasSize(3);
  }

  @Test
  void pairsGetAClassAndGoOnBehindTheSecond() throws IOException {
    AnnotateViewModel annotate = open("kornli");
    fixture.document("q", "비가 온다.", "날이 맑다.", "집에 갔다.", "집에 없다.");
    fixture.put("q", "p1", "pair", "source", new Target.OfPair("s1", "s2"), "");
    fixture.put("q", "p2", "pair", "source", new Target.OfPair("s3", "s4"), "");
    annotate.queue().select(3);
    fixture.give("3");
    AtHand now = annotate.sentence().atHandProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.text()).isEqualTo("집에 갔다.");
    assertThat(fixture.labels("q")).containsExactly("s1+s2:contradiction:나:A", "s3+s4::source:A");
    annotate.queue().select(0);
    fixture.give("1");
    assertThat(annotate.labelling().refusalProperty().get()).isEqualTo("NO_PAIR");
  }

  @Test
  void pairsGetAScore() throws IOException {
    AnnotateViewModel annotate = open("korsts");
    fixture.put("d", "p", "pair", "source", new Target.OfPair("s1", "s2"), "");
    annotate.goesOnProperty().set(false);
    fixture.give("4");
    assertThat(fixture.labels("d")).containsExactly("s1+s2:4:나:A");
  }

  @Test
  void questionsAreAskedAnsweredAndLeftWithoutAnswer() throws IOException {
    AnnotateViewModel annotate = open("korquad");
    annotate.labelling().answering().answer(false);
    assertThat(annotate.labelling().refusalProperty().get()).isEqualTo("NO_QUESTION");
    annotate.labelling().answering().ask("어디에서 보았나?");
    assertThat(fixture.labels("d")).containsExactly("::나:S");
    annotate.sentence().draw(9, 9, false, false);
    annotate.labelling().answering().answer(false);
    assertThat(fixture.labels("d")).containsExactly("서울::나:A");
    annotate.sentence().draw(9, 12, false, false);
    annotate.labelling().answering().answer(true);
    assertThat(fixture.labels("d")).containsExactly("서울~서울에서::나:A");
    annotate.labelling().answering().answerNothing();
    assertThat(fixture.labels("d")).containsExactly("::나:A");
  }

  @Test
  void keysPressedFasterThanTheDatabaseAnswersDoNotCollide() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    annotate.sentence().draw(9, 9, false, false);
    fixture.give("2");
    // Another change that the view has not seen yet.
    var label = fixture.project().document("d").orElseThrow().labels().getFirst();
    fixture
        .project()
        .apply(
            krelectra.annotation.edit.Edit.change(
                new krelectra.annotation.edit.Item.OfLabel(label),
                new krelectra.annotation.edit.Item.OfLabel(
                    label.withFeatures(Map.of("label", Value.of("OG"))))),
            "너");
    fixture.give("1");
    assertThat(fixture.labels("d")).containsExactly("서울:PS:나:A");
    assertThat(fixture.corpus.problemProperty().get()).isEmpty();
  }

  @Test
  void aPlaceOfAnotherViewIsSelected() throws IOException {
    AnnotateViewModel annotate = open("klue-ner");
    annotate.queue().whichProperty().set(Which.MINE);
    int start = TEXT.length() + 1;
    fixture.corpus.placeProperty().set(new Place("d", "s2", new Range(start, start + 3)));
    assertThat(annotate.queue().whichProperty().get()).isEqualTo(Which.ALL);
    assertThat(selected(annotate)).isEqualTo("이순신");
    fixture.corpus.placeProperty().set(new Place("d", "s3", null));
    AtHand now = annotate.sentence().atHandProperty().get();
    assertThat(now).isNotNull();
    assertThat(now.text()).isEqualTo("재미있다");
    assertThat(selected(annotate)).isEmpty();
  }

  @Test
  void presetsAreAddedOnce() throws IOException {
    AnnotateViewModel annotate = open();
    assertThat(annotate.layers().layerProperty().get()).isNull();
    assertThat(annotate.layers().readProperty().get()).isTrue();
    var preset = krelectra.annotation.layer.Presets.of("klue-ner").orElseThrow();
    annotate.layers().add(preset);
    annotate.layers().add(preset);
    assertThat(annotate.layers().layers()).hasSize(1);
    assertThat(annotate.layers().tags()).hasSize(6);
  }
}
