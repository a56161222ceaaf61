package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * How far a run has come, beside its weights and the optimizer's means.
 *
 * @param step steps done
 * @param evaluated the last step after which the dev set was judged; -1 before the first
 * @param bestStep the step of the best checkpoint; -1 before the first
 * @param best its figure; -1 before the first
 * @param waited evaluations since the best one
 * @param sums of the steps since the last line of metrics
 */
record Progress(int step, int evaluated, int bestStep, double best, int waited, StepSums sums) {
  static final Progress START = new Progress(0, -1, -1, -1, 0, StepSums.NONE);

  /** Its file in a checkpoint. */
  static final String NAME = "progress.json";

  Progress stepped(StepSums figures) {
    return new Progress(step + 1, evaluated, bestStep, best, waited, sums.plus(figures));
  }

  Progress told() {
    return new Progress(step, evaluated, bestStep, best, waited, StepSums.NONE);
  }

  /** After the dev set gave a figure; one that is not defined never is the best. */
  Progress judged(double figure) {
    boolean better = isBetter(figure);
    return new Progress(
        step,
        step,
        better ? step : bestStep,
        better ? figure : best,
        better ? 0 : waited + 1,
        sums);
  }

  boolean isBetter(double figure) {
    return bestStep < 0 || figure > best || (Double.isNaN(best) && !Double.isNaN(figure));
  }

  void write(Path folder) throws IOException {
    String json = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(this);
    Files.writeString(folder.resolve(NAME), json + "\n", StandardCharsets.UTF_8);
  }

  static Progress read(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    try {
      return JsonMapper.shared().readValue(Files.readAllBytes(file), Progress.class);
    } catch (JacksonException e) {
      throw InputException.at(
          file, "is damaged", "remove this checkpoint; the run goes on from the one before", e);
    }
  }
}
