package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Map;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  @TempDir Path folder;

  /** What a kill during a write at the end of the file leaves: commits, and part of a chunk. */
  @Test
  void aTornEndHidesNoCommit() throws IOException {
    Path file = folder.resolve("db");
    Path torn = folder.resolve("torn");
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
      project.apply(StoredProjectTest.document("d", "가나다"), "a");
      for (int i = 0; i < 60; i++) {
        project.apply(Edit.put(new Item.OfLabel(StoredProjectTest.label("d", "l" + i))), "a");
      }
      Files.copy(file, torn);
    }
    Files.write(torn, new byte[3 * 4096], StandardOpenOption.APPEND);
    try (Database database = Database.open(torn)) {
      StoredProject project = database.project("p").orElseThrow();
      assertThat(project.document("d").orElseThrow().labels()).hasSize(60);
      Verification.of(database, Progress.NONE);
    }
    try (Database database = Database.open(torn, InstantSource.system(), true)) {
      assertThat(database.project("p")).isPresent();
    }
  }

  @Test
  void whatWasClosedInOrderStaysAsItIs() throws IOException {
    Path file = folder.resolve("db");
    Database.open(file).close();
    byte[] before = Files.readAllBytes(file);
    Recovery.run(file);
    assertThat(file).hasBinaryContent(before);
  }
}
