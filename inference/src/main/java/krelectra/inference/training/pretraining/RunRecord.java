package krelectra.inference.training.pretraining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import krelectra.inference.InputException;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.Corpus;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells a pre-training's settings, state and figures in its run folder. */
final class RunRecord {
  private static final JsonMapper JSON = JsonMapper.shared();

  private static final String ACCUMULATION = "accumulation";

  private final PretrainingConfig config;
  private final Vocabulary vocabulary;
  private final Corpus corpus;
  private final DeviceChoice device;
  private final RunFolder folder;
  private ObjectNode run = JSON.createObjectNode();

  RunRecord(
      PretrainingConfig config,
      Vocabulary vocabulary,
      Corpus corpus,
      DeviceChoice device,
      RunFolder folder) {
    this.config = config;
    this.vocabulary = vocabulary;
    this.corpus = corpus;
    this.device = device;
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
      data.put(unused(data, file.getFileName().toString()), Corpus.sha256(file));
    }
    wanted.put("vocabulary", Corpus.sha256(vocabulary.entries()));
    if (Files.exists(folder.record())) {
      ObjectNode before = folder.readRecord();
      if (!resume) {
        throw InputException.at(
            folder.path(), "holds a run already", "give --resume, or another folder");
      }
      // Runs of former versions did not name their vocabulary.
      boolean same =
          same(ofThisVersion(before), wanted, "config")
              && same(before, wanted, "data")
              && (!before.has("vocabulary") || same(before, wanted, "vocabulary"));
      if (!same) {
        throw InputException.at(
            folder.path(),
            "holds a run with other settings, other data or another vocabulary",
            "give those it was started with, or another folder");
      }
      run = before;
      run.remove("ended");
    } else {
      run = wanted;
      run.put("started", Instant.now().toString());
    }
    run.set("device", device.json());
    run.put("java", Runtime.version().toString());
    run.put("processors", Runtime.getRuntime().availableProcessors());
    state("running");
  }

  /** Runs of former versions did not name the passes of a batch: it was one. */
  private static JsonNode ofThisVersion(ObjectNode before) {
    if (before.get("config") instanceof ObjectNode settings && !settings.has(ACCUMULATION)) {
      ObjectNode named = before.deepCopy();
      ObjectNode inOrder = named.putObject("config");
      settings.forEachEntry(
          (key, value) -> {
            inOrder.set(key, value);
            if (key.equals("batch")) {
              inOrder.put(ACCUMULATION, 1);
            }
          });
      return named;
    }
    return before;
  }

  /** Files of one name may lie in different folders. */
  private static String unused(ObjectNode data, String name) {
    String key = name;
    for (int i = 2; data.has(key); i++) {
      key = name + " (" + i + ")";
    }
    return key;
  }

  /** Compared as text, because a number read back may be of a narrower kind. */
  private static boolean same(JsonNode before, JsonNode wanted, String key) {
    return before.path(key).toString().equals(wanted.path(key).toString());
  }

  /** Whether the held-out examples have been judged at that step. */
  boolean hasEvaluated(int step) {
    return run.path("held_out").path("step").asInt(-1) == step;
  }

  void saved(int step) throws IOException {
    run.put("step", step);
    folder.writeRecord(run);
    folder.log("checkpoint at step " + step);
  }

  void end(String state) throws IOException {
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
    put(line, "loss", sums.mean(sums.loss()));
    put(line, "masked_loss", sums.mean(sums.masked()));
    put(line, "replaced_loss", sums.mean(sums.replaced()));
    put(line, "gradient_norm", sums.mean(sums.norm()));
    put(line, "lr", rate);
    line.put("tokens", sums.pieces());
    if (!Double.isNaN(secondsPerStep)) {
      line.put("seconds", secondsPerStep * sums.steps());
    }
    folder.addMetrics(line);
  }

  void addEvaluation(int step, HeldOut.Figures figures) throws IOException {
    RtdMetrics metrics = figures.metrics();
    ObjectNode line = line(step, "held-out");
    put(line, "masked_loss", figures.maskedLoss());
    line.put("rtd_pieces", metrics.pieces());
    line.put("rtd_replaced", metrics.replaced());
    put(line, "rtd_auc", metrics.auc());
    put(line, "rtd_precision", metrics.precision());
    put(line, "rtd_recall", metrics.recall());
    folder.addMetrics(line);
    run.set("held_out", line);
  }

  /** JSON has no word for what is no number. */
  private static void put(ObjectNode line, String key, double value) {
    if (Double.isFinite(value)) {
      line.put(key, value);
    } else {
      line.putNull(key);
    }
  }

  private static ObjectNode line(int step, String split) {
    ObjectNode line = JSON.createObjectNode();
    line.put("step", step);
    line.put("split", split);
    return line;
  }
}
