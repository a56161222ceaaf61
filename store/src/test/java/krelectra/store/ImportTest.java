package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.layer.Layer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final Project PROJECT = new Project("p", "p", "", Map.of());

  @TempDir Path folder;

  static Format format(String name) {
    return Formats.of(name).orElseThrow();
  }

  private static Import.Result bring(StoredProject project, Format format, Path file)
      throws IOException {
    return new Import(project, format, "a", new Report(), (documents, sentences) -> {})
        .run(file, String.valueOf(file.getFileName()));
  }

  private Path table(int rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of("id\tdocument\tlabel"));
    for (int i = 0; i < rows; i++) {
      lines.add(i + "\t영화가 " + i + "번 재미있다 \ud83d\ude0a\t" + i % 2);
    }
    return Files.write(folder.resolve("영화.tsv"), lines);
  }

  @Test
  void aFileIsOneStepAndComesOutAsItWentIn() throws IOException {
    Path file = table(2500);
    Path db = folder.resolve("db");
    try (Database database = Database.open(db)) {
      StoredProject project = database.create(PROJECT, "a");
      Import.Result result = bring(project, format("class-tsv"), file);
      assertThat(result).isEqualTo(new Import.Result(3, 2500, true));
      assertThat(project.history(Long.MAX_VALUE, 9)).hasSize(2);
    }
    try (Database database = Database.open(db)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.sentenceCount()).isEqualTo(2500);
      assertThat(project.labelCount()).isEqualTo(2500);
      assertThat(project.layers()).extracting(Layer::id).containsExactly("class");
      Path out = folder.resolve("out.tsv");
      new Export(project, format("class-tsv"), new Report(), Progress.NONE).run(out);
      assertThat(Files.mismatch(file, out)).isNegative();
      project.undo("a");
      assertThat(project.sentenceCount()).isZero();
      assertThat(project.layers()).isEmpty();
      Verification.of(database, Progress.NONE);
      project.redo("a");
      new Export(project, format("class-tsv"), new Report(), Progress.NONE).run(out);
      assertThat(Files.mismatch(file, out)).isNegative();
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void theSameFileComesOnce() throws IOException {
    Path file = table(10);
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      bring(project, format("class-tsv"), file);
      assertThat(bring(project, format("class-tsv"), file))
          .isEqualTo(new Import.Result(1, 10, false));
      assertThat(project.history(Long.MAX_VALUE, 9)).hasSize(2);
      Files.writeString(file, "id\tdocument\tlabel\n1\t다르다\t0\n");
      assertThatThrownBy(() -> bring(project, format("class-tsv"), file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("of the same name");
      project.undo("a");
      assertThat(bring(project, format("class-tsv"), file).isNew()).isTrue();
      assertThat(project.sentenceCount()).isEqualTo(1);
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void aCancelledOrBrokenImportLeavesNothing() throws IOException {
    Path file = table(3500);
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      Import cancelled =
          new Import(
              project,
              format("class-tsv"),
              "a",
              new Report(),
              (documents, sentences) -> {
                if (documents == 3) {
                  throw new CancellationException();
                }
              });
      assertThatThrownBy(() -> cancelled.run(file, "x")).isInstanceOf(CancellationException.class);
      Files.writeString(file, Files.readString(file) + "\t\t\t\t\n");
      assertThatThrownBy(() -> bring(project, format("class-tsv"), file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining(":3502");
      assertThat(project.sentenceCount()).isZero();
      assertThat(project.documents(0, 9)).isEmpty();
      assertThat(project.history(Long.MAX_VALUE, 9)).hasSize(1);
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void aNameThatLeadsOutOfTheFolderIsRefused() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      project.apply(StoredProjectTest.document("../../evil.tsv", "가"), "a");
      Path out = Files.createDirectories(folder.resolve("a/b/c"));
      assertThatThrownBy(
              () -> new Export(project, format("class-tsv"), new Report(), Progress.NONE).run(out))
          .isInstanceOf(InputException.class);
      assertThat(folder.resolve("a/evil.tsv")).doesNotExist();
    }
  }

  /** Every case of every format comes out of the database as it comes out of memory. */
  @Test
  void carriesWhatMemoryCarries() throws IOException {
    Path cases = Path.of(System.getProperty("shared.dir", "../../shared")).resolve("cases");
    Assumptions.assumeTrue(Files.isDirectory(cases), "the cases are not here: " + cases);
    List<String> differing = new ArrayList<>();
    int equal = 0;
    try (Database database = Database.open(folder.resolve("db"))) {
      for (Format format : Formats.all()) {
        for (Path file : files(cases, format.extension())) {
          Path memory = folder.resolve("memory" + format.extension());
          if (!recoded(format, file, memory)) {
            continue;
          }
          String id = format.name() + " " + cases.relativize(file);
          StoredProject project = database.create(new Project(id, id, "", Map.of()), "a");
          bring(project, format, file);
          Path out = Files.createDirectories(folder.resolve("out"));
          new Export(project, format, new Report(), Progress.NONE).run(out);
          Path written = files(out, format.extension()).getFirst();
          if (Files.mismatch(memory, written) >= 0) {
            differing.add(id);
          } else {
            equal++;
          }
          for (Path leftover : files(out, "")) {
            Files.delete(leftover);
          }
        }
      }
    }
    assertThat(differing).isEmpty();
    assertThat(equal).isPositive();
    System.out.println("through the database as through memory: " + equal + " files");
  }

  private static List<Path> files(Path below, String ending) throws IOException {
    try (Stream<Path> walk = Files.walk(below)) {
      return walk.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(ending) && file.toFile().length() < 300_000)
          .sorted()
          .toList();
    }
  }

  private static boolean recoded(Format format, Path file, Path out) throws IOException {
    Report report = new Report();
    try (DocumentWriter writer = format.writer(out, report)) {
      format.read(Source.of(file), writer, report);
      writer.finish();
      return true;
    } catch (InputException e) {
      return false;
    }
  }
}
