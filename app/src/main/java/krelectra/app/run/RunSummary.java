package krelectra.app.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a table of runs shows of one.
 *
 * @param data the name of the data set, or the folder of the files
 * @param model the name of the model that it began with
 * @param measure by which checkpoints are compared; empty until it is known
 * @param best that measure on the dev set, of several seeds the mean; NaN until it is known
 * @param test that measure on the test set; NaN if there is none
 * @param bestStep the step of the best checkpoint; -1 until there is one
 * @param phase what is done now; empty if no process works
 * @param steps in all; 0 until it is known
 * @param secondsLeft NaN where it cannot be told
 * @param started in ISO 8601; empty if it never was
 * @param why it ended, or what is wrong; empty while it runs
 * @param seeds of several runs
 */
public record RunSummary(
    Path folder,
    RunState state,
    String task,
    String data,
    String model,
    String measure,
    double best,
    double test,
    int bestStep,
    String phase,
    int step,
    int steps,
    double secondsLeft,
    String started,
    String why,
    List<Long> seeds,
    RunNotes notes) {
  public RunSummary {
    seeds = List.copyOf(seeds);
  }

  /** The folder's name. */
  public String name() {
    Path last = folder.getFileName();
    return last == null ? folder.toString() : last.toString();
  }
}
