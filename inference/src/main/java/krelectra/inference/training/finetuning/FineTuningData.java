package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.inference.InputException;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.tasks.DataReader;
import krelectra.inference.training.tasks.LabelledData;
import krelectra.inference.training.tasks.Labels;
import krelectra.inference.training.tasks.Split;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.TaskFiles;

/**
 * The three splits of a run.
 *
 * @param test empty examples where there is no test file
 * @param labels in id order
 * @param hashes SHA-256 of each file, by split
 * @param warnings what may surprise
 */
public record FineTuningData(
    LabelledData train,
    LabelledData dev,
    Optional<LabelledData> test,
    List<String> labels,
    Map<String, String> hashes,
    List<String> warnings) {
  /**
   * Reads a folder.
   *
   * @throws InputException if a file cannot be used, a label occurs that is not in the training
   *     data, or nothing is left to pick the checkpoint by
   */
  public static FineTuningData read(Task task, Path folder, FineTuningConfig.Files files)
      throws IOException {
    Path trainFile = folder.resolve(files.train());
    var anyLabel = new DataReader(task, task.labels(), files.dropMalformed());
    LabelledData train = anyLabel.read(trainFile);
    List<String> labels = Labels.of(task, train);
    var reader = new DataReader(task, labels, files.dropMalformed());
    Map<String, String> hashes = new LinkedHashMap<>();
    hashes.put("train", Corpus.sha256(trainFile));
    LabelledData dev;
    if (isGiven(task, folder, files.dev(), TaskFiles::dev)) {
      dev = reader.read(folder.resolve(files.dev()));
      hashes.put("dev", Corpus.sha256(dev.file()));
    } else {
      Split split = Split.of(task.kind(), train.examples(), files.devShare(), files.devMost());
      dev = new LabelledData(trainFile, split.dev(), Map.of());
      train = train.with(split.train());
    }
    if (dev.examples().isEmpty()) {
      throw InputException.at(
          trainFile,
          "is too small to hold a dev set out",
          "give a dev_file, or a larger dev_share");
    }
    Optional<LabelledData> test = Optional.empty();
    if (isGiven(task, folder, files.test(), TaskFiles::test)) {
      test = Optional.of(reader.read(folder.resolve(files.test())));
      hashes.put("test", Corpus.sha256(test.get().file()));
    }
    List<String> warnings = new ArrayList<>();
    warnings.addAll(Labels.warnings(task, labels, "train", train.examples()));
    warnings.addAll(Labels.warnings(task, labels, "dev", dev.examples()));
    test.ifPresent(data -> warnings.addAll(Labels.warnings(task, labels, "test", data.examples())));
    return new FineTuningData(train, dev, test, labels, hashes, warnings);
  }

  /** One's own data may do without a dev or a test file. */
  private static boolean isGiven(
      Task task, Path folder, String name, java.util.function.Function<TaskFiles, String> usual) {
    boolean optional = task.own() && name.equals(usual.apply(task.files()));
    return !name.isEmpty() && (!optional || Files.exists(folder.resolve(name)));
  }
}
