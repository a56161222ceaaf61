package krelectra.app.corpus.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import krelectra.annotation.format.known.Formats;
import krelectra.app.corpus.CorpusFixture;
import krelectra.app.corpus.LaterRunner;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.corpus.work.WorkViewModel;
import krelectra.app.task.TaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
  @TempDir Path folder;

  private static final String TABLE = "id\tdocument\tlabel\n1\t좋다\t1\n2\t싫다\t0\n";

  private static ImportViewModel imports(CorpusFixture at) {
    return new ImportViewModel(at.corpus, at.work, TaskRunner.immediate());
  }

  @Test
  void guessesLooksAndBringsIn() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      ImportViewModel imports = imports(at);
      assertThat(imports.isReady()).isFalse();
      imports.add(List.of(at.file("a.tsv", TABLE)));
      ChosenFile file = imports.files().getFirst();
      assertThat(Objects.requireNonNull(file.format()).name()).isEqualTo("class-tsv");
      assertThat(Objects.requireNonNull(file.preview()).sentences()).isEqualTo(2);
      assertThat(imports.isReady()).isTrue();
      long before = at.corpus.revisionProperty().get();
      imports.start();
      assertThat(at.work.stateProperty().get())
          .isInstanceOfSatisfying(
              WorkState.Done.class,
              done ->
                  assertThat(done.result())
                      .isInstanceOfSatisfying(
                          WorkResult.Imported.class,
                          it -> assertThat(it.sentences()).isEqualTo(2)));
      assertThat(at.project().sentenceCount()).isEqualTo(2);
      assertThat(at.corpus.revisionProperty().get()).isGreaterThan(before);
      assertThat(imports.files()).isEmpty();
      at.corpus.undo();
      assertThat(at.project().sentenceCount()).isZero();
    }
  }

  @Test
  void aFileThatCannotBeReadKeepsAllFromComing() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      ImportViewModel imports = imports(at);
      imports.add(List.of(at.file("a.tsv", TABLE), at.file("b.xyz", "가")));
      assertThat(imports.files()).hasSize(2);
      ChosenFile unknown = imports.files().getLast();
      assertThat(unknown.format()).isNull();
      assertThat(imports.isReady()).isFalse();
      imports.format(unknown, Formats.of("text").orElseThrow());
      assertThat(imports.isReady()).isTrue();
      imports.format(imports.files().getLast(), Formats.of("doccano-jsonl").orElseThrow());
      ChosenFile broken = imports.files().getLast();
      assertThat(Objects.requireNonNull(broken.preview()).fault()).isNotNull();
      assertThat(imports.isReady()).isFalse();
      imports.remove(broken);
      assertThat(imports.isReady()).isTrue();
      imports.add(List.of(folder.resolve("none.tsv")));
      assertThat(imports.problemProperty().get()).contains("none.tsv");
    }
  }

  @Test
  void filesOfOneNameAreCalledByTheirFolders() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      ImportViewModel imports = imports(at);
      Files.createDirectories(folder.resolve("x"));
      Files.createDirectories(folder.resolve("y"));
      imports.add(List.of(at.file("x/a.tsv", TABLE)));
      imports.add(List.of(at.file("y/a.tsv", TABLE)));
      assertThat(imports.files())
          .extracting(ChosenFile::name)
          .containsExactly("x/a.tsv", "y/a.tsv");
    }
  }

  @Test
  void aCancelledImportLeavesNothing() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      LaterRunner later = new LaterRunner();
      WorkViewModel work = new WorkViewModel(later);
      ImportViewModel imports = new ImportViewModel(at.corpus, work, TaskRunner.immediate());
      imports.add(List.of(at.file("a.tsv", TABLE)));
      imports.start();
      assertThat(work.isRunning()).isTrue();
      assertThat(imports.isReady()).isFalse();
      work.cancel();
      assertThat(work.stateProperty().get())
          .isInstanceOfSatisfying(
              WorkState.Running.class, running -> assertThat(running.ending()).isTrue());
      assertThat(at.project().sentenceCount()).isZero();
    }
  }

  @Test
  void writesWhatCameAndTellsBeforehandWhatIsNotCarried() throws IOException {
    try (CorpusFixture at = new CorpusFixture(folder)) {
      ImportViewModel imports = imports(at);
      imports.add(List.of(at.file("a.tsv", TABLE)));
      imports.start();
      ExportViewModel exports = new ExportViewModel(at.corpus, at.work);
      exports.formatProperty().set(Formats.of("text").orElseThrow());
      ExportViewModel.Outlook outlook = Objects.requireNonNull(exports.outlookProperty().get());
      assertThat(outlook.lost()).containsEntry("labels of the layer class", 2);
      assertThat(outlook.isAll()).isTrue();
      exports.formatProperty().set(Formats.of("class-tsv").orElseThrow());
      assertThat(exports.isReady()).isTrue();
      Path out = folder.resolve("out.tsv");
      exports.start(out);
      assertThat(Files.readString(out)).isEqualTo(TABLE);
    }
  }
}
