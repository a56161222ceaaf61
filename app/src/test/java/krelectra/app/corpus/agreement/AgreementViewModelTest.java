package krelectra.app.corpus.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.Confusion;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Range;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Presets;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.LaterRunner;
import krelectra.app.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgreementViewModelTest {
  @TempDir Path folder;

  private static void put(
      CorpusFixture at, String document, String layer, String by, Target target, String tag) {
    at.corpus.edit(
        Edit.put(
            new Item.OfLabel(
                new Label(
                    by + "/" + target.hashCode() + tag,
                    document,
                    layer,
                    by,
                    target,
                    Map.of("label", Value.of(tag)),
                    Label.State.ACCEPTED))));
  }

  private static Agreement measured(AgreementViewModel agreement, String measure) {
    return agreement.measures().stream()
        .filter(each -> each.measure().equals(measure))
        .findFirst()
        .orElseThrow();
  }

  /** Two people and three sentences, of which the last divides them; a third saw one of them. */
  private static AgreementViewModel classes(CorpusFixture at) {
    Presets.of("nsmc")
        .orElseThrow()
        .layers()
        .forEach(layer -> at.corpus.edit(Edit.put(new Item.OfLayer(layer))));
    for (int d = 0; d < 3; d++) {
      at.document("d" + d, "영화가 좋았다 " + d);
      put(at, "d" + d, "class", "kim", new Target.OfSentence("s"), d == 0 ? "0" : "1");
      put(at, "d" + d, "class", "lee", new Target.OfSentence("s"), d < 2 ? "0" : "1");
    }
    put(at, "d0", "class", "park", new Target.OfSentence("s"), "0");
    EvidenceUse use = new EvidenceUse("lee", "class", "d1", "s", Instant.EPOCH);
    at.corpus.edit(new Edit.Bulk(EvidenceUse.STEP, List.of(Edit.put(new Item.OfEvidenceUse(use)))));
    AgreementViewModel agreement = new AgreementViewModel(at.corpus, TaskRunner.immediate());
    agreement
        .layerProperty()
        .set(
            agreement.layers().stream()
                .filter(layer -> layer.id().equals("class"))
                .findFirst()
                .orElseThrow());
    return agreement;
  }

  @Test
  void classesAreMeasuredTakenApartAndTheirItemsListed() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      AgreementViewModel agreement = classes(at);
      agreement.measure();
      assertThat(agreement.stateProperty().get()).isEqualTo(new AgreementState.Done(1, 0));
      // Of the items with two judgements or more: 1, 0 and 1, the first by three people.
      assertThat(measured(agreement, "percent").value()).isEqualTo(2.0 / 3);
      assertThat(measured(agreement, "percent").items()).isEqualTo(3);
      agreement.measureProperty().set("percent");
      assertThat(agreement.tablesProperty().get().pairs())
          .extracting(pair -> pair.first() + "-" + pair.second())
          .containsExactly("kim-lee", "kim-park", "lee-park");
      assertThat(agreement.tablesProperty().get().labels())
          .extracting(LayerStudy.LabelAgreement::label)
          .containsExactlyInAnyOrder("0", "1");
      agreement.behind().choosePair("kim", "lee");
      assertThat(agreement.behind().items())
          .extracting(ItemLine::text, ItemLine::said)
          .containsExactly(org.assertj.core.groups.Tuple.tuple("영화가 좋았다 1", "kim: 1 · lee: 0"));
      Confusion confusion = agreement.behind().confusionProperty().get();
      assertThat(confusion).isNotNull();
      assertThat(confusion == null ? List.of() : confusion.items("1", "0")).hasSize(1);
      agreement.behind().chooseCell("0", "0");
      assertThat(agreement.behind().items())
          .extracting(ItemLine::text)
          .containsExactly("영화가 좋았다 0");
      agreement.behind().chooseLabel("1");
      assertThat(agreement.behind().items())
          .extracting(ItemLine::text)
          .containsExactly("영화가 좋았다 1");
      agreement.behind().go(agreement.behind().items().getFirst());
      assertThat(at.corpus.placeProperty().get())
          .isEqualTo(agreement.behind().items().getFirst().place())
          .hasFieldOrPropertyWithValue("document", "d1")
          .hasFieldOrPropertyWithValue("sentence", "s");
    }
  }

  @Test
  void spansAreMeasuredAndDifferingOnesListed() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d", "이순신 장군은 한산도에서 이겼다.", 0, 3); // by kim
      at.document("alone", "이순신 장군", 0, 3);
      put(at, "d", "ner", "lee", new Target.OfSpan(0, 6), "PS");
      put(at, "d", "ner", "kim", new Target.OfSpan(8, 11), "LC");
      put(at, "d", "ner", "lee", new Target.OfSpan(8, 11), "LC");
      AgreementViewModel agreement = new AgreementViewModel(at.corpus, TaskRunner.immediate());
      agreement.measure();
      assertThat(agreement.stateProperty().get()).isEqualTo(new AgreementState.Done(0, 1));
      assertThat(measured(agreement, "f1").value()).isEqualTo(0.5);
      assertThat(agreement.measures()).extracting(Agreement::measure).endsWith("gamma");
      agreement.measureProperty().set("f1");
      assertThat(agreement.tablesProperty().get().pairs()).hasSize(1);
      agreement.behind().choosePair("kim", "lee");
      assertThat(agreement.behind().confusionProperty().get()).isNull();
      assertThat(agreement.behind().items())
          .extracting(line -> line.text() + " | " + line.said())
          .containsExactly("이순신 | kim: PS · lee: –", "이순신 장군 | kim: – · lee: PS");
      assertThat(agreement.behind().items().getFirst().place().range()).isEqualTo(new Range(0, 3));
      agreement.behind().chooseLabel("LC");
      assertThat(agreement.behind().items()).isEmpty();
    }
  }

  @Test
  void nothingToCompareIsSaidAndAnotherLayerForgetsFigures() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      AgreementViewModel agreement = classes(at);
      agreement.measure();
      assertThat(agreement.measures()).isNotEmpty();
      agreement.layerProperty().set(agreement.layers().getFirst());
      assertThat(agreement.measures()).isEmpty();
      assertThat(agreement.stateProperty().get()).isEqualTo(new AgreementState.Idle());
      agreement.measure();
      assertThat(agreement.measures()).allSatisfy(each -> assertThat(each.value()).isNaN());
      assertThat(measured(agreement, "f1").warnings()).isNotEmpty();
    }
  }

  @Test
  void itIsGivenUpWithoutAResult() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      at.document("d", "이순신 장군은 한산도에서 이겼다.", 0, 3);
      LaterRunner later = new LaterRunner();
      AgreementViewModel agreement = new AgreementViewModel(at.corpus, later);
      agreement.measure();
      assertThat(agreement.stateProperty().get()).isEqualTo(new AgreementState.Reading());
      agreement.cancel();
      later.all();
      assertThat(agreement.stateProperty().get()).isEqualTo(new AgreementState.Idle());
      assertThat(agreement.measures()).isEmpty();
    }
  }
}
