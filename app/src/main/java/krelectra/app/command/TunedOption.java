package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import krelectra.app.run.RunRequest;
import krelectra.inference.InputException;
import krelectra.inference.analysis.change.ChangeFinder;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.model.Engines;
import krelectra.inference.training.finetuning.CheckpointChanges;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What tuning changed: a run's model, or a tuned model's folder, against its base. */
final class TunedOption {
  /** Of the dev set's sentences, those that moved most. */
  private static final int MOST_TOLD = 20;

  @Option(
      names = "--tuned",
      paramLabel = "RUN|DIR",
      description = "What tuning changed: a run's folder, or that of a model tuned from --model.")
  @Nullable Path tuned;

  @Option(
      names = "--checkpoint",
      paramLabel = "N|best|last",
      description = "Which state of the run; without it the best.")
  @Nullable String checkpoint;

  @Option(
      names = "--earlier",
      paramLabel = "N|best|last",
      description = "An earlier state of the run: its attribution stands beside the other's.")
  @Nullable String earlier;

  @Option(
      names = "--dev",
      defaultValue = "0",
      paramLabel = "N",
      description = "With --earlier: ask both about N examples of the dev set, tell who moved.")
  int dev;

  boolean isGiven() {
    return tuned != null;
  }

  /** Whether something is said that means nothing without {@link #isGiven}. */
  boolean isHalfGiven() {
    return !isGiven() && (checkpoint != null || earlier != null || dev > 0);
  }

  /** Asks the models and writes what changed. */
  void compare(ModelOption model, String text, Session session, ResultOption result)
      throws IOException {
    Path folder = java.util.Objects.requireNonNull(tuned);
    if (!Files.isDirectory(folder)) {
      throw InputException.at(
          folder, "is no folder", "give that of a run, or of a model that was tuned");
    }
    Optional<RunStages> run =
        Files.isRegularFile(folder.resolve("run.json"))
            ? Optional.of(RunStages.of(folder))
            : Optional.empty();
    if (run.isEmpty() && (checkpoint != null || earlier != null)) {
      throw InputException.at(
          folder, "is no run's folder and has no checkpoints", "give a run, or leave them out");
    }
    RunStages.@Nullable Stage after = run.map(all -> stage(all, checkpoint)).orElse(null);
    RunStages.@Nullable Stage before =
        earlier == null ? null : run.map(all -> stage(all, earlier)).orElse(null);
    TuningChange change =
        ChangeFinder.USUAL.find(
            base(model, folder, run),
            after == null ? folder : after.folder(),
            before == null ? null : before.folder(),
            text,
            null,
            session.cancellation());
    List<PredictionChange> moved =
        dev > 0 && before != null && after != null
            ? moved(run.orElseThrow(), before, after, session)
            : List.of();
    var json = new TuningChangeJson(change, after == null ? "" : after.name(), earlier, moved);
    result.write(writer -> new JsonLines(writer).add(json::write));
  }

  private static RunStages.Stage stage(RunStages run, @Nullable String name) {
    return name == null ? run.best() : run.named(name);
  }

  /** The one that is named; without one the one that the run began with. */
  private static Path base(ModelOption model, Path folder, Optional<RunStages> run) {
    if (model.model != null || run.isEmpty()) {
      return model.folder();
    }
    Optional<Path> told = run.get().base();
    return told.isPresent() || !RunRequest.isIn(folder)
        ? told.orElseGet(model::folder)
        : RunRequest.read(folder).model();
  }

  private List<PredictionChange> moved(
      RunStages run, RunStages.Stage before, RunStages.Stage after, Session session)
      throws IOException {
    try (NDManager manager = Engines.start()) {
      List<PredictionChange> all =
          new CheckpointChanges(run, dev).between(before, after, manager, session.cancellation());
      return all.subList(0, Math.min(MOST_TOLD, all.size()));
    }
  }
}
