package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import krelectra.inference.InputException;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.RunFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a pre-training's settings, state and figures in its run folder. */
final class RunRecord {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final PretrainingConfig config;
  private final Corpus corpus;
  private final RunFolder folder;
  private ObjectNode run = JSON.createObjectNode();

  RunRecord(PretrainingConfig config, Corpus corpus, RunFolder folder) {
    this.config = config;
    this.corpus = corpus;
    this.folder = folder;
  }

  /** Begins a run, or goes on with one of the same settings and data. */
  void begin(boolean resume) throws IOException {
    ObjectNode wanted = JSON.createObjectNode();
    wanted.put("kind", "pretraining");
    wanted.set("config", JSON.valueToTree(config));
    wanted.set("generator", JSON.valueToTree(config.generator()));
    ObjectNode data = wanted.putObject("data");
    for (Path file : corpus.files()) {
      data.put(file.getFileName().toString(), Corpus.sha256(file));
    }
    if (Files.exists(folder.record())) {
      JsonNode before = JSON.readTree(Files.readAllBytes(folder.record()));
      if (!resume) {
        throw InputException.at(
            folder.path(), "holds a run already", "give --resume, or another folder");
      }
      if (!same(before, wanted, "config") || !same(before, wanted, "data")) {
        throw InputException.at(
            folder.path(),
            "holds a run with other settings or other data",
            "give those it was started with, or another folder");
      }
      run = (ObjectNode) before;
    } else {
      run = wanted;
      run.put("started", Instant.now().toString());
    }
    run.put("java", Runtime.version().toString());
    run.put("processors", Runtime.getRuntime().availableProcessors());
    state("running");
  }

  /** Compared as text, because a number read back may be of a narrower kind. */
  private static boolean same(JsonNode before, JsonNode wanted, String key) {
    return before.path(key).toString().equals(wanted.path(key).toString());
  }

  void saved(int step) throws IOException {
    run.put("step", step);
    folder.writeRecord(run);
    folder.log("checkpoint at step " + step);
  }

  void end(String state, int step) throws IOException {
    run.put("step", step);
    run.put("ended", Instant.now().toString());
    state(state);
  }

  private void state(String state) throws IOException {
    run.put("state", state);
    folder.writeRecord(run);
    folder.log(state);
  }

  void addTraining(int step, StepFigures sums, double rate, double secondsPerStep)
      throws IOException {
    ObjectNode line = line(step, "train");
    line.put("loss", sums.mean(sums.loss()));
    line.put("masked_loss", sums.mean(sums.masked()));
    line.put("replaced_loss", sums.mean(sums.replaced()));
    line.put("gradient_norm", sums.mean(sums.norm()));
    line.put("lr", rate);
    line.put("tokens", sums.pieces());
    if (!Double.isNaN(secondsPerStep)) {
      line.put("seconds", secondsPerStep * sums.steps());
    }
    folder.addMetrics(line);
  }

  void addEvaluation(int step, HeldOut.Figures figures) throws IOException {
    RtdMetrics metrics = figures.metrics();
    ObjectNode line = line(step, "held-out");
    line.put("masked_loss", figures.maskedLoss());
    line.put("rtd_pieces", metrics.pieces());
    line.put("rtd_replaced", metrics.replaced());
    line.put("rtd_auc", metrics.auc());
    if (!Double.isNaN(metrics.precision())) {
      line.put("rtd_precision", metrics.precision());
    }
    line.put("rtd_recall", metrics.recall());
    folder.addMetrics(line);
    run.set("held_out", line);
  }

  private static ObjectNode line(int step, String split) {
    ObjectNode line = JSON.createObjectNode();
    line.put("step", step);
    line.put("split", split);
    return line;
  }
}
