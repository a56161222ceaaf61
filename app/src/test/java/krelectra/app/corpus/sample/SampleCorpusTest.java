package krelectra.app.corpus.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import krelectra.annotation.InputException;
import krelectra.annotation.label.Target;
import krelectra.inference.Cancellation;
import krelectra.store.Database;
import krelectra.store.StoredProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleCorpusTest {
  private static final Path SAMPLES = Path.of(System.getProperty("assets.dir"), "samples");

  @TempDir Path folder;

  @Test
  void bothProjectsAreReadyAndTheirNoticesLieBesideThem() throws IOException {
    Path target = folder.resolve("자료/sample.krdb");
    new SampleCorpus(SAMPLES).make(target, "kim", Cancellation.NONE);
    try (Database database = Database.open(target)) {
      StoredProject reviews = database.project("nsmc").orElseThrow();
      assertThat(reviews.sentenceCount()).isEqualTo(600);
      assertThat(reviews.labelCount()).isEqualTo(400);
      assertThat(reviews.layers()).extracting(layer -> layer.id()).containsExactly("class");
      StoredProject entities = database.project("klue-ner").orElseThrow();
      assertThat(entities.sentenceCount()).isEqualTo(150);
      String document = entities.documents(0, 1).getFirst().id();
      int first =
          entities.document(document).orElseThrow().labels().stream()
              .filter(label -> label.target() instanceof Target.OfSpan)
              .mapToInt(label -> label.target().ranges().getFirst().start())
              .min()
              .orElseThrow();
      assertThat(entities.sentences(document).get(50).sentence().range().start())
          .as("the first fifty are not labelled")
          .isLessThanOrEqualTo(first);
      reviews.undo("kim");
    }
    assertThat(folder.resolve("자료/sample-licences/README.md"))
        .content()
        .contains("CC0 1.0")
        .contains("CC BY-SA 4.0");
    long size = Files.size(target);
    new SampleCorpus(SAMPLES).make(target, "kim", Cancellation.NONE);
    assertThat(Files.size(target)).as("what was done in it stays").isEqualTo(size);
  }

  @Test
  void withoutItsFilesOrWhenCancelledNothingIsMade() throws IOException {
    Path target = folder.resolve("sample.krdb");
    assertThatThrownBy(
            () -> new SampleCorpus(folder.resolve("gone")).make(target, "kim", Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is missing; install the workbench anew");
    assertThatThrownBy(() -> new SampleCorpus(SAMPLES).make(target, "kim", () -> true))
        .isInstanceOf(CancellationException.class);
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
