package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.EvidenceUse;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.merge.MergeOptions;
import krelectra.store.SentenceFilter.Which;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TeamTest {
  private static final Instant TIME = Instant.parse("2026-03-01T09:00:00Z");

  @TempDir Path folder;

  private static AnnotatedDocument document(String id, String sentence) {
    List<Sentence> sentences =
        List.of(
            new Sentence(sentence, id, new Range(0, 3), Map.of()),
            new Sentence(sentence + "'", id, new Range(4, 7), Map.of()));
    Document document = Document.of(id, id, "가나다\n라마" + id.charAt(1), Map.of());
    return new AnnotatedDocument(document, sentences, List.of(), List.of());
  }

  private static StoredProject project(Database database, String sentence) {
    StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
    for (int d = 0; d < 3; d++) {
      project.apply(WholeDocument.arrival(document("d" + d, sentence)), "a");
    }
    return project;
  }

  private static void assign(StoredProject project, String document, String... annotators) {
    project.apply(
        project.assignments().step(Map.of(document, List.of(annotators)), project.annotators()),
        "chief");
  }

  private static void show(StoredProject project, String annotator, String sentence) {
    EvidenceUse use = new EvidenceUse(annotator, "ner", "d0", sentence, TIME);
    project.apply(
        new Edit.Bulk(EvidenceUse.STEP + ": d0", List.of(Edit.put(new Item.OfEvidenceUse(use)))),
        annotator);
  }

  private static List<String> listed(StoredProject project, Which which, String annotator) {
    SentenceFilter filter = new SentenceFilter(which, "ner", annotator);
    SentenceLists lists = new SentenceLists(project);
    List<String> found = new ArrayList<>();
    lists
        .rows(lists.keys(filter, 0, 9).keys(), filter)
        .forEach(row -> found.add(row.sentence().document() + row.sentence().id()));
    return found;
  }

  @Test
  void documentsAreGivenTakenBackAndListed() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = project(database, "s");
      assign(project, "d1", "kim", "lee");
      assign(project, "d2", "kim");
      assertThat(project.annotators()).extracting(Annotator::id).contains("kim", "lee");
      assertThat(listed(project, Which.ASSIGNED, "lee")).containsExactly("d1s", "d1s'");
      assertThat(listed(project, Which.ASSIGNED, "kim"))
          .containsExactly("d1s", "d1s'", "d2s", "d2s'");
      assertThat(listed(project, Which.ASSIGNED, "park")).isEmpty();
      Label label =
          new Label(
              "x",
              "d1",
              "ner",
              "kim",
              new Target.OfSpan(0, 1),
              Map.of("label", Value.of("PS")),
              Label.State.ACCEPTED);
      project.apply(Edit.put(new Item.OfLabel(label)), "kim");
      assertThat(listed(project, Which.ASSIGNED_UNLABELLED, "kim"))
          .containsExactly("d1s'", "d2s", "d2s'");
      SentenceLists lists = new SentenceLists(project);
      assertThat(lists.sizes()).isEqualTo(Map.of("d0", 2L, "d1", 2L, "d2", 2L));
      SentenceFilter kims = new SentenceFilter(Which.ALL, "ner", "kim");
      assertThat(lists.doneById(kims, Set.of("d1", "d2", "gone")))
          .isEqualTo(Map.of("d1", 1L, "d2", 0L));
      project.undo("a");
      project.undo("a");
      assertThat(project.assignments().annotators("d2")).isEmpty();
      assertThat(project.assignments().documents("kim")).containsExactly("d1");
      project.redo("a");
      assertThat(project.assignments().documents("kim")).containsExactly("d1", "d2");
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void whatWasShownStaysWhateverIsUndone() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = project(database, "s");
      assign(project, "d0", "kim");
      show(project, "kim", "s");
      long kept = project.lastEntry();
      assertThat(project.history(Long.MAX_VALUE, 1).getFirst().isRecord()).isTrue();
      project.undo("kim");
      assertThat(project.assignments().byDocument()).isEmpty();
      assertThat(project.evidenceUses()).hasSize(1);
      show(project, "kim", "s'");
      project.redo("kim");
      assertThat(project.assignments().documents("kim")).containsExactly("d0");
      assertThat(project.evidenceUses()).extracting(EvidenceUse::sentence).contains("s", "s'");
      assertThatThrownBy(() -> project.revert(kept, "kim"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be taken back");
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void aBackupCarriesWhoseDocumentsAreWhose() throws IOException {
    Path backup;
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = project(database, "s");
      assign(project, "d0", "kim", "lee");
      show(project, "kim", "s");
      project.undo("kim");
      project.redo("kim");
      backup = Backup.rotate(database, 3, Progress.NONE).file();
    }
    Path target = folder.resolve("restored");
    Backup.restore(backup, target, false, Progress.NONE);
    try (Database database = Database.openExisting(target)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.assignments().annotators("d0")).containsExactly("kim", "lee");
      assertThat(project.evidenceUses())
          .containsExactly(new EvidenceUse("kim", "ner", "d0", "s", TIME));
      assertThat(project.undo("kim")).isPresent();
      assertThat(project.assignments().byDocument()).isEmpty();
    }
  }

  @Test
  void aMergeBringsOthersAssignmentsUnderTheIdsHere() throws IOException {
    try (Database here = Database.open(folder.resolve("here"));
        Database there = Database.open(folder.resolve("there"))) {
      StoredProject ours = project(here, "s");
      StoredProject theirs = project(there, "t");
      assign(ours, "d0", "kim");
      assign(theirs, "d0", "lee");
      show(theirs, "lee", "t");
      MergeOptions options = new MergeOptions(Map.of("lee", "lee2"), false, false);
      new Merge(ours, options, Progress.NONE).run(theirs, "there", "chief", false);
      assertThat(ours.assignments().annotators("d0")).containsExactly("kim", "lee2");
      assertThat(ours.evidenceUses())
          .containsExactly(new EvidenceUse("lee2", "ner", "d0", "s", TIME));
      long last = ours.lastEntry();
      new Merge(ours, options, Progress.NONE).run(theirs, "there", "chief", false);
      assertThat(ours.lastEntry()).isEqualTo(last);
      ours.undo("chief");
      assertThat(ours.assignments().annotators("d0")).containsExactly("kim");
      Verification.of(here, Progress.NONE);
    }
  }
}
