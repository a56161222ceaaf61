package krelectra.inference.training.finetuning;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.baselines.Baseline;
import krelectra.inference.training.baselines.Baselines;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a run of any kind tells in its folder.
 *
 * @param record {@code run.json}
 */
public record RunReport(Path folder, JsonNode record) {
  private static final String BASELINES = "baselines.json";
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * Reads a folder.
   *
   * @throws InputException if it is no run's, or its record is damaged
   */
  public static RunReport open(Path folder) {
    Path file = new RunFolder(folder).record();
    if (!Files.isRegularFile(file)) {
      throw InputException.at(folder, "is no run's folder", "give one that holds a run.json");
    }
    return new RunReport(folder, read(file));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException e) {
      throw InputException.at(file, "is damaged", "restore it from a copy", e);
    } catch (IOException e) {
      throw InputException.at(file, "cannot be read", "check that it is there and yours", e);
    }
  }

  /** The folder's name. */
  public String name() {
    Path last = folder.toAbsolutePath().normalize().getFileName();
    return last == null ? folder.toString() : last.toString();
  }

  /**
   * The run's state as it is: {@code running}, {@code paused}, {@code interrupted} where the record
   * says that it runs and no process does, {@code done}, {@code cancelled}, {@code failed}.
   */
  public String state() throws IOException {
    String told = record.path("state").asString("");
    if (!told.equals("running")) {
      return told;
    }
    if (!RunLock.isHeld(folder)) {
      return "interrupted";
    }
    return record.path("phase").asString("").equals("paused") ? "paused" : told;
  }

  /**
   * The task of a fine-tuning.
   *
   * @throws InputException if it is a run of another kind
   */
  public Task task() {
    String name = record.path("task").asString("");
    if (!Tasks.names().contains(name)) {
      throw InputException.at(folder, "is no run of finetune", "give one of finetune");
    }
    return Tasks.named(name);
  }

  /**
   * Figures on {@code dev} (of the best checkpoint) or {@code test}; of several seeds the means.
   */
  public Map<Measure, Double> figures(String split) {
    JsonNode several = record.path("results").path(split);
    JsonNode own = split.equals("dev") ? record.path("best").path("dev") : record.path(split);
    Map<Measure, Double> figures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      JsonNode mean = several.path(measure.key()).path("mean");
      JsonNode figure = mean.isNumber() ? mean : own.path(measure.key());
      if (figure.isNumber()) {
        figures.put(measure, figure.asDouble());
      }
    }
    return figures;
  }

  /**
   * What simple methods reach on the run's own data; measured once, then kept in the folder.
   *
   * @throws InputException if the data have changed since, or there is no test file
   */
  public List<Baseline> baselines(Cancellation cancellation) throws IOException {
    Path kept = folder.resolve(BASELINES);
    if (Files.isRegularFile(kept)) {
      return parse(read(kept));
    }
    JsonNode run = record.has("config") ? record : firstSeed();
    Path data = Path.of(run.path("data_folder").asString(""));
    FineTuningConfig settings =
        new FineTuningConfigFile(new RunFolder(folder).record(), run.path("config"))
            .over(Preset.PUBLISHED.of(task()));
    FineTuningData read = FineTuningData.read(task(), data, settings.files());
    for (Map.Entry<String, String> hash : read.hashes().entrySet()) {
      if (!run.path("data").path(hash.getKey()).asString("").equals(hash.getValue())) {
        throw InputException.at(
            data, "has changed since the run (" + hash.getKey() + ")", "restore its files");
      }
    }
    if (read.test().isEmpty()) {
      throw InputException.at(folder, "names no test file", "baselines need one");
    }
    List<Baseline> measured =
        new Baselines(task(), read.labels())
            .measure(read.train().examples(), read.test().get().examples(), cancellation);
    keep(kept, measured);
    return measured;
  }

  private JsonNode firstSeed() {
    JsonNode seed = record.path("seeds").path(0);
    if (!seed.isNumber()) {
      throw InputException.at(folder, "tells no settings", "give a run of finetune");
    }
    return open(folder.resolve("seed-" + seed.asLong())).record();
  }

  private static void keep(Path file, List<Baseline> baselines) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    baselines.forEach(each -> json.set(each.name(), FineTuningRecord.figures(each.figures())));
    Path beside = file.resolveSibling(BASELINES + ".tmp");
    Files.writeString(beside, json.toPrettyString() + "\n", StandardCharsets.UTF_8);
    Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static List<Baseline> parse(JsonNode json) {
    List<Baseline> baselines = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : json.properties()) {
      Map<Measure, Double> figures = new EnumMap<>(Measure.class);
      for (Measure measure : Measure.values()) {
        if (each.getValue().path(measure.key()).isNumber()) {
          figures.put(measure, each.getValue().path(measure.key()).asDouble());
        }
      }
      baselines.add(new Baseline(each.getKey(), figures));
    }
    return baselines;
  }
}
