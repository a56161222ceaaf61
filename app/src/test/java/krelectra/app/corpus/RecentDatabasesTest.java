package krelectra.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import krelectra.app.task.TaskRunner;
import krelectra.store.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecentDatabasesTest {
  @TempDir Path folder;

  @Test
  void theLastOneIsFirstAndEachIsNamedOnce() throws IOException {
    List<String> before = IntStream.range(0, 8).mapToObj(i -> "/old/" + i).toList();
    try (CorpusViewModel corpus =
        new CorpusViewModel(Database::open, TaskRunner.immediate(), TaskRunner.immediate())) {
      RecentDatabases recent = new RecentDatabases(corpus, before);
      Path a = folder.resolve("a.db").toAbsolutePath().normalize();
      Path b = folder.resolve("b.db").toAbsolutePath().normalize();
      corpus.open(a, "");
      corpus.open(b, "");
      corpus.open(a, "");
      assertThat(recent.files()).startsWith(a, b, Path.of("/old/0")).hasSize(8);
      corpus.open(folder, ""); // no database
      assertThat(recent.files()).startsWith(a, b).hasSize(8);
    }
  }
}
