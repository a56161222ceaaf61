package krelectra.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Project;
import krelectra.annotation.edit.Edit;
import krelectra.annotation.edit.Item;
import krelectra.annotation.edit.MemoryCorpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceCountTest {
  private static final Project PROJECT = new Project("p", "p", "", Map.of());

  @TempDir Path folder;

  private static long listed(StoredProject project) {
    return project.documents(0, 1000).stream()
        .mapToLong(entry -> project.sentences(entry.id()).size())
        .sum();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void countsThroughEditsUndoneAndDoneAgain(long seed) throws IOException {
    MemoryCorpus corpus = new MemoryCorpus();
    corpus.put(new Item.OfProject(PROJECT));
    RandomCorpus random = new RandomCorpus(seed, corpus);
    try (Database database = Database.open(folder.resolve("db"))) {
      StoredProject project = database.create(PROJECT, "a");
      for (int i = 0; i < 60; i++) {
        Edit edit = random.next();
        edit.applyTo(corpus);
        project.apply(edit, "a");
        assertThat(project.sentenceCount()).isEqualTo(listed(project));
      }
      assertThat(project.sentenceCount()).isPositive();
      long all = project.sentenceCount();
      while (project.undo("a").isPresent()) {
        assertThat(project.sentenceCount()).isEqualTo(listed(project));
      }
      assertThat(project.sentenceCount()).isZero();
      while (project.redo("a").isPresent()) {
        assertThat(project.sentenceCount()).isEqualTo(listed(project));
      }
      assertThat(project.sentenceCount()).isEqualTo(all);
      Verification.of(database, Progress.NONE);
    }
  }

  @Test
  void anOlderDatabaseIsCountedAndAWrongCountIsFound() throws Exception {
    Path file = folder.resolve("db");
    MemoryCorpus corpus = new MemoryCorpus();
    corpus.put(new Item.OfProject(PROJECT));
    RandomCorpus random = new RandomCorpus(4, corpus);
    long all;
    try (Database database = Database.open(file)) {
      StoredProject project = database.create(PROJECT, "a");
      for (int i = 0; i < 30; i++) {
        Edit edit = random.next();
        edit.applyTo(corpus);
        project.apply(edit, "a");
      }
      all = project.sentenceCount();
    }
    OldDatabase.make(file, 2);
    try (Database database = Database.openExisting(file)) {
      assertThat(database.project("p").orElseThrow().sentenceCount()).isEqualTo(all).isPositive();
      Verification.of(database, Progress.NONE);
    }
    try (Connection connection = Connections.to(file, false).open();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE document SET sentences = sentences + 1");
    }
    try (Database database = Database.openExisting(file)) {
      assertThatThrownBy(() -> Verification.of(database, Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("sentences where it has " + all);
    }
  }
}
