package krelectra.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Tasks;

/** A network and data so small that a run takes seconds. */
public final class TinyData {
  private TinyData() {}

  /** Writes {@code model} and {@code data} into a folder. */
  public static void write(Path folder) throws IOException {
    List<String> vocabulary =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "좋다", "나쁘다", "아주"));
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary)
        .write(folder.resolve("model"), 1);
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 3 == 0 ? "아주 좋다\t긍정\n" : "나쁘다\t부정\n");
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/train.tsv"), rows);
    Files.writeString(
        folder.resolve("data/test.tsv"), "text\tlabel\n좋다\t긍정\n나쁘다\t부정\n나쁘다 나쁘다\t긍정\n");
  }

  /** What asks for a run of so many steps on them. */
  public static RunRequest request(Path folder, int steps) throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("steps-" + steps + ".json"),
            ("{\"max_steps\": " + steps + ", \"train_batch_size\": 8, \"learning_rate\": 0.02,")
                .concat(" \"logging_steps\": 20, \"save_steps\": 10, \"max_seq_len\": 16}"));
    return new RunRequest(
        "classes",
        folder.resolve("data"),
        folder.resolve("model"),
        new FineTuningConfigFile(config).over(Preset.PUBLISHED.of(Tasks.named("classes"))),
        List.of(),
        DeviceChoice.Wish.CPU,
        1,
        "");
  }
}
