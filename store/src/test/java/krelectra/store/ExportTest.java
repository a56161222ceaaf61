package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Project;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.known.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {
  private static final int FILES = 450;

  @TempDir Path folder;

  private static final Format PLAIN = Formats.of("text").orElseThrow();

  private static void bring(StoredProject project, Path file) throws IOException {
    new Import(project, PLAIN, "a", new Report(), (documents, sentences) -> {})
        .run(file, String.valueOf(file.getFileName()));
  }

  private StoredProject project(Database database, int files) throws IOException {
    StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
    for (int i = 0; i < files; i++) {
      bring(project, Files.writeString(folder.resolve("글" + i + ".txt"), "문장 " + i + "\n"));
    }
    return project;
  }

  /** A file takes one look at its own documents, however many others there are. */
  @Test
  void aFolderOfManyFilesIsWrittenInOnePass() throws IOException {
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = project(database, FILES);
      database.read(sql -> sql.update("SET QUERY_STATISTICS TRUE"));
      database.read(sql -> sql.update("SET QUERY_STATISTICS_MAX_ENTRIES 1000"));
      Path out = folder.resolve("out");
      assertThat(new Export(project, PLAIN, new Report(), Progress.NONE).run(out)).isEqualTo(FILES);
      long lists =
          database.read(
              sql ->
                  sql.number(
                      "SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                          + " WHERE SQL_STATEMENT LIKE 'SELECT number, id, name, part%'"));
      assertThat(lists).isBetween((long) FILES, FILES + 10L);
      for (int i = 0; i < FILES; i++) {
        assertThat(Files.readString(out.resolve("글" + i + ".txt"))).isEqualTo("문장 " + i + "\n");
      }
    }
  }

  @Test
  void partsOfAFileThatCameBetweenOthersGoTogether() throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 2500; i++) {
      lines.add("줄 " + i);
    }
    Path longer = Files.write(folder.resolve("긴 글.txt"), lines);
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = project(database, 2);
      bring(project, longer);
      bring(project, Files.writeString(folder.resolve("끝.txt"), "끝\n"));
      assertThat(project.documents(0, 99)).hasSize(6);
      Path out = folder.resolve("out");
      assertThat(new Export(project, PLAIN, new Report(), Progress.NONE).run(out)).isEqualTo(4);
      assertThat(Files.mismatch(longer, out.resolve("긴 글.txt"))).isNegative();
      Path one = folder.resolve("all.txt");
      new Export(project, PLAIN, new Report(), Progress.NONE).run(one);
      assertThat(Files.readAllLines(one)).hasSize(2503);
    }
  }

  @Test
  void aRehearsalTellsWhatIsLost() throws IOException {
    Path table = folder.resolve("a.tsv");
    Files.writeString(table, "id\tdocument\tlabel\n1\t좋다\t1\n2\t싫다\t0\n");
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
      Format classes = Formats.of("class-tsv").orElseThrow();
      new Import(project, classes, "a", new Report(), (documents, sentences) -> {})
          .run(table, "a.tsv");
      Report report = new Report();
      assertThat(new Export(project, PLAIN, report, Progress.NONE).rehearse(10)).isEqualTo(1);
      assertThat(report.losses()).containsEntry("labels of the layer class", 2);
      assertThat(new Export(project, PLAIN, report, Progress.NONE).rehearse(0)).isZero();
    }
  }
}
