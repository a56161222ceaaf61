package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ConfigFile;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TinyModel;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What people's own files may hold. */
class OwnDataTest {
  private static final String ODD = "긍정 \"예\"/네, {😀}";
  private static final String LONG = "아버지가 방에 들어가신다 ".repeat(30).strip();

  @TempDir Path folder = Path.of("");

  @BeforeEach
  void write() throws IOException {
    TinyModel.write(folder.resolve("model"));
    Files.createDirectories(folder.resolve("data"));
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add((i % 2 == 0 ? LONG : "나는") + "\t" + (i % 2 == 0 ? ODD : "<부정>"));
    }
    rows.add("나는 학교에\t드문");
    table("train.tsv", rows.toArray(String[]::new));
    table("test.tsv", "나는\t<부정>", LONG + "\t" + ODD);
  }

  @Test
  void oddLabelsRareOnesAndLongTextsAreTakenAndTold() throws IOException {
    List<String> told = new ArrayList<>();
    JsonNode record = run("classes", "one", told);
    assertThat(told).anyMatch(line -> line.contains("train has one example alone of 드문"));
    assertThat(record.path("sizes").path("train").path("truncated").asInt()).isPositive();
    assertThat(ConfigFile.read(folder.resolve("one/best")).labels())
        .containsExactly("<부정>", ODD, "드문");
    assertThat(Files.readString(folder.resolve("one/log.txt"))).contains("warning: train has one");
  }

  @Test
  void splitsThatDoNotBelongTogetherAreRefusedBeforeARunBegins() throws IOException {
    table("dev.tsv");
    refused("dev.tsv: holds no example");
    table("dev.tsv", "나는\t중립");
    refused("dev.tsv:2: has the label 중립");
    Files.delete(folder.resolve("data/dev.tsv"));
    table("train.tsv", "나는\t예", "학교에\t예");
    refused("train.tsv: has one label alone, 예");
    table("train.tsv", "나는\t예\t셋", "학교에\t아니오");
    refused("train.tsv:2: has 3 columns, the header 2");
    Files.writeString(folder.resolve("data/train.tsv"), "words\tlabel\n나는\t예\n");
    refused("train.tsv:1: has no column for the text");
    Files.delete(folder.resolve("data/train.tsv"));
    refused("train.tsv: is not there");
  }

  @Test
  void aHeadOfAnotherTaskBeginsAnewAndABrokenEncoderIsRefused() throws IOException {
    run("classes", "one", new ArrayList<>());
    Path tuned = folder.resolve("one/best");
    table("train.tsv", "나는\t예", "학교에\t아니오", "방에\t예", "갔다\t아니오");
    table("dev.tsv", "나는\t예", "학교에\t아니오");
    table("test.tsv", "나는\t예", "학교에\t아니오");
    JsonNode record = run(ModelFolder.open(tuned), "classes", "two", new ArrayList<>());
    assertThat(record.path("state").asString()).isEqualTo("done");
    assertThat(Files.readString(folder.resolve("two/log.txt")))
        .contains("fresh: classifier.out_proj.weight, classifier.out_proj.bias\n");
    Path config = tuned.resolve("config.json");
    Files.writeString(
        config,
        Files.readString(config)
            .replaceAll("\"intermediate_size\" : \\d+", "\"intermediate_size\" : 20"));
    assertThatThrownBy(() -> run(ModelFolder.open(tuned), "classes", "three", new ArrayList<>()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("give config.json and weights of the same model");
  }

  private void refused(String problem) {
    assertThatThrownBy(() -> run("classes", "none", new ArrayList<>()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(problem);
    assertThat(folder.resolve("none")).doesNotExist();
  }

  private JsonNode run(String task, String name, List<String> told) throws IOException {
    return run(ModelFolder.open(folder.resolve("model")), task, name, told);
  }

  private JsonNode run(ModelFolder model, String task, String name, List<String> told)
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("config.json"),
            "{\"max_steps\": 2, \"train_batch_size\": 4, \"max_seq_len\": 16, \"dev_share\": 0.3}");
    var chosen = Tasks.named(task);
    try (NDManager manager = Engines.start()) {
      return new FineTuning(
              chosen,
              folder.resolve("data"),
              model,
              new FineTuningConfigFile(file).over(Preset.PUBLISHED.of(chosen)),
              new RunFolder(folder.resolve(name)),
              DeviceChoice.of(DeviceChoice.Wish.AUTO, DeviceChoice.Numbers.AUTO, 0),
              "test",
              told::add)
          .run(manager, false, Cancellation.NONE);
    }
  }

  private void table(String name, String... rows) throws IOException {
    String text = "text\tlabel\n" + (rows.length == 0 ? "" : String.join("\n", rows) + "\n");
    Files.writeString(folder.resolve("data").resolve(name), text);
  }
}
