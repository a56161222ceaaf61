package krelectra.app.explore.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.training.finetuning.PredictionChange;
import krelectra.inference.training.finetuning.RunStages;
import org.jspecify.annotations.Nullable;

/** Asks the models of a run. Called in the background. */
public interface ChangeAsker {
  /** What a run has kept, its base found if it can be. */
  RunStages stages(Path run) throws IOException;

  /**
   * Compares.
   *
   * @param base the folder that the run began with
   * @param tuned a state of the run
   * @param earlier one to explain the same class with; null for none
   */
  TuningChange change(
      Path base,
      RunStages.Stage tuned,
      RunStages.@Nullable Stage earlier,
      String first,
      @Nullable String second,
      Cancellation cancellation)
      throws IOException;

  /** The examples of the run's dev set whose prediction moved between two states. */
  List<PredictionChange> moved(
      RunStages run, RunStages.Stage first, RunStages.Stage second, Cancellation cancellation)
      throws IOException;
}
