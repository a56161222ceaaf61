package krelectra.annotation.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Document;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.junit.jupiter.api.Test;

class CurationTest {
  private static final Layer CLASS = Layer.of("class", "class", LayerKind.SENTENCE, List.of());
  private static final Layer NER = Layer.of("ner", "ner", LayerKind.SPAN, List.of());
  private static final Layer REL = Layer.of("rel", "rel", LayerKind.RELATION, List.of());

  private final List<Label> labels = new ArrayList<>();

  private void label(String layer, String by, Target target, String label) {
    label(layer, by, target, label, Label.State.ACCEPTED);
  }

  private void label(String layer, String by, Target target, String label, Label.State state) {
    String id = by.charAt(0) + "" + labels.size();
    labels.add(new Label(id, "d", layer, by, target, Map.of("label", Value.of(label)), state));
  }

  private AnnotatedDocument document() {
    return new AnnotatedDocument(
        Document.of("d", "d", "서울에 갔다 집에 왔다", Map.of()), List.of(), labels, List.of());
  }

  private List<CurationItem> items(Layer layer) {
    return new CurationItems(layer, id -> !id.equals("model"), "curator").of(document());
  }

  private List<String> decided(Layer layer, CurationStrategy strategy) {
    Curation curation = new Curation(document(), "curator");
    items(layer).forEach(item -> curation.take(item, strategy));
    return put(curation.edits()).stream()
        .map(label -> label.annotator() + " " + label.target() + " " + label.label())
        .map(text -> text.replaceAll("Of\\w+\\[\\w+=|Range\\[start=|end=|\\[|\\]", ""))
        .toList();
  }

  private static List<Label> put(List<Edit> edits) {
    List<Label> put = new ArrayList<>();
    for (Edit edit : edits) {
      if (edit instanceof Edit.Change(Item before, Item.OfLabel(Label label)) && before == null) {
        put.add(label);
      }
    }
    return put;
  }

  private void classes() {
    String[][] said = {{"x", "x", "y"}, {"x", "y", "z"}, {"x", "x", "x"}};
    for (int s = 0; s < said.length; s++) {
      for (int a = 0; a < 3; a++) {
        label(
            "class",
            List.of("kim", "lee", "park").get(a),
            new Target.OfSentence("s" + s),
            said[s][a]);
      }
      label("class", "model", new Target.OfSentence("s" + s), "y");
      label("class", "kim", new Target.OfSentence("s" + s), "w", Label.State.SUGGESTED);
    }
    label("class", "kim", new Target.OfSentence("s3"), "x");
  }

  @Test
  void classesDifferWhereTwoSayDifferentThings() {
    classes();
    assertThat(items(CLASS))
        .extracting(CurationItem::subject)
        .containsExactly("s0", "s1", "s2", "s3");
    assertThat(items(CLASS))
        .extracting(CurationItem::differs)
        .containsExactly(true, true, false, false);
  }

  @Test
  void everyStrategyTakesWhatItSays() {
    classes();
    assertThat(decided(CLASS, new CurationStrategy.Majority()))
        .containsExactly("curator s0 x", "curator s2 x", "curator s3 x");
    assertThat(decided(CLASS, new CurationStrategy.Agreement())).containsExactly("curator s2 x");
    assertThat(decided(CLASS, new CurationStrategy.Of("lee")))
        .containsExactly("curator s0 x", "curator s1 y", "curator s2 x");
  }

  @Test
  void spansThatTouchAreOneItemAndSilenceIsAVote() {
    label("ner", "kim", new Target.OfSpan(0, 2), "LC");
    label("ner", "lee", new Target.OfSpan(0, 3), "LC");
    label("ner", "park", new Target.OfSpan(0, 2), "LC");
    label("ner", "kim", new Target.OfSpan(7, 8), "LC");
    label("ner", "lee", new Target.OfSpan(10, 12), "VV");
    label("ner", "kim", new Target.OfSpan(10, 12), "VV");
    List<CurationItem> items = items(NER);
    assertThat(items).extracting(CurationItem::subject).containsExactly("0-3", "7-8", "10-12");
    assertThat(items).allMatch(CurationItem::differs);
    assertThat(items.getFirst().said().keySet()).containsExactly("lee", "kim", "park");
    assertThat(decided(NER, new CurationStrategy.Majority()))
        .containsExactly("curator 0, 2 LC", "curator 10, 12 VV");
    assertThat(decided(NER, new CurationStrategy.Agreement())).isEmpty();
  }

  @Test
  void aRelationJoinsTheCuratorsSpans() {
    label("ner", "kim", new Target.OfSpan(0, 2), "LC");
    label("ner", "lee", new Target.OfSpan(0, 2), "LC");
    label("ner", "kim", new Target.OfSpan(7, 8), "LC");
    label("rel", "kim", new Target.OfRelation("k0", "k2"), "to");
    labels.add(
        new Label(
            "c",
            "d",
            "ner",
            "curator",
            new Target.OfSpan(0, 2),
            Map.of("label", Value.of("LC")),
            Label.State.ACCEPTED));
    Curation curation = new Curation(document(), "curator");
    items(REL).forEach(item -> curation.take(item, new CurationStrategy.Of("kim")));
    assertThat(put(curation.edits()))
        .singleElement()
        .satisfies(
            label -> {
              assertThat(label.target()).isEqualTo(new Target.OfRelation("c", "k2"));
              assertThat(label.id()).isEqualTo("curator/k3");
            });
  }

  @Test
  void whatIsDecidedStaysUntilItIsDecidedAnew() {
    label("class", "kim", new Target.OfSentence("s0"), "x");
    label("class", "lee", new Target.OfSentence("s0"), "y");
    label("class", "curator", new Target.OfSentence("s0"), "y");
    assertThat(decided(CLASS, new CurationStrategy.Of("kim"))).isEmpty();
    Curation curation = new Curation(document(), "curator");
    curation.accept(items(CLASS).getFirst(), "kim");
    MemoryCorpus corpus = new MemoryCorpus();
    document().labels().forEach(label -> corpus.put(new Item.OfLabel(label)));
    curation.edits().forEach(edit -> edit.applyTo(corpus));
    assertThat(corpus.items(krelectra.annotation.edit.Key.Kind.LABEL, "d"))
        .filteredOn(
            item -> item instanceof Item.OfLabel(Label l) && l.annotator().equals("curator"))
        .singleElement()
        .satisfies(item -> assertThat(((Item.OfLabel) item).label().label()).isEqualTo("x"));
  }
}
