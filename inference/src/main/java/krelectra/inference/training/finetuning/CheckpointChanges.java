package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Prediction;
import krelectra.inference.training.tasks.Task;
import tools.jackson.databind.JsonNode;

/**
 * The examples of a run's dev set of which two of its states think most differently.
 *
 * @param run whose states they are
 * @param most how many of the dev set's examples are asked about; the first ones
 */
public record CheckpointChanges(RunStages run, int most) {
  /**
   * Asks both, one after the other.
   *
   * @param manager of the engine
   * @return the farthest first; those that did not move are left out
   * @throws InputException if the data have gone or changed, or a state cannot be used
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public List<PredictionChange> between(
      RunStages.Stage first, RunStages.Stage second, NDManager manager, Cancellation cancellation)
      throws IOException {
    RunReport report = RunReport.open(run.run());
    Task task = report.task();
    List<Example> dev = dev(report, task);
    List<Example> asked = dev.subList(0, Math.min(most, dev.size()));
    KeptPredictions before = ask(first, task, asked, manager, cancellation);
    KeptPredictions after = ask(second, task, asked, manager, cancellation);
    return PredictionChange.of(before, after, asked.size());
  }

  private List<Example> dev(RunReport report, Task task) throws IOException {
    JsonNode record = report.record();
    Path data = Path.of(record.path("data_folder").asString(""));
    FineTuningConfig settings =
        new FineTuningConfigFile(new RunFolder(run.run()).record(), record.path("config"))
            .over(Preset.PUBLISHED.of(task));
    FineTuningData read = FineTuningData.read(task, data, settings.files());
    for (var hash : read.hashes().entrySet()) {
      if (!record.path("data").path(hash.getKey()).asString("").equals(hash.getValue())) {
        throw InputException.at(
            data, "has changed since the run (" + hash.getKey() + ")", "restore its files");
      }
    }
    return read.dev().examples();
  }

  private static KeptPredictions ask(
      RunStages.Stage stage,
      Task task,
      List<Example> examples,
      NDManager manager,
      Cancellation cancellation)
      throws IOException {
    try (TunedModel model = TunedModel.open(stage.folder(), task, manager)) {
      List<Prediction> told = model.predict(examples, cancellation);
      return new KeptPredictions(task.kind(), model.labels(), examples, told);
    }
  }
}
