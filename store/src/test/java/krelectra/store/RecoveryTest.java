package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryTest {
  @TempDir Path folder;

  /**
   * What a kill during a write at the end of the file leaves: commits, some of them where space was
   * freed, and behind them part of a chunk.
   */
  @Test
  void aTornEndHidesNoCommit() throws Exception {
    Path file = folder.resolve("db");
    Path torn = folder.resolve("torn");
    Random random = new Random(3);
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(new Project("p", "p", "", Map.of()), "a");
      project.apply(StoredProjectTest.document("d", "가나다"), "a");
      // what is freed is used again at once, and not after 45 seconds
      database.write(sql -> sql.update("SET RETENTION_TIME 0"));
      for (int i = 0; i < 20; i++) {
        Label label = StoredProjectTest.label("d", "l" + i);
        String text = "가".repeat(random.nextInt(20_000));
        long entry =
            project
                .apply(
                    Edit.put(new Item.OfLabel(label.withFeatures(Map.of("t", Value.of(text))))),
                    "a")
                .number();
        Files.copy(file, torn, StandardCopyOption.REPLACE_EXISTING);
        Files.write(torn, new byte[3 * 4096], StandardOpenOption.APPEND);
        Recovery.run(torn);
        assertThat(lastEntry(torn)).as("edit %s", i).isEqualTo(entry);
      }
    }
  }

  private static long lastEntry(Path file) throws SQLException {
    try (SqlSession sql = new SqlSession(Connections.to(file, false).open())) {
      return sql.number("SELECT MAX(number) FROM log");
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
