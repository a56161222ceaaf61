package krelectra.app.explore.change;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import krelectra.app.run.RunRequest;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.change.ChangeFinder;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.training.finetuning.CheckpointChanges;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;

/**
 * Loads the models of a run, one at a time; none stays in memory.
 *
 * @param engine starts the engine
 */
public record ModelsOfRun(Supplier<NDManager> engine) implements ChangeAsker {
  /** So many examples of a dev set are asked about: a minute of a base model. */
  private static final int MOST_EXAMPLES = 500;

  @Override
  public RunStages stages(Path run) throws IOException {
    RunStages stages = RunStages.of(run);
    return stages.base().isEmpty() && RunRequest.isIn(run)
        ? new RunStages(stages.run(), Optional.of(RunRequest.read(run).model()), stages.stages())
        : stages;
  }

  @Override
  public TuningChange change(
      Path base,
      RunStages.Stage tuned,
      RunStages.@Nullable Stage earlier,
      String first,
      @Nullable String second,
      Cancellation cancellation)
      throws IOException {
    return ChangeFinder.USUAL.find(
        base,
        tuned.folder(),
        earlier == null ? null : earlier.folder(),
        first,
        second,
        cancellation);
  }

  @Override
  public List<PredictionChange> moved(
      RunStages run, RunStages.Stage first, RunStages.Stage second, Cancellation cancellation)
      throws IOException {
    try (NDManager manager = engine.get()) {
      return new CheckpointChanges(run, MOST_EXAMPLES)
          .between(first, second, manager, cancellation);
    }
  }
}
