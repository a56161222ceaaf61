package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
  @TempDir Path folder;

  private static final Project PROJECT = new Project("p", "p", "", Map.of());

  private MemoryCorpus filled(Path file, int edits) throws IOException {
    MemoryCorpus corpus = new MemoryCorpus();
    corpus.put(new Item.OfProject(PROJECT));
    RandomCorpus random = new RandomCorpus(7, corpus);
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(PROJECT, "a");
      for (int i = 0; i < edits; i++) {
        Edit edit = random.next();
        edit.applyTo(corpus);
        project.apply(edit, "a");
      }
      database.create(new Project("other", "", "", Map.of()), "b");
    }
    return corpus;
  }

  private Path backup(Path file) throws IOException {
    try (Database database = Database.open(file)) {
      return Backup.rotate(database, 10, Progress.NONE).file();
    }
  }

  @Test
  void whatIsRestoredIsWhatWasBackedUp() throws IOException {
    Path file = folder.resolve("db");
    MemoryCorpus corpus = filled(file, 40);
    Path backup = backup(file);
    Path target = folder.resolve("restored");
    Backup.restore(backup, target, false, Progress.NONE);
    try (Database database = Database.openExisting(target)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(StoredProjectTest.copy(project)).isEqualTo(corpus);
      assertThat(database.projects()).extracting(Project::id).containsExactly("p", "other");
      assertThat(project.undo("a")).isPresent();
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void nothingIsOverwrittenWithoutACopy() throws IOException {
    Path file = folder.resolve("db");
    MemoryCorpus corpus = filled(file, 10);
    Path backup = backup(file);
    assertThatThrownBy(() -> Backup.restore(backup, file, false, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has projects in it");
    Backup.restore(backup, file, true, Progress.NONE);
    List<Path> copies = named("db.before-restore");
    assertThat(copies).hasSize(1);
    try (Database copy = Database.openExisting(copies.getFirst())) {
      assertThat(StoredProjectTest.copy(copy.project("p").orElseThrow())).isEqualTo(corpus);
    }
  }

  @Test
  void theOldestGoAndTheNewestStay() throws IOException {
    Path file = folder.resolve("db");
    filled(file, 1);
    try (Database database = Database.open(file)) {
      Path first = Backup.rotate(database, 2, Progress.NONE).file();
      Path second = Backup.rotate(database, 2, Progress.NONE).file();
      Path third = Backup.rotate(database, 2, Progress.NONE).file();
      assertThat(first).doesNotExist();
      assertThat(Backup.list(file)).containsExactly(third, second);
    }
  }

  @Test
  void aBrokenBackupIsRefusedAndTheTargetStays() throws IOException {
    Path file = folder.resolve("db");
    filled(file, 20);
    Path backup = backup(file);
    byte[] whole = Files.readAllBytes(backup);
    Path target = folder.resolve("restored");
    Path broken = folder.resolve("broken.jsonl.gz");
    Random random = new Random(1);
    for (int i = 0; i < 6; i++) {
      byte[] bytes = whole.clone();
      if (i % 2 == 0) {
        Files.write(broken, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
      } else {
        int at = 10 + random.nextInt(bytes.length - 10);
        bytes[at] = (byte) (bytes[at] ^ (1 << random.nextInt(8)));
        Files.write(broken, bytes);
      }
      assertThatThrownBy(() -> Backup.restore(broken, target, false, Progress.NONE))
          .as("damage %s", i)
          .isInstanceOf(InputException.class);
      assertThat(target).doesNotExist();
    }
    assertThat(named("restored.new")).isEmpty();
  }

  @Test
  void aForgedHistoryIsRefused() throws IOException {
    Path file = folder.resolve("db");
    filled(file, 10);
    Path backup = backup(file);
    String text;
    try (var in = new java.util.zip.GZIPInputStream(Files.newInputStream(backup))) {
      text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
    assertThat(text).contains("\"author\": \"a\"");
    Path forged = folder.resolve("forged.jsonl.gz");
    try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(forged))) {
      out.write(
          text.replaceFirst("\"author\": \"a\"", "\"author\": \"x\"")
              .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    assertThatThrownBy(() -> Backup.prove(forged, Progress.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("the history of p was changed");
  }

  @Test
  void whatIsNotAsItsHistorySaysIsFound() throws Exception {
    Path file = folder.resolve("db");
    filled(file, 10);
    change(file, "UPDATE document SET name = 'x' WHERE number = 1");
    try (Database database = Database.open(file)) {
      assertThatThrownBy(() -> Verification.of(database, Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("does not agree with its history");
      assertThatThrownBy(() -> Backup.rotate(database, 3, Progress.NONE))
          .isInstanceOf(InputException.class);
      assertThat(Backup.list(file)).isEmpty();
    }
  }

  @Test
  void aChangedLogIsFound() throws Exception {
    Path file = folder.resolve("db");
    filled(file, 10);
    change(file, "UPDATE log SET author = 'x' WHERE number = 3");
    try (Database database = Database.open(file)) {
      assertThatThrownBy(() -> Verification.of(database, Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("history of p was changed");
    }
  }

  private static void change(Path file, String sql) throws Exception {
    try (var connection = Connections.to(file, false).open();
        var statement = connection.prepareStatement(sql)) {
      assertThat(statement.executeUpdate()).isPositive();
    }
  }

  private List<Path> named(String beginning) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().startsWith(beginning)).toList();
    }
  }
}
