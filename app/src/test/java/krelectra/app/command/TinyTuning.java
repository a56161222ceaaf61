package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.app.command.CommandLineFixture.Result;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.RandomModel;

/** A tiny model and forty labelled texts, and the command line that tunes the one on the others. */
final class TinyTuning {
  final CommandLineFixture line;
  private final Path folder;

  TinyTuning(Path folder) throws IOException {
    this.folder = folder;
    this.line = new CommandLineFixture(folder);
    List<String> vocabulary =
        new ArrayList<>(List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "좋다", "나쁘다"));
    var config =
        new ElectraConfig(vocabulary.size(), 16, 16, 1, 2, 32, 32, 2, 1e-12, 0.1, 0.1, 0.2, 0);
    new RandomModel(HeadKind.REPLACED_TOKENS, config, List.of(), vocabulary)
        .write(folder.resolve("model"), 1);
    StringBuilder rows = new StringBuilder("text\tlabel\n");
    for (int i = 0; i < 40; i++) {
      rows.append(i % 3 == 0 ? "좋다\t긍정\n" : "나쁘다\t부정\n");
    }
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data/train.tsv"), rows);
    Files.writeString(folder.resolve("data/test.tsv"), "text\tlabel\n좋다\t긍정\n나쁘다\t부정\n");
    Files.writeString(
        folder.resolve("config.json"),
        "{\"max_steps\": 40, \"train_batch_size\": 8, \"learning_rate\": 0.02,"
            + " \"logging_steps\": 20, \"max_seq_len\": 16, \"model_type\": \"kr-electra\"}");
  }

  /** Tunes, into a run of that name. */
  Result finetune(String name, String... more) {
    List<String> words = new ArrayList<>(arguments(name));
    words.addAll(List.of(more));
    return line.run(words.toArray(String[]::new));
  }

  /** The same, cancelled on the way. */
  Result finetuneAndStop(String name) {
    int[] asked = {0};
    return line.run(() -> ++asked[0] > 60, new byte[0], arguments(name).toArray(String[]::new));
  }

  /** The words of the command; the task is the third. */
  List<String> arguments(String name) {
    return List.of(
        "finetune",
        "--task",
        "classes",
        "--data",
        folder.resolve("data").toString(),
        "--model",
        folder.resolve("model").toString(),
        "--config",
        folder.resolve("config.json").toString(),
        "--run",
        folder.resolve("runs").resolve(name).toString());
  }
}
