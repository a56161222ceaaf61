package krelectra.annotation.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.junit.jupiter.api.Test;

class SchemeChangesTest {
  private static final Layer NER =
      Layer.of(
          "ner",
          "ner",
          LayerKind.SPAN,
          List.of(
              Feature.label("names"),
              new Feature("also", FeatureType.TAGS, "names", false, ""),
              Feature.optional("memo", FeatureType.TEXT)));
  private static final Layer LINK =
      Layer.of("link", "link", LayerKind.RELATION, List.of(Feature.label("kinds")));
  private static final Layer COREF = Layer.of("coref", "coref", LayerKind.CHAIN, List.of());
  private static final List<Layer> LAYERS = List.of(NER, LINK, COREF);

  private static Label label(String id, String layer, Target target, Map<String, Value> says) {
    return new Label(id, "d", layer, "kim", target, says, State.ACCEPTED);
  }

  private static Label span(String id, String tag) {
    return label(id, "ner", new Target.OfSpan(0, 2), Map.of("label", Value.of(tag)));
  }

  private static List<Label> after(List<Label> labels, List<Edit> edits) {
    MemoryCorpus corpus = new MemoryCorpus();
    labels.forEach(label -> corpus.put(new Item.OfLabel(label)));
    MemoryCorpus before = new MemoryCorpus(corpus);
    Edit all = new Edit.Bulk("all", edits);
    all.applyTo(corpus);
    List<Label> left =
        labels.stream()
            .map(label -> corpus.get(new Item.OfLabel(label).key()))
            .filter(Item.OfLabel.class::isInstance)
            .map(item -> ((Item.OfLabel) item).label())
            .toList();
    all.inverted().applyTo(corpus);
    assertThat(corpus).isEqualTo(before);
    return left;
  }

  @Test
  void aRenamedTagIsRenamedWhereverItIsSaidAndNowhereElse() {
    Label several =
        label(
            "b",
            "ner",
            new Target.OfSpan(3, 5),
            Map.of(
                "label",
                Value.of("OG"),
                "also",
                new Value.Tags(List.of("PS", "OG")),
                "memo",
                Value.of("PS")));
    Label elsewhere = label("c", "link", new Target.OfRelation("a", "b"), says("PS"));
    TagChange change = new TagChange(LAYERS, "names", "PS", "PER");
    assertThat(change.concerned()).containsExactly("ner");
    List<Label> labels = List.of(span("a", "PS"), several, elsewhere);
    List<Label> left = after(labels, change.edits(labels));
    assertThat(left.get(0).label()).isEqualTo("PER");
    assertThat(left.get(1).feature("also")).isEqualTo(new Value.Tags(List.of("PER", "OG")));
    assertThat(left.get(1).text("memo")).isEqualTo("PS");
    assertThat(left.get(2)).isEqualTo(elsewhere);
  }

  private static Map<String, Value> says(String tag) {
    return Map.of("label", Value.of(tag));
  }

  @Test
  void aTagThatGoesTakesLabelsThatSayNothingElse() {
    Label more =
        label(
            "b",
            "ner",
            new Target.OfSpan(3, 5),
            Map.of("label", Value.of("PS"), "memo", Value.of("?")));
    Label relation = label("r", "link", new Target.OfRelation("a", "b"), says("x"));
    Label chain = label("k", "coref", new Target.OfChain(List.of("a", "b", "c")), Map.of());
    Label pair = label("l", "coref", new Target.OfChain(List.of("a", "b")), Map.of());
    List<Label> labels = List.of(span("a", "PS"), more, span("c", "OG"), relation, chain, pair);
    TagChange change = new TagChange(LAYERS, "names", "PS", "");
    assertThat(labels.stream().filter(change::isSaidBy)).hasSize(2);
    List<Label> left = after(labels, change.edits(labels));
    assertThat(left).extracting(Label::id).containsExactly("b", "c", "k");
    assertThat(left.get(0).features()).containsOnlyKeys("memo");
    assertThat(left.get(2).target()).isEqualTo(new Target.OfChain(List.of("b", "c")));
  }

  @Test
  void aLayerThatGoesTakesWhatJoinsIts() {
    Label relation = label("r", "link", new Target.OfRelation("a", "c"), says("x"));
    Label ofRelation = label("s", "link", new Target.OfRelation("r", "z"), says("x"));
    Label other = label("z", "x", new Target.OfSentence("s"), Map.of());
    List<Label> labels = List.of(ofRelation, span("a", "PS"), span("c", "OG"), relation, other);
    assertThat(after(labels, LabelRemoval.ofLayer("ner", labels))).containsExactly(other);
  }

  @Test
  void layersStandInTheOrderOfTheProject() {
    Project project = new Project("p", "p", "", Map.of("other", "x"));
    assertThat(LayerOrder.of(project).sorted(LAYERS)).isEqualTo(LAYERS);
    Project moved = LayerOrder.moved(LAYERS, "coref", -2).in(project);
    assertThat(LayerOrder.of(moved).sorted(LAYERS)).containsExactly(COREF, NER, LINK);
    assertThat(moved.properties()).containsEntry("other", "x");
    Layer later = Layer.of("later", "later", LayerKind.SENTENCE, List.of());
    assertThat(LayerOrder.of(moved).sorted(List.of(later, NER, COREF)))
        .containsExactly(COREF, NER, later);
    assertThat(LayerOrder.moved(LAYERS, "ner", 99).ids()).containsExactly("link", "coref", "ner");
  }
}
