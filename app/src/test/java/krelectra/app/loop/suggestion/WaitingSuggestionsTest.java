package krelectra.app.loop.suggestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import krelectra.annotation.InputException;
import krelectra.annotation.agreement.layer.LayerClasses;
import krelectra.annotation.dataset.DataSetRule;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.dataset.SplitRule;
import krelectra.annotation.dataset.Whose;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Item;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Unit;
import krelectra.app.loop.OneDocument;
import krelectra.store.Export;
import krelectra.store.Progress;
import krelectra.store.SentenceFilter;
import krelectra.store.SentenceLists;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WaitingSuggestionsTest {
  private static final Layer CLASS =
      Layer.of("class", "class", LayerKind.SENTENCE, List.of(Feature.label("")));
  private static final Layer NER =
      Layer.of("ner", "ner", LayerKind.SPAN, List.of(Feature.label("")))
          .withSpans(Overlap.NONE, false, Unit.MORPHEME);
  private static final Layer ANSWER = Layer.of("answer", "answer", LayerKind.ANSWER, List.of());

  @TempDir Path folder;
  private OneDocument at;
  private int count;

  @BeforeEach
  void open() throws IOException {
    List<String> lines = IntStream.range(0, 6).mapToObj(i -> "서울시청에서 문장 " + i).toList();
    at = new OneDocument(folder, List.of(CLASS, NER, ANSWER), lines);
    at.put(new Item.OfAnnotator(new Annotator("kim", "Kim", Annotator.Kind.PERSON)));
    at.put(new Item.OfAnnotator(new Annotator("model:a", "a", Annotator.Kind.MODEL)));
  }

  @AfterEach
  void close() throws IOException {
    at.close();
  }

  private Target sentence(int index) {
    return new Target.OfSentence(at.document().sentences().get(index).id());
  }

  private String suggest(Layer layer, Target target, String tag, double p) {
    Map<String, Value> features =
        Map.of(
            Feature.LABEL,
            Value.of(tag),
            Label.PROBABILITY,
            new Value.Decimal(BigDecimal.valueOf(p)));
    String id = "l" + count++;
    at.put(
        new Item.OfLabel(
            new Label(id, "d", layer.id(), "model:a", target, features, State.SUGGESTED)));
    return id;
  }

  private WaitingSuggestions.Outcome accept(Layer layer, double least) throws IOException {
    return new WaitingSuggestions(at.project, layer).accept(least, "kim", Progress.NONE);
  }

  private List<String> accepted(Layer layer) {
    return at.document().layer(layer.id()).stream()
        .filter(label -> label.state() == State.ACCEPTED)
        .map(label -> label.id() + ":" + label.annotator() + ":" + label.text(Label.PROBABILITY))
        .sorted()
        .toList();
  }

  @Test
  void whatIsSureEnoughIsAcceptedInOneStepThatUndoTakesBack() throws IOException {
    suggest(CLASS, sentence(0), "좋다", 0.95);
    suggest(CLASS, sentence(1), "좋다", 0.9);
    suggest(CLASS, sentence(2), "좋다", 0.89);
    AnnotatedDocument before = at.document();
    assertThat(new WaitingSuggestions(at.project, CLASS).probabilities(Progress.NONE))
        .containsExactly(0.95, 0.9, 0.89);
    WaitingSuggestions.Outcome outcome = accept(CLASS, 0.9);
    assertThat(outcome.accepted()).isEqualTo(2);
    assertThat(outcome.left()).isZero();
    assertThat(accepted(CLASS)).containsExactly("l0:kim:", "l1:kim:");
    at.project.undo("kim");
    assertThat(at.document()).isEqualTo(before);
  }

  @Test
  void ofTwoThatContradictEachOtherTheSurerOneIsTaken() throws IOException {
    suggest(CLASS, sentence(0), "좋다", 0.7);
    suggest(CLASS, sentence(0), "나쁘다", 0.8);
    suggest(NER, new Target.OfSpan(0, 4), "곳", 0.6);
    suggest(NER, new Target.OfSpan(2, 4), "기관", 0.9);
    suggest(NER, new Target.OfSpan(7, 9), "말", 0.5);
    assertThat(accept(CLASS, 0).left()).isEqualTo(1);
    assertThat(accepted(CLASS)).containsExactly("l1:kim:");
    assertThat(accept(NER, 0).accepted()).isEqualTo(2);
    assertThat(accepted(NER)).containsExactly("l3:kim:", "l4:kim:");
    assertThat(accept(NER, 0).entry()).as("nothing is left to accept").isEmpty();
  }

  @Test
  void anAnswerTakesThePlaceOfTheQuestionThatWaited() throws IOException {
    at.put(
        new Item.OfLabel(
            new Label(
                "q",
                "d",
                "answer",
                "kim",
                new Target.OfAnswer("어디?", List.of()),
                Map.of(),
                State.SUGGESTED)));
    assertThat(new WaitingSuggestions(at.project, ANSWER).probabilities(Progress.NONE)).isEmpty();
    assertThat(accept(ANSWER, 0).accepted()).as("a question is no suggestion").isZero();
    suggest(ANSWER, new Target.OfAnswer("어디?", List.of(new Range(0, 4))), "", 0.8);
    assertThat(accept(ANSWER, 0).accepted()).isEqualTo(1);
    assertThat(at.document().layer("answer")).extracting(Label::id).containsExactly("l0");
  }

  @Test
  void suggestionsNeverCountAsAPersons() throws IOException {
    for (int i = 0; i < 6; i++) {
      suggest(CLASS, sentence(i), i % 2 == 0 ? "좋다" : "나쁘다", 0.99);
    }
    var rule =
        new DataSetRule(
            "class",
            Feature.LABEL,
            DataSetTask.CLASSES,
            Whose.CURATED_FIRST,
            new SplitRule(SplitRule.Kind.STRATIFIED, 0, 0, 1));
    assertThatThrownBy(() -> at.project.dataSets().make("s", rule, Progress.NONE))
        .as("nothing to learn from")
        .isInstanceOf(InputException.class);
    SentenceFilter mine = new SentenceFilter(SentenceFilter.Which.MINE, "class", "kim");
    SentenceLists lists = new SentenceLists(at.project);
    assertThat(lists.done(mine, 0, 10).done().values()).containsOnly(0L);
    assertThat(lists.keys(mine, 0, 10).keys()).isEmpty();
    SentenceFilter open = new SentenceFilter(SentenceFilter.Which.UNLABELLED, "class", "kim");
    assertThat(lists.keys(open, 0, 10).keys()).hasSize(6);
    LayerClasses classes = new LayerClasses("class", Feature.LABEL, annotator -> true);
    classes.add(at.document());
    assertThat(classes.judgements()).isEmpty();
    Path file = folder.resolve("out.tsv");
    Report report = new Report();
    new Export(at.project, Formats.of("class-tsv").orElseThrow(), report, Progress.NONE).run(file);
    assertThat(file).content().doesNotContain("좋다").doesNotContain("나쁘다");
    assertThat(report.losses()).containsEntry(Report.UNDECIDED, 6);
  }
}
