package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunWish;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The same run with several seeds, one after the other, each in its own folder {@code seed-N}; the
 * record above tells mean and standard deviation.
 *
 * @param tuning gives everything but the seed
 */
public record SeveralSeeds(FineTuning tuning, List<Long> seeds) {
  public SeveralSeeds {
    seeds = List.copyOf(seeds);
  }

  /**
   * Runs what is not done yet.
   *
   * @return the record of all
   */
  public JsonNode run(NDManager manager, boolean resume, Cancellation cancellation)
      throws IOException {
    RunFolder all = tuning.folder();
    if (all.wish() == RunWish.CANCEL) {
      all.wish(RunWish.GO_ON);
    }
    List<JsonNode> records = new ArrayList<>();
    List<Long> done = new ArrayList<>();
    try (RunLock _ = RunLock.take(all.path())) {
      for (long seed : seeds) {
        if (!done.isEmpty() && all.wish() == RunWish.FINISH) {
          tuning.progress().accept("asked to finish before seed " + seed);
          break; // an untrained run would spoil the mean
        }
        tuning.progress().accept("seed " + seed);
        RunFolder own = all.inside("seed-" + seed);
        records.add(tuning.with(own, seed).run(manager, resume, cancellation));
        done.add(seed);
        all.writeRecord(record(done.size() == seeds.size() ? "done" : "running", done, records));
      }
      ObjectNode record = record("done", done, records);
      all.writeRecord(record);
      return record;
    }
  }

  private ObjectNode record(String state, List<Long> done, List<JsonNode> records)
      throws IOException {
    ObjectNode record = JsonMapper.shared().createObjectNode();
    record.put("kind", "fine-tuning of several seeds");
    record.put("task", tuning.task().name());
    record.put("measure", tuning.task().measure().key());
    record.put("state", state);
    DataSetNote.in(tuning.dataFolder()).ifPresent(set -> record.set("set", set));
    var listed = record.putArray("seeds");
    done.forEach(listed::add);
    var wanted = record.putArray("seeds_wanted");
    seeds.forEach(wanted::add);
    ObjectNode results = record.putObject("results");
    results.set("dev", summary(records.stream().map(r -> r.path("best").path("dev")).toList()));
    results.set("test", summary(records.stream().map(r -> r.path("test")).toList()));
    return record;
  }

  /** Mean and sample standard deviation of each figure that every run has. */
  private static ObjectNode summary(List<JsonNode> figures) {
    Map<String, List<Double>> byMeasure = new LinkedHashMap<>();
    for (JsonNode each : figures) {
      each.properties()
          .forEach(
              figure -> {
                if (figure.getValue().isNumber()) {
                  byMeasure
                      .computeIfAbsent(figure.getKey(), key -> new ArrayList<>())
                      .add(figure.getValue().asDouble());
                }
              });
    }
    ObjectNode summary = JsonMapper.shared().createObjectNode();
    byMeasure.forEach(
        (measure, values) -> {
          double mean = values.stream().mapToDouble(v -> v).sum() / values.size();
          double squares = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
          ObjectNode own = summary.putObject(measure);
          own.put("mean", mean);
          if (values.size() > 1) {
            own.put("sd", Math.sqrt(squares / (values.size() - 1)));
          }
          var listed = own.putArray("values");
          values.forEach(listed::add);
        });
    return summary;
  }
}
