package krelectra.app.loop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Palette;
import krelectra.annotation.layer.Tagset;
import krelectra.annotation.layer.Unit;
import krelectra.app.loop.OneDocument;
import krelectra.inference.Cancellation;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.store.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggesterTest {
  private static final ModelVoice VOICE = new ModelVoice("tuned", "0123456789abcdef0123");
  private static final List<String> CLASSES = List.of("긍정", "부정");
  private static final Layer CLASS =
      Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("class")));
  private static final Layer NER =
      Layer.of("ner", "ner", LayerKind.SPAN, List.of(Feature.label("ner")))
          .withSpans(Overlap.NONE, false, Unit.MORPHEME);

  @TempDir Path folder;
  private OneDocument at;

  @BeforeEach
  void open() throws IOException {
    List<String> lines = List.of("영화가 좋다", "홍길동이 서울시청에서 말했다.");
    at = new OneDocument(folder, List.of(CLASS, NER), lines);
    at.put(new Item.OfTagset(new Tagset("class", "class", false, Palette.tags(CLASSES))));
    at.put(new Item.OfTagset(new Tagset("ner", "ner", false, Palette.tags(List.of("사람", "곳")))));
    at.put(new Item.OfAnnotator(new Annotator("kim", "Kim", Annotator.Kind.PERSON)));
  }

  @AfterEach
  void close() throws IOException {
    at.close();
  }

  private Suggester suggester(Layer layer, SuggestionFilter filter, double threshold) {
    LabelNames names = new LabelNames(Map.of("PER", "사람", "LOC", "곳"));
    return new Suggester(
        at.project,
        layer,
        Feature.LABEL,
        filter,
        threshold,
        VOICE,
        names,
        () -> UUID.randomUUID().toString());
  }

  private Suggester.Outcome classes(double threshold) throws IOException {
    return suggester(CLASS, SuggestionFilter.UNLABELLED, threshold)
        .suggest(SuggesterTest::good, CLASSES, "kim", Progress.NONE, Cancellation.NONE);
  }

  private static List<Prediction> good(List<Example> examples, Cancellation cancellation) {
    List<Prediction> told = new ArrayList<>();
    for (Example example : examples) {
      double p = ((Example.Text) example).first().startsWith("영화") ? 0.9 : 0.6;
      told.add(new Prediction.Label(example.id(), 0, List.of(p, 1 - p)));
    }
    return told;
  }

  @Test
  void whereAPersonsLabelStandsNothingIsSuggestedAndNothingTwice() throws IOException {
    Target first = new Target.OfSentence(at.document().sentences().getFirst().id());
    Map<String, Value> bad = Map.of(Feature.LABEL, Value.of("부정"));
    at.put(new Item.OfLabel(new Label("l", "d", "class", "kim", first, bad, State.ACCEPTED)));
    Suggester.Outcome outcome = classes(0);
    assertThat(outcome.asked()).isEqualTo(1);
    assertThat(outcome.suggested()).isEqualTo(1);
    Label suggested =
        at.document().labels().stream().filter(l -> !l.id().equals("l")).findFirst().orElseThrow();
    assertThat(suggested.state()).isEqualTo(State.SUGGESTED);
    assertThat(suggested.annotator()).isEqualTo("model:tuned@0123456789ab");
    assertThat(suggested.label()).isEqualTo("긍정");
    assertThat(suggested.text(Label.PROBABILITY)).isEqualTo("0.6000");
    assertThat(at.project.annotators()).contains(VOICE.annotator());
    assertThat(classes(0).suggested()).isZero();
    at.project.apply(
        Edit.change(
            new Item.OfLabel(suggested), new Item.OfLabel(suggested.withState(State.REJECTED))),
        "kim");
    assertThat(classes(0).suggested()).as("what was rejected does not come back").isZero();
  }

  @Test
  void suggestionsAreOneStepThatUndoTakesBack() throws IOException {
    AnnotatedDocument before = at.document();
    Suggester.Outcome outcome = classes(0.7);
    assertThat(outcome.suggested()).isEqualTo(1);
    assertThat(outcome.unsure()).isEqualTo(1);
    assertThat(outcome.entry().orElseThrow().name()).isEqualTo(Suggester.STEP);
    at.project.undo("kim");
    assertThat(at.document()).isEqualTo(before);
    assertThat(at.project.annotators()).doesNotContain(VOICE.annotator());
  }

  @Test
  void spansEndAtMorphemesAndKeepAwayFromAPersons() throws IOException {
    List<String> labels = List.of("O", "PER-B", "PER-I", "LOC-B", "LOC-I");
    Suggester.Oracle oracle =
        (examples, cancellation) ->
            examples.stream()
                .<Prediction>map(
                    e ->
                        ((Example.Tokens) e).words().size() == 2
                            ? new Prediction.Tags(e.id(), List.of("O", "O"), List.of(0.9, 0.9))
                            : new Prediction.Tags(
                                e.id(), List.of("PER-B", "LOC-B", "O"), List.of(0.8, 0.7, 0.9)))
                .toList();
    Suggester suggester = suggester(NER, SuggestionFilter.ALL, 0);
    suggester.suggest(oracle, labels, "kim", Progress.NONE, Cancellation.NONE);
    String text = at.document().document().text();
    assertThat(
            at.document().layer("ner").stream().map(l -> l.target().ranges().getFirst().of(text)))
        .containsExactly("홍길동", "서울시청");
    assertThat(at.document().layer("ner")).extracting(Label::label).containsExactly("사람", "곳");
    at.project.undo("kim");
    int start = text.indexOf("시청");
    Map<String, Value> place = Map.of(Feature.LABEL, Value.of("곳"));
    Target span = new Target.OfSpan(start, start + 2);
    at.put(new Item.OfLabel(new Label("l", "d", "ner", "kim", span, place, State.ACCEPTED)));
    suggester.suggest(oracle, labels, "kim", Progress.NONE, Cancellation.NONE);
    assertThat(
            at.document().layer("ner").stream().map(l -> l.target().ranges().getFirst().of(text)))
        .containsExactlyInAnyOrder("홍길동", "시청");
    Suggester elsewhere = suggester(NER, SuggestionFilter.UNLABELLED, 0);
    assertThat(elsewhere.suggest(oracle, labels, "kim", Progress.NONE, Cancellation.NONE).asked())
        .isEqualTo(1);
  }

  @Test
  void somethingOfASpanAlwaysStays() {
    MorphemeEdges edges = new MorphemeEdges(new MorphemeAnalyzer());
    String text = "은 는 \"서울\"에서는, 그랬다";
    assertThat(edges.snapped(text, new Range(0, 1))).isEqualTo(new Range(0, 1));
    assertThat(edges.snapped(text, new Range(4, 12)).of(text)).isEqualTo("서울");
  }

  private void rename(String... names) {
    Tagset was =
        at.project.tagsets().stream().filter(t -> t.id().equals("class")).findFirst().orElseThrow();
    Tagset now = new Tagset("class", "class", false, Palette.tags(List.of(names)));
    at.project.apply(Edit.change(new Item.OfTagset(was), new Item.OfTagset(now)), "kim");
  }

  private LabelNames names(List<String> known) {
    Optional<Tagset> tagset =
        at.project.tagsets().stream().filter(t -> t.id().equals("class")).findFirst();
    return LabelNames.of("runs/a", known, CLASS, tagset, at.project);
  }

  @Test
  void aTagThatWasRenamedSinceTheRunIsFoundByTheHistory() {
    rename("좋음", "부정");
    rename("좋음", "나쁨");
    rename("good", "나쁨");
    assertThat(names(CLASSES).tags()).isEqualTo(Map.of("긍정", "good", "부정", "나쁨"));
    at.project.undo("kim");
    assertThat(names(CLASSES).tags()).isEqualTo(Map.of("긍정", "좋음", "부정", "나쁨"));
  }

  @Test
  void aLabelThatTheLayerNeverHadIsRefusedWithBothNamed() {
    assertThatThrownBy(() -> names(List.of("긍정", "중립")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "runs/a: knows the labels 긍정, 중립, and layer class has 긍정, 부정; add the tag 중립 to the"
                + " layer, or fine-tune on its labels of today");
  }
}
