package krelectra.annotation.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Assignment;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditJson;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.junit.jupiter.api.Test;

class TeamSharesTest {
  private static final List<String> THREE = List.of("kim", "lee", "park");

  private static Map<String, Long> sizes(int documents, long seed) {
    Random random = new Random(seed);
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (int i = 0; i < documents; i++) {
      sizes.put("d" + i, 1L + random.nextInt(40));
    }
    return sizes;
  }

  @Test
  void allGetAboutAsManySentencesAndEachDocumentItsAnnotators() {
    for (long seed = 0; seed < 20; seed++) {
      Map<String, Long> sizes = sizes(60, seed);
      Map<String, List<String>> given = new EvenSpread(THREE, 2, seed).of(sizes);
      assertThat(given.keySet()).containsExactlyElementsOf(sizes.keySet());
      Map<String, Long> loads = new HashMap<>();
      Set<List<String>> pairs = new HashSet<>();
      given.forEach(
          (document, annotators) -> {
            assertThat(annotators).hasSize(2).doesNotHaveDuplicates().isSubsetOf(THREE);
            pairs.add(annotators);
            annotators.forEach(
                annotator -> loads.merge(annotator, sizes.getOrDefault(document, 0L), Long::sum));
          });
      long most = loads.values().stream().mapToLong(load -> load).max().orElse(0);
      long least = loads.values().stream().mapToLong(load -> load).min().orElse(0);
      assertThat(most - least).isLessThanOrEqualTo(40);
      assertThat(pairs).hasSize(3);
    }
  }

  @Test
  void theSameSeedGivesTheSame() {
    Map<String, Long> sizes = sizes(30, 1);
    EvenSpread spread = new EvenSpread(THREE, 1, 5);
    assertThat(spread.of(sizes)).isEqualTo(spread.of(sizes));
    assertThat(spread.of(sizes)).isNotEqualTo(new EvenSpread(THREE, 1, 6).of(sizes));
    assertThatThrownBy(() -> new EvenSpread(THREE, 4, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new EvenSpread(THREE, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aShareKeepsTheOrderAndIsNeverNone() {
    List<String> documents = new ArrayList<>(sizes(10, 1).keySet());
    List<String> half = EvenSpread.share(documents, 0.5, 3);
    assertThat(half).hasSize(5).isSubsetOf(documents);
    assertThat(documents.stream().filter(half::contains)).containsExactlyElementsOf(half);
    assertThat(EvenSpread.share(documents, 0.01, 3)).hasSize(1);
    assertThat(EvenSpread.share(documents, 0, 3)).isEmpty();
    assertThat(EvenSpread.share(List.of(), 1, 3)).isEmpty();
  }

  @Test
  void aStepChangesWhatDiffersAlone() {
    Assignments before =
        Assignments.of(
            List.of(
                new Assignment("d0", List.of("kim")), new Assignment("d1", List.of("kim", "lee"))));
    assertThat(before.annotators()).containsExactly("kim", "lee");
    Map<String, List<String>> wanted = new LinkedHashMap<>();
    wanted.put("d0", List.of("kim"));
    wanted.put("d1", List.of());
    wanted.put("d2", List.of("park"));
    Edit.Bulk step =
        before.step(wanted, List.of(new Annotator("kim", "kim", Annotator.Kind.PERSON)));
    assertThat(step.name()).isEqualTo("assign: 2 · park");
    assertThat(step.edits())
        .containsExactly(
            Edit.put(new Item.OfAnnotator(new Annotator("park", "park", Annotator.Kind.PERSON))),
            Edit.remove(new Item.OfAssignment(new Assignment("d1", List.of("kim", "lee")))),
            Edit.put(new Item.OfAssignment(new Assignment("d2", List.of("park")))));
    assertThat(EditJson.read(EditJson.write(step))).isEqualTo(step);
    assertThat(before.step(Map.of("d0", List.of("kim")), List.of()).edits()).isEmpty();
    assertThat(before.with(Map.of("d0", List.of("lee"))))
        .isEqualTo(Map.of("d0", List.of("kim", "lee")));
    assertThat(before.without(List.of("d1"), List.of("kim")))
        .isEqualTo(Map.of("d1", List.of("lee")));
  }

  @Test
  void blindnessIsAPropertyOfTheProject() {
    Project project = new Project("p", "p", "", Map.of("layers", "a\nb"));
    assertThat(Blinding.of(project)).isEqualTo(Blinding.NONE);
    Project blind = Blinding.of(project).with("ner", true).with("class", true).in(project);
    assertThat(Blinding.of(blind).isBlind("ner")).isTrue();
    assertThat(Blinding.of(blind).isBlind("dep")).isFalse();
    assertThat(blind.properties()).containsEntry("layers", "a\nb");
    Project open = Blinding.of(blind).with("ner", false).with("class", false).in(blind);
    assertThat(open).isEqualTo(project);
  }

  @Test
  void countsWhatWasLabelledWithEvidenceShown() {
    List<Sentence> sentences =
        List.of(
            new Sentence("s0", "d", new Range(0, 3), Map.of()),
            new Sentence("s1", "d", new Range(4, 7), Map.of()));
    AnnotatedDocument document =
        new AnnotatedDocument(
            Document.of("d", "d", "가나다 라마바", Map.of()),
            sentences,
            List.of(
                label("a", "ner", "kim", new Target.OfSpan(0, 2)),
                label("b", "ner", "lee", new Target.OfSpan(0, 2)),
                label("c", "ner", "kim", new Target.OfSpan(4, 5)),
                label("d", "other", "kim", new Target.OfSpan(0, 1))),
            List.of());
    EvidenceUse use = new EvidenceUse("kim", "ner", "d", "s0", Instant.EPOCH);
    EvidenceUses uses = new EvidenceUses("ner", List.of(use));
    uses.add(document);
    assertThat(uses.count()).isEqualTo(1);
    EvidenceUses ofPark =
        new EvidenceUses("ner", List.of(new EvidenceUse("park", "ner", "d", "s0", Instant.EPOCH)));
    ofPark.add(document);
    assertThat(ofPark.count()).isZero();
    Edit put = Edit.put(new Item.OfEvidenceUse(use));
    assertThat(EditJson.read(EditJson.write(put))).isEqualTo(put);
  }

  private static Label label(String id, String layer, String annotator, Target target) {
    return new Label(
        id, "d", layer, annotator, target, Map.of("label", Value.of("PS")), Label.State.ACCEPTED);
  }
}
