package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.LabelledData;
import krelectra.inference.training.tasks.Measure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a fine-tuning's settings, state and figures in its run folder. */
final class FineTuningRecord {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunFolder folder;
  private final Watch watch;
  private ObjectNode run = JSON.createObjectNode();

  FineTuningRecord(RunFolder folder) {
    this.folder = folder;
    this.watch = new Watch(folder);
  }

  Watch watch() {
    return watch;
  }

  /** What has been written last. */
  JsonNode json() {
    return run;
  }

  /**
   * Begins a run, or goes on with one of the same task, settings, data and model.
   *
   * @return whether there is nothing left to do
   */
  boolean begin(ObjectNode wanted, boolean resume) throws IOException {
    boolean done = false;
    if (Files.exists(folder.record())) {
      ObjectNode before = folder.readRecord();
      if (!resume) {
        throw InputException.at(
            folder.path(), "holds a run already", "give --resume, or another folder");
      }
      for (String key : List.of("kind", "task", "config", "data", "model")) {
        // Compared as text, because a number read back may be of a narrower kind.
        if (!before.path(key).toString().equals(wanted.path(key).toString())) {
          throw InputException.at(
              folder.path(),
              "holds a run with another " + key,
              "give what it was started with, or another folder");
        }
      }
      run = before;
      run.remove("ended");
      run.remove("why");
      done = before.path("state").asString("").equals("done");
      run.set("device", wanted.get("device"));
      run.set("model_folder", wanted.get("model_folder")); // the same weights may lie elsewhere now
    } else {
      run = wanted;
      run.put("started", Instant.now().toString());
      run.put("step", 0);
    }
    if (!done) {
      state("running");
    }
    return done;
  }

  /** Says what the run does now: reads, tokenizes, trains, evaluates, tests. */
  void phase(String phase) throws IOException {
    run.put("phase", phase);
    watch.phase(phase); // first: who sees the phase in the record reads the step beside it
    folder.writeRecord(run);
    folder.log(phase);
  }

  void data(String split, LabelledData data, Features features) throws IOException {
    ObjectNode sizes = run.withObject("/sizes/" + split);
    sizes.put("examples", data.examples().size());
    sizes.put("inputs", features.inputs().size());
    sizes.put("truncated", features.truncated());
    sizes.put("without_input", features.unusable());
    ObjectNode dropped = sizes.putObject("dropped");
    data.dropped().forEach(dropped::put);
    folder.writeRecord(run);
    folder.log(split + " " + sizes);
  }

  void plan(int steps, int stepsPerEpoch) throws IOException {
    run.put("steps", steps);
    run.put("steps_per_epoch", stepsPerEpoch);
    folder.writeRecord(run);
  }

  void warn(String warning) throws IOException {
    folder.log("warning: " + warning);
  }

  void saved(int step) throws IOException {
    run.put("step", step);
    folder.writeRecord(run);
    folder.log("checkpoint at step " + step);
  }

  void training(int step, double epoch, StepSums sums, double rate, double secondsPerStep)
      throws IOException {
    ObjectNode line = line(step, epoch, "train");
    line.put("loss", sums.loss() / sums.steps());
    line.put("gradient_norm", sums.norm() / sums.steps());
    line.put("lr", rate);
    line.put("tokens", sums.tokens());
    line.put("padded", sums.padded());
    if (!Double.isNaN(secondsPerStep)) {
      line.put("seconds", secondsPerStep * sums.steps());
    }
    folder.addMetrics(line);
  }

  void evaluation(
      int step, double epoch, String split, Map<Measure, Double> figures, double seconds)
      throws IOException {
    ObjectNode line = line(step, epoch, split);
    figures(figures).properties().forEach(figure -> line.set(figure.getKey(), figure.getValue()));
    line.put("seconds", seconds);
    folder.addMetrics(line);
  }

  void best(int step, Map<Measure, Double> figures) throws IOException {
    ObjectNode best = run.putObject("best");
    best.put("step", step);
    best.set("dev", figures(figures));
    folder.writeRecord(run);
  }

  void test(Map<Measure, Double> figures) throws IOException {
    run.set("test", figures(figures));
    folder.writeRecord(run);
  }

  void end(String state, String why) throws IOException {
    run.put("ended", Instant.now().toString());
    run.put("why", why);
    run.remove("phase");
    state(state);
    watch.phase(state);
  }

  private void state(String state) throws IOException {
    run.put("state", state);
    folder.writeRecord(run);
    folder.log(state);
  }

  /** By name; null where a figure is not defined. */
  static ObjectNode figures(Map<Measure, Double> figures) {
    ObjectNode json = JSON.createObjectNode();
    figures.forEach(
        (measure, figure) -> {
          if (Double.isNaN(figure)) {
            json.putNull(measure.key());
          } else {
            json.put(measure.key(), figure);
          }
        });
    return json;
  }

  private static ObjectNode line(int step, double epoch, String split) {
    ObjectNode line = JSON.createObjectNode();
    line.put("step", step);
    line.put("epoch", epoch);
    line.put("split", split);
    return line;
  }
}
