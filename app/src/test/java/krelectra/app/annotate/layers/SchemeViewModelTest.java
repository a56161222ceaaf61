package krelectra.app.annotate.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import krelectra.annotation.label.Label;
import krelectra.annotation.layer.Feature;
import krelectra.annotation.layer.FeatureType;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.annotation.layer.Overlap;
import krelectra.annotation.layer.Presets;
import krelectra.annotation.layer.Tag;
import krelectra.annotation.layer.Unit;
import krelectra.app.corpus.CorpusFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemeViewModelTest {
  @TempDir Path folder;

  @SuppressWarnings("NullAway.Init") // by begin
  private CorpusFixture fixture;

  @SuppressWarnings("NullAway.Init") // by begin
  private SchemeViewModel scheme;

  @BeforeEach
  void begin() {
    fixture = new CorpusFixture(folder);
    fixture.document("d", "이순신 장군은 한산도에서 이순신을 만났다.", 0, 3, 14, 17);
    scheme = new SchemeViewModel(fixture.corpus);
  }

  @AfterEach
  void end() throws IOException {
    fixture.close();
  }

  private Layer layer() {
    return Objects.requireNonNull(scheme.layerProperty().get());
  }

  private List<String> ids() {
    return scheme.layers().stream().map(Layer::id).toList();
  }

  private List<Tag> tags() {
    return scheme.tagset("klue-ner").orElseThrow().tags();
  }

  private List<String> said() {
    return fixture.project().document("d").orElseThrow().labels().stream()
        .map(Label::label)
        .toList();
  }

  @Test
  void aRenamedTagCarriesItsLabelsInOneStep() {
    TagsetViewModel tagset = new TagsetViewModel(scheme);
    assertThat(tagset.rename("klue-ner", tags().getFirst(), "PER")).isTrue();
    assertThat(said()).containsExactly("PER", "PER");
    assertThat(tags().getFirst().name()).isEqualTo("PER");
    assertThat(tagset.rename("klue-ner", tags().getFirst(), "LC")).isFalse();
    assertThat(scheme.refusalProperty().get()).isEqualTo(Refusal.TAKEN);
    fixture.corpus.undo();
    assertThat(said()).containsExactly("PS", "PS");
    assertThat(tags().getFirst().name()).isEqualTo("PS");
  }

  @Test
  void aTagThatIsUsedIsAskedForWithTheCount() {
    TagsetViewModel tagset = new TagsetViewModel(scheme);
    tagset.delete("klue-ner", tags().getLast());
    assertThat(scheme.questionProperty().get()).isNull();
    assertThat(tags()).hasSize(5);
    tagset.delete("klue-ner", tags().getFirst());
    Question asked = Objects.requireNonNull(scheme.questionProperty().get());
    assertThat(asked.labels()).isEqualTo(2);
    scheme.answer(false);
    assertThat(said()).hasSize(2);
    tagset.delete("klue-ner", tags().getFirst());
    scheme.answer(true);
    assertThat(said()).isEmpty();
    fixture.corpus.undo();
    assertThat(said()).containsExactly("PS", "PS");
  }

  @Test
  void tagsHaveColoursKeysDescriptionsAndPlaces() {
    TagsetViewModel tagset = new TagsetViewModel(scheme);
    assertThat(tagset.add("klue-ner", " ")).isFalse();
    assertThat(tagset.add("klue-ner", "EV")).isTrue();
    tagset.describe("klue-ner", tags().getLast(), "사건");
    tagset.colour("klue-ner", tags().getLast(), "#112233");
    tagset.key("klue-ner", tags().getLast(), "1");
    assertThat(tags().getLast()).isEqualTo(new Tag("EV", "사건", "#112233", "1"));
    assertThat(tags().getFirst().key()).isEmpty();
    tagset.move("klue-ner", tags().getLast(), -6);
    assertThat(tags().getFirst().name()).isEqualTo("EV");
    tagset.key("klue-ner", tags().getFirst(), "ㅂ");
    assertThat(tags().getFirst().key()).isEmpty();
  }

  @Test
  void layersAreMadeOrderedAndTakenAway() {
    LayerListViewModel list = new LayerListViewModel(scheme);
    assertThat(list.create("구 묶음", LayerKind.SPAN)).isTrue();
    assertThat(layer().id()).isEqualTo("구 묶음");
    assertThat(scheme.tagset("구 묶음")).isPresent();
    assertThat(list.create("ner", LayerKind.SPAN)).isFalse();
    list.add(Presets.of("nsmc").orElseThrow());
    assertThat(layer().id()).isEqualTo("class");
    list.move(layer(), -2);
    assertThat(ids()).containsExactly("class", "ner", "구 묶음");
    list.delete(scheme.layers().get(1));
    assertThat(Objects.requireNonNull(scheme.questionProperty().get()).labels()).isEqualTo(2);
    scheme.answer(true);
    assertThat(ids()).containsExactly("class", "구 묶음");
    assertThat(said()).isEmpty();
    fixture.corpus.undo();
    assertThat(ids()).containsExactly("class", "ner", "구 묶음");
    assertThat(said()).hasSize(2);
    fixture.corpus.undo();
    assertThat(ids()).containsExactly("ner", "구 묶음", "class");
  }

  @Test
  void theFormChangesTheLayerAndCarriesFeatures() {
    LayerFormViewModel form = new LayerFormViewModel(scheme);
    form.rename("개체명");
    form.setOverlap(Overlap.NESTED);
    form.setUnit(Unit.EOJEOL);
    form.setDiscontinuous(true);
    form.describe("이름");
    form.guide("# 지침\n조사는 뺍니다.");
    assertThat(layer().name()).isEqualTo("개체명");
    assertThat(layer().overlap()).isEqualTo(Overlap.NESTED);
    assertThat(layer().unit()).isEqualTo(Unit.EOJEOL);
    assertThat(layer().discontinuous()).isTrue();
    assertThat(layer().guideline()).contains("조사는");
    form.setKind(LayerKind.SENTENCE);
    assertThat(scheme.refusalProperty().get()).isEqualTo(Refusal.USED);
    assertThat(form.addFeature(Feature.optional("확신", FeatureType.NUMBER))).isTrue();
    assertThat(form.addFeature(Feature.optional("확신", FeatureType.TEXT))).isFalse();
    Feature main = layer().features().getFirst();
    form.changeFeature(main, new Feature("type", main.type(), main.tagset(), true, ""));
    assertThat(fixture.project().document("d").orElseThrow().labels())
        .allMatch(label -> label.text("type").equals("PS"));
    form.deleteFeature(layer().features().getLast());
    assertThat(layer().features()).hasSize(1);
    form.deleteFeature(layer().features().getFirst());
    assertThat(Objects.requireNonNull(scheme.questionProperty().get()).labels()).isEqualTo(2);
    for (int i = 0; i < 9; i++) {
      fixture.corpus.undo();
    }
    assertThat(layer().name()).isEqualTo("KLUE NER");
    assertThat(said()).containsExactly("PS", "PS");
  }
}
