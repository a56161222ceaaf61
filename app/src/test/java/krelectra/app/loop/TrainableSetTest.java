package krelectra.app.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.quality.Split.Part;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningData;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainableSetTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"classes", "nsmc"})
  void itsFilesAreReadAsTheTaskReadsThemAndRowsLeadBack(String name) throws IOException {
    Task task = Tasks.named(name);
    DataSet set = ReviewSet.reviews(40, 0);
    TrainableSet trainable = TrainableSet.of(set, task);
    trainable.write(folder);
    FineTuningConfig settings = trainable.settings(Preset.PUBLISHED.of(task));
    FineTuningData data = FineTuningData.read(task, folder, settings.files());
    assertThat(data.train().examples()).isEqualTo(ItemExamples.of(set.part(Part.TRAIN)));
    assertThat(data.dev().examples()).isEqualTo(ItemExamples.of(set.part(Part.DEV)));
    assertThat(data.test().orElseThrow().examples())
        .extracting(Example::id)
        .containsExactlyElementsOf(set.part(Part.TEST).stream().map(i -> i.id()).toList());
    assertThat(data.labels()).containsExactly("0", "1");
  }

  @Test
  void aTaskThatLearnsSomethingElseIsRefusedWithBothNamed() {
    DataSet set = ReviewSet.reviews(40, 0);
    assertThatThrownBy(() -> TrainableSet.of(set, Tasks.named("ner")))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "data set reviews: is one of classes, and the task ner needs tokens; give --task"
                + " classes, or make another set");
    assertThatThrownBy(() -> TrainableSet.of(set, Tasks.named("hate")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("has the label 0, and the task hate knows none, offensive, hate");
  }

  @Test
  void aRunKeepsTheSetThatItWasBegunOn() throws IOException {
    Task task = Tasks.named("classes");
    RunData data = new RunData(new RunFolder(folder));
    data.write(TrainableSet.of(ReviewSet.reviews(40, 0), task));
    assertThat(data.isThere()).isTrue();
    data.write(TrainableSet.of(ReviewSet.reviews(40, 0), task));
    assertThatThrownBy(() -> data.write(TrainableSet.of(ReviewSet.reviews(40, 20), task)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("was begun on another data set, reviews");
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("run.json"), "{}");
    assertThatThrownBy(
            () ->
                new RunData(new RunFolder(other))
                    .write(TrainableSet.of(ReviewSet.reviews(40, 0), task)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("begun on files");
  }
}
