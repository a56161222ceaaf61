package krelectra.inference.training.finetuning;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import krelectra.inference.InputException;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.TaskKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run's best weights made of a split, with the examples themselves: {@code
 * predictions-dev.jsonl} and {@code predictions-test.jsonl} in the run's folder.
 *
 * @param labels in id order; empty for scores and answers
 * @param predictions one for each example, in the same order
 */
public record KeptPredictions(
    TaskKind kind, List<String> labels, List<Example> examples, List<Prediction> predictions) {
  private static final JsonMapper JSON = JsonMapper.shared();

  public KeptPredictions {
    labels = List.copyOf(labels);
    examples = List.copyOf(examples);
    predictions = List.copyOf(predictions);
    if (examples.size() != predictions.size()) {
      throw new IllegalArgumentException(
          examples.size() + " examples for " + predictions.size() + " predictions");
    }
  }

  /** Where those of a split lie. */
  public static Path file(Path run, String split) {
    return run.resolve("predictions-" + split + ".jsonl");
  }

  /** Writes those of a split into a run's folder. */
  void write(Path run, String split) throws IOException {
    Path file = file(run, split);
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    var lines = new PredictionLine(kind, labels);
    try (BufferedWriter writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
      for (int i = 0; i < examples.size(); i++) {
        writer.write(lines.write(examples.get(i), predictions.get(i)).toString());
        writer.write('\n');
      }
    }
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Reads those of a split; empty if the run kept none.
   *
   * @throws InputException if the file is damaged
   */
  public static Optional<KeptPredictions> read(RunReport run, String split) throws IOException {
    Path file = file(run.folder(), split);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    List<String> labels = new ArrayList<>();
    run.record().path("labels").forEach(label -> labels.add(label.asString("")));
    TaskKind kind = run.task().kind();
    var lines = new PredictionLine(kind, labels);
    List<Example> examples = new ArrayList<>();
    List<Prediction> predictions = new ArrayList<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        var json = JSON.readTree(line);
        examples.add(lines.example(json));
        predictions.add(lines.prediction(json));
      } catch (JacksonException | IllegalArgumentException e) {
        throw InputException.at(
            file, number, "is damaged", "evaluate the model in best once more with evaluate");
      }
    }
    return Optional.of(new KeptPredictions(kind, labels, examples, predictions));
  }
}
