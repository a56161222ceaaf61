package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FaultTest {
  private static final Project PROJECT = new Project("p", "p", "", Map.of());

  @TempDir Path folder;

  @AfterEach
  void emptyDisk() {
    LimitedDisk.limit(Long.MAX_VALUE);
  }

  private Path filled() throws IOException {
    Path file = folder.resolve("db");
    try (Database database = Database.open(file)) {
      database.create(PROJECT, "a").apply(StoredProjectTest.document("d", "가나다"), "a");
    }
    return file;
  }

  @Test
  void aFullDiskLosesNothingThatWasAcknowledged() throws IOException {
    Random random = new Random(5);
    Path file = filled();
    int told = 0;
    for (int round = 0; round < 5; round++) {
      LimitedDisk.limit(Long.MAX_VALUE);
      try (Database database =
          Database.of(file, LimitedDisk.address(file), InstantSource.system())) {
        StoredProject project = database.project("p").orElseThrow();
        LimitedDisk.limit(1000 + random.nextInt(200_000));
        int before = told;
        for (int i = 0; i < 10_000; i++) {
          String id = "l" + told;
          try {
            project.apply(Edit.put(new Item.OfLabel(StoredProjectTest.label("d", id))), "a");
            told++;
          } catch (InputException e) {
            assertThat(e).hasMessageContaining("the disk is full");
            break;
          }
        }
        assertThat(told).isLessThan(before + 10_000);
        assertThatThrownBy(() -> project.undo("a"))
            .isInstanceOf(InputException.class)
            .hasMessageContaining("the disk is full");
      }
      LimitedDisk.limit(Long.MAX_VALUE);
      try (Database database = Database.open(file)) {
        StoredProject project = database.project("p").orElseThrow();
        var labels = project.document("d").orElseThrow().labels();
        assertThat(labels).hasSizeBetween(told, told + 1);
        told = labels.size();
        Verification.of(database, Progress.NONE);
      }
    }
  }

  @Test
  void aSecondProcessIsToldWhoHasIt() throws Exception {
    Path file = folder.resolve("db");
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                file.toString(),
                folder.toString(),
                "1",
                "40")
            .redirectError(folder.resolve("other.log").toFile())
            .start();
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("begun");
      assertThatThrownBy(() -> Database.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is open in another window or command (process " + other.pid());
    } finally {
      other.destroyForcibly().waitFor();
    }
    Database.open(file).close();
  }

  @Test
  void aSecondTimeInTheSameProcessIsRefusedAndTheFirstGoesOn() throws IOException {
    Path file = filled();
    try (Database database = Database.open(file)) {
      assertThatThrownBy(() -> Database.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is open in this workbench already");
      assertThat(database.project("p").orElseThrow().undo("a")).isPresent();
    }
    Database.open(file).close();
  }

  @Test
  void aDatabaseOfANewerVersionIsRefusedAndStays() throws Exception {
    Path file = filled();
    try (var connection = Connections.to(file, false).open();
        var statement =
            connection.prepareStatement(
                "INSERT INTO \"flyway_schema_history\" SELECT 99, '99', \"description\", \"type\","
                    + " \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                    + " \"execution_time\", TRUE FROM \"flyway_schema_history\""
                    + " WHERE \"version\" = '1'")) {
      assertThat(statement.executeUpdate()).isEqualTo(1);
    }
    byte[] before = Files.readAllBytes(file);
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("written by a newer version of the workbench")
        .hasMessageContaining("99");
    assertThat(Files.size(file)).isGreaterThanOrEqualTo(before.length);
  }

  @Test
  void whatIsNoDatabaseIsRefusedAndStays() throws Exception {
    byte[] whole = Files.readAllBytes(filled());
    byte[] torn = whole.clone();
    new Random(1).nextBytes(torn);
    for (byte[] bytes : new byte[][] {"가나다\n".getBytes(StandardCharsets.UTF_8), torn}) {
      Path file = Files.write(folder.resolve("other"), bytes);
      assertThatThrownBy(() -> Database.open(file))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("is damaged, or no database");
      assertThat(file).hasBinaryContent(bytes);
    }
  }

  /** There is one version yet: before it lies the database without tables. */
  @Test
  void aMigrationLeavesACopyOfWhatWas() throws Exception {
    Path file = folder.resolve("old");
    Connections.to(file, false).open().close();
    try (Database database = Database.open(file)) {
      assertThat(database.projects()).isEmpty();
      database.create(PROJECT, "a");
    }
    Path copy;
    try (var files = Files.list(folder)) {
      copy =
          files
              .filter(f -> f.getFileName().toString().matches("old\\.v0-\\d{8}-\\d{6}"))
              .findFirst()
              .orElseThrow();
    }
    try (SqlSession sql = new SqlSession(Connections.to(copy, false).open())) {
      assertThat(Migrations.version(sql)).isZero();
    }
    assertThat(folder.resolve("old.new")).doesNotExist();
  }

  @Test
  void aDatabaseOfAnotherProgramIsRefused() throws Exception {
    Path file = folder.resolve("other");
    try (var connection = Connections.to(file, false).open();
        var statement = connection.prepareStatement("CREATE TABLE theirs (a INT)")) {
      statement.execute();
    }
    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("of another program");
  }

  @Test
  void whatCannotBeWrittenCanBeRead() throws IOException {
    Path file = filled();
    try (Database database = Database.open(file, InstantSource.system(), true)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.document("d")).isPresent();
      assertThatThrownBy(() -> project.undo("a"))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("cannot be changed");
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> Database.open(folder.resolve("no/db")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lies in no folder");
    assertThatThrownBy(() -> Database.open(folder)).hasMessageContaining("is a folder");
  }
}
