package krelectra.app.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import krelectra.app.Home;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SoakExamplesTest {
  @TempDir Path folder;

  @Test
  void everyLabelledReviewOfTheSampleIsInOneOfTheFiles() throws Exception {
    Path installation =
        Path.of(System.getProperty("assets.dir")).toAbsolutePath().resolveSibling(".").normalize();
    Home home = new Home(installation, folder, folder, folder);

    Path examples = SoakExamples.write(home, folder.resolve("examples"));

    List<String> train = Files.readAllLines(examples.resolve("ratings_train.txt"));
    List<String> test = Files.readAllLines(examples.resolve("ratings_test.txt"));
    assertThat(train.size() + test.size() - 2).isEqualTo(400);
    assertThat(train).doesNotContainAnyElementsOf(test.subList(1, test.size()));
    assertThat(train.getFirst()).isEqualTo(test.getFirst()).isEqualTo("id\tdocument\tlabel");
  }
}
