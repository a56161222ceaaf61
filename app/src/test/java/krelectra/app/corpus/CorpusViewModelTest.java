package krelectra.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.layer.Preset;
import krelectra.annotation.layer.Presets;
import krelectra.annotation.layer.Tagset;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusViewModelTest {
  @TempDir Path folder;

  private static final Project PROJECT = new Project("p", "첫 과제", "", Map.of());

  private static CorpusViewModel immediate() {
    return new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate());
  }

  private static Edit tagset(String id) {
    return Edit.put(new Item.OfTagset(new Tagset(id, id, true, List.of())));
  }

  private static List<String> tagsets(CorpusViewModel corpus) {
    StoredProject project = corpus.projectProperty().get();
    return project == null ? List.of() : project.tagsets().stream().map(Tagset::id).toList();
  }

  @Test
  void makesAProjectWithThePresetsLayersAndTakesIt() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      corpus.open(folder.resolve("db"), "");
      assertThat(corpus.stateProperty().get()).isInstanceOf(CorpusState.Open.class);
      assertThat(corpus.projectProperty().get()).isNull();
      Preset preset = Presets.of("klue-ner").orElseThrow();
      corpus.create(
          PROJECT, preset.layers().stream().map(l -> Edit.put(new Item.OfLayer(l))).toList());
      assertThat(corpus.projects()).extracting(Project::name).containsExactly("첫 과제");
      assertThat(corpus.projectIdProperty().get()).isEqualTo("p");
      StoredProject project = java.util.Objects.requireNonNull(corpus.projectProperty().get());
      assertThat(project.layers()).isEqualTo(preset.layers());
      corpus.create(PROJECT, List.of());
      assertThat(corpus.problemProperty().get()).contains("has a project p");
      corpus.dismiss();
      assertThat(corpus.problemProperty().get()).isEmpty();
    }
  }

  @Test
  void undoesAndDoesAgain() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      corpus.open(folder.resolve("db"), "");
      corpus.create(PROJECT, List.of());
      long before = corpus.revisionProperty().get();
      corpus.edit(tagset("a"));
      assertThat(corpus.revisionProperty().get()).isGreaterThan(before);
      assertThat(corpus.undoableProperty().get()).isTrue();
      assertThat(corpus.redoableProperty().get()).isFalse();
      corpus.undo();
      assertThat(tagsets(corpus)).isEmpty();
      assertThat(corpus.redoableProperty().get()).isTrue();
      corpus.redo();
      assertThat(tagsets(corpus)).containsExactly("a");
    }
  }

  @Test
  void tellsOfAnEditThatDoesNotFitAndChangesNothing() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      corpus.open(folder.resolve("db"), "");
      corpus.create(PROJECT, List.of());
      corpus.edit(tagset("a"));
      boolean[] followed = {false};
      corpus.change(project -> project.apply(tagset("a"), "kim"), () -> followed[0] = true);
      assertThat(corpus.problemProperty().get()).isNotEmpty();
      assertThat(followed[0]).isFalse();
      assertThat(tagsets(corpus)).containsExactly("a");
    }
  }

  @Test
  void aNewNameBecomesAnAnnotatorOnceAndSignsWhatFollows() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      assertThat(corpus.author()).isEqualTo(CorpusViewModel.systemUser());
      corpus.open(folder.resolve("db"), "");
      corpus.create(PROJECT, List.of());
      corpus.sign(" 김한별 ");
      corpus.sign("김한별");
      assertThat(corpus.annotators())
          .containsExactly(new Annotator("김한별", "김한별", Annotator.Kind.PERSON));
      corpus.edit(tagset("a"));
      StoredProject project = java.util.Objects.requireNonNull(corpus.projectProperty().get());
      assertThat(project.history(Long.MAX_VALUE, 9).getFirst().author()).isEqualTo("김한별");
      corpus.sign("  ");
      assertThat(corpus.author()).isEqualTo(CorpusViewModel.systemUser());
    }
  }

  @Test
  void saysWhyADatabaseCannotBeOpened() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      corpus.open(folder.resolve("none/db"), "");
      assertThat(corpus.stateProperty().get()).isInstanceOf(CorpusState.Failed.class);
      assertThat(corpus.database()).isEmpty();
      corpus.open(folder.resolve("db"), "");
      assertThat(corpus.database()).isPresent();
    }
  }

  @Test
  void theLastOneAskedForIsOpenedAndTheOthersAreClosed() throws IOException {
    LaterRunner edits = new LaterRunner();
    Path first = folder.resolve("a");
    try (CorpusViewModel corpus =
        new CorpusViewModel(Database::open, TaskRunner.immediate(), edits)) {
      corpus.open(first, "");
      corpus.open(folder.resolve("b"), "");
      edits.next();
      assertThat(corpus.stateProperty().get()).isInstanceOf(CorpusState.Opening.class);
      edits.all();
      assertThat(corpus.database().orElseThrow().file()).endsWith(Path.of("b"));
      Database.open(first).close(); // it is in use by nobody
    }
  }

  @Test
  void aDatabaseThatIsOpenedWhileTheWindowClosesIsClosed() throws IOException {
    LaterRunner edits = new LaterRunner();
    Path file = folder.resolve("db");
    CorpusViewModel corpus = new CorpusViewModel(Database::open, TaskRunner.immediate(), edits);
    corpus.open(file, "");
    corpus.close();
    edits.all();
    assertThat(corpus.stateProperty().get()).isInstanceOf(CorpusState.Closed.class);
    Database.open(file).close();
  }

  @Test
  void anAnswerAboutAnotherProjectIsDropped() throws IOException {
    LaterRunner reads = new LaterRunner();
    try (CorpusViewModel corpus =
        new CorpusViewModel(Database::open, reads, TaskRunner.immediate())) {
      corpus.open(folder.resolve("db"), "");
      corpus.create(PROJECT, List.of());
      int[] answered = {0};
      corpus.ask((project, progress) -> 1, answer -> answered[0] += answer);
      corpus.create(new Project("q", "q", "", Map.of()), List.of());
      reads.all();
      assertThat(answered[0]).isZero();
      corpus.ask((project, progress) -> 1, answer -> answered[0] += answer);
      reads.all();
      assertThat(answered[0]).isEqualTo(1);
    }
  }

  @Test
  void openedEvenIfWhatShouldComeBeforeFails() throws IOException {
    try (CorpusViewModel corpus = immediate()) {
      Path file = folder.resolve("db");
      corpus.open(file, "");
      corpus.open(
          file,
          "",
          progress -> {
            throw krelectra.annotation.InputException.at("the backup", "is broken", "take another");
          });
      assertThat(corpus.database()).isPresent();
      assertThat(corpus.problemProperty().get()).contains("is broken");
    }
  }
}
