package krelectra.annotation.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.junit.jupiter.api.Test;

class RepairsTest {
  private static final List<Layer> LAYERS =
      List.of(
          Layer.of(
              "ner", "ner", LayerKind.SPAN, List.of(Feature.optional("label", FeatureType.TEXT))),
          Layer.of("coref", "coref", LayerKind.RELATION, List.of()));

  private static AnnotatedDocument document(String text, Label... labels) {
    Document document = Document.of("d", "d", text, Map.of());
    Sentence sentence = new Sentence("s", "d", new Range(0, text.length()), Map.of());
    return new AnnotatedDocument(document, List.of(sentence), List.of(labels), List.of());
  }

  private static Label span(String id, String tag, int... edges) {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < edges.length; i += 2) {
      ranges.add(new Range(edges[i], edges[i + 1]));
    }
    return label(id, "ner", new Target.OfSpan(ranges), tag);
  }

  private static Label label(String id, String layer, Target target, String tag) {
    Map<String, Value> features = tag.isEmpty() ? Map.of() : Map.of("label", Value.of(tag));
    return new Label(id, "d", layer, "kim", target, features, Label.State.ACCEPTED);
  }

  private static List<Range> repaired(AnnotatedDocument document, String rule) {
    List<Repair> repairs = Repairs.of(document, rule);
    assertThat(repairs).hasSize(1);
    Label after = repairs.getFirst().after();
    assertThat(after).isNotNull();
    return java.util.Objects.requireNonNull(after).target().ranges();
  }

  @Test
  void leavesBlanksOutsideOfSpans() {
    var document = document("나는 서울\u3000에 갔다", span("l", "LC", 2, 6));
    assertThat(repaired(document, Repairs.BLANK)).containsExactly(new Range(3, 5));
    assertThat(Repairs.of(document, Repairs.CUT)).isEmpty();
  }

  @Test
  void aSpanOfBlanksAloneIsLeftForPeople() {
    assertThat(Repairs.of(document("가  나", span("l", "LC", 1, 3)), Repairs.BLANK)).isEmpty();
  }

  @Test
  void takesSurrogatesAndJamoOfOneSyllableInWhole() {
    var emoji = document("가😊나", span("l", "X", 2, 4));
    assertThat(repaired(emoji, Repairs.CUT)).containsExactly(new Range(1, 4));
    var jamo = document("\u1112\u1161\u11ab글", span("l", "X", 1, 2));
    assertThat(repaired(jamo, Repairs.CUT)).containsExactly(new Range(0, 3));
  }

  @Test
  void joinsPartsThatCameToOverlap() {
    var document = document("가😊나", span("l", "X", 0, 2, 2, 4));
    assertThat(repaired(document, Repairs.CUT)).containsExactly(new Range(0, 4));
  }

  @Test
  void removesWhatIsSaidTwiceButNotWhatARelationJoins() {
    var relation = label("r", "coref", new Target.OfRelation("b", "c"), "");
    var document =
        document(
            "서울과 부산",
            span("a", "LC", 0, 2),
            span("b", "LC", 0, 2),
            span("c", "LC", 4, 6),
            span("d", "OG", 0, 2),
            relation);
    List<Repair> repairs = Repairs.of(document, Repairs.DUPLICATE);
    assertThat(repairs).extracting(repair -> repair.before().id()).containsExactly("a");
    assertThat(repairs.getFirst().after()).isNull();
  }

  @Test
  void keepsTheAcceptedOfTwo() {
    Label suggested = span("a", "LC", 0, 2).withState(Label.State.SUGGESTED);
    var document = document("서울", suggested, span("b", "LC", 0, 2));
    assertThat(Repairs.of(document, Repairs.DUPLICATE))
        .extracting(repair -> repair.before().id())
        .containsExactly("a");
  }

  private static List<Finding> findings(AnnotatedDocument document) throws IOException {
    List<Finding> found = new ArrayList<>();
    Check.run(Path.of("db"), sink -> sink.add(document), LAYERS, List.of(), found::add);
    return found.stream().filter(f -> Repairs.rules().contains(f.rule())).toList();
  }

  /** Whatever is found and can be repaired is gone afterwards, and can be brought back. */
  @Test
  void repairsTakeTheirFindingsAway() throws IOException {
    Random random = new Random(7);
    String[] parts = {"가", " ", "😊", "\u1112\u1161", "e\u0301", "\u3000", "나"};
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder("시작");
      for (int i = random.nextInt(8); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      text.append("끝");
      List<Label> labels = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int start = random.nextInt(text.length());
        int end = start + 1 + random.nextInt(text.length() - start);
        labels.add(span("l" + i, random.nextBoolean() ? "A" : "B", start, end));
      }
      AnnotatedDocument document = document(text.toString(), labels.toArray(Label[]::new));
      for (String rule : List.of(Repairs.CUT, Repairs.BLANK, Repairs.DUPLICATE)) {
        document = apply(document, rule);
      }
      AnnotatedDocument last = document;
      assertThat(findings(document))
          .as(text.toString())
          .allMatch(finding -> isBlank(last, finding.subject().item()));
    }
  }

  private static boolean isBlank(AnnotatedDocument document, String label) {
    return document.labels().stream()
        .filter(l -> l.id().equals(label))
        .allMatch(l -> l.target().ranges().getFirst().of(document.document().text()).isBlank());
  }

  private static AnnotatedDocument apply(AnnotatedDocument document, String rule) {
    MemoryCorpus corpus = new MemoryCorpus();
    corpus.put(new Item.OfDocument(document.document()));
    document.labels().forEach(label -> corpus.put(new Item.OfLabel(label)));
    Edit edit = new Edit.Bulk(rule, Repairs.of(document, rule).stream().map(Repair::edit).toList());
    edit.applyTo(corpus);
    List<Label> now = labels(document, corpus);
    edit.inverted().applyTo(corpus);
    assertThat(labels(document, corpus)).isEqualTo(document.labels());
    return new AnnotatedDocument(document.document(), document.sentences(), now, List.of());
  }

  private static List<Label> labels(AnnotatedDocument document, MemoryCorpus corpus) {
    List<Label> labels = new ArrayList<>();
    for (Label label : document.labels()) {
      if (corpus.get(new Item.OfLabel(label).key()) instanceof Item.OfLabel(Label now)) {
        labels.add(now);
      }
    }
    return labels;
  }

  @Test
  void findingsSayWhatTheyAreAbout() throws IOException {
    assertThat(findings(document("가 나", span("l", "X", 0, 2))))
        .extracting(Finding::subject)
        .containsExactly(new Finding.Subject("d", "l"));
  }
}
