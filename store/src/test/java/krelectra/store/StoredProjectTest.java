package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Document;
import krelectra.annotation.document.Project;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.EditConflictException;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoredProjectTest {
  @TempDir Path folder;

  private static final Project PROJECT = new Project("p", "p", "", Map.of());

  private static MemoryCorpus memory() {
    MemoryCorpus corpus = new MemoryCorpus();
    corpus.put(new Item.OfProject(PROJECT));
    return corpus;
  }

  /** The project as a corpus in memory, read item by item. */
  static MemoryCorpus copy(StoredProject project) {
    MemoryCorpus copy = new MemoryCorpus();
    project.project().ifPresent(p -> copy.put(new Item.OfProject(p)));
    project.layers().forEach(layer -> copy.put(new Item.OfLayer(layer)));
    project.tagsets().forEach(tagset -> copy.put(new Item.OfTagset(tagset)));
    project.annotators().forEach(annotator -> copy.put(new Item.OfAnnotator(annotator)));
    for (DocumentEntry entry : project.documents(0, 1000)) {
      AnnotatedDocument document = project.document(entry.id()).orElseThrow();
      copy.put(new Item.OfDocument(document.document()));
      document.sentences().forEach(sentence -> copy.put(new Item.OfSentence(sentence)));
      document.labels().forEach(label -> copy.put(new Item.OfLabel(label)));
      document.notes().forEach(note -> copy.put(new Item.OfNote(note)));
    }
    return copy;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void holdsWhatMemoryHoldsThroughRestartsUndoneAndDoneAgain(long seed) throws IOException {
    Path file = folder.resolve("a;b%c \"d\" 말뭉치");
    MemoryCorpus corpus = memory();
    RandomCorpus edits = new RandomCorpus(seed, corpus);
    List<MemoryCorpus> states = new ArrayList<>();
    int done = 60;
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(PROJECT, "a");
      for (int i = 0; i < done; i++) {
        states.add(new MemoryCorpus(corpus));
        Edit edit = edits.next();
        edit.applyTo(corpus);
        assertThat(project.apply(edit, "a").number()).isEqualTo(i + 2);
      }
      assertThat(copy(project)).isEqualTo(corpus);
    }
    assertThat(file).isRegularFile();
    try (Database database = Database.open(file)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(copy(project)).isEqualTo(corpus);
      for (int i = done - 1; i >= 0; i--) {
        assertThat(project.undo("b")).isPresent();
        if (i % 10 == 0) {
          assertThat(copy(project)).as("undone to %s", i).isEqualTo(states.get(i));
        }
      }
      Verification.of(database, Progress.NONE);
    }
    try (Database database = Database.open(file)) {
      StoredProject project = database.project("p").orElseThrow();
      for (int i = 0; i < done; i++) {
        assertThat(project.redo("b")).as("redone %s", i).isPresent();
      }
      assertThat(project.redo("b")).isEmpty();
      assertThat(copy(project)).isEqualTo(corpus);
      assertThat(Verification.of(database, Progress.NONE).entries()).isEqualTo(1 + 3 * done);
    }
  }

  @Test
  void whatIsUndoneComesBackToItsPlace() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      project.apply(document("d", "가나다"), "a");
      for (String id : List.of("z", "y", "x")) {
        project.apply(Edit.put(new Item.OfLabel(label("d", id))), "a");
      }
      project.apply(Edit.remove(new Item.OfLabel(label("d", "y"))), "a");
      project.undo("a");
      assertThat(ids(project)).containsExactly("z", "y", "x");
      project.undo("a");
      project.redo("a");
      assertThat(ids(project)).containsExactly("z", "y", "x");
    }
  }

  @Test
  void redoEndsWithTheNextEdit() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      project.apply(document("d", "가나다"), "a");
      project.apply(Edit.put(new Item.OfLabel(label("d", "x"))), "a");
      project.undo("a");
      project.apply(Edit.put(new Item.OfLabel(label("d", "y"))), "a");
      assertThat(project.redo("a")).isEmpty();
      project.undo("a");
      project.redo("a");
      assertThat(ids(project)).containsExactly("y");
      assertThat(project.history(Long.MAX_VALUE, 3)).hasSize(3);
      assertThat(project.history(Long.MAX_VALUE, 1).getFirst().reverts()).isEqualTo(6);
    }
  }

  @Test
  void anEarlierStepAloneCanBeTakenBack() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      project.apply(document("d", "가나다"), "a");
      long entry = project.apply(Edit.put(new Item.OfLabel(label("d", "x"))), "a").number();
      project.apply(Edit.put(new Item.OfLabel(label("d", "y"))), "a");
      project.revert(entry, "a");
      assertThat(ids(project)).containsExactly("y");
      project.undo("a");
      assertThat(ids(project)).containsExactly("x", "y");
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void anEditThatDoesNotFitLeavesNoTrace() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      project.apply(document("d", "가나다"), "a");
      Edit label = Edit.put(new Item.OfLabel(label("d", "x")));
      Edit bulk = new Edit.Bulk("twice", List.of(label, label));
      assertThatThrownBy(() -> project.apply(bulk, "a")).isInstanceOf(EditConflictException.class);
      assertThat(ids(project)).isEmpty();
      assertThat(project.history(Long.MAX_VALUE, 9)).hasSize(2);
      project.apply(label, "a");
      assertThat(ids(project)).containsExactly("x");
    }
  }

  @Test
  void anInterruptedThreadHarmsNothing() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      Thread.currentThread().interrupt();
      project.apply(document("d", "가나다"), "a");
      assertThat(Thread.interrupted()).isTrue();
      assertThat(project.document("d")).isPresent();
    }
  }

  private static List<String> ids(StoredProject project) {
    return project.document("d").orElseThrow().labels().stream().map(Label::id).toList();
  }

  static Edit document(String id, String text) {
    Document document = Document.of(id, id, text, Map.of());
    Sentence sentence = new Sentence("s1", id, new Range(0, text.length()), Map.of());
    return WholeDocument.arrival(
        new AnnotatedDocument(document, List.of(sentence), List.of(), List.of()));
  }

  static Label label(String document, String id) {
    return new Label(
        id,
        document,
        "ner",
        "a",
        new Target.OfSpan(0, 1),
        Map.of("label", Value.of("PS")),
        Label.State.ACCEPTED);
  }
}
