package krelectra.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.finetuning.RunReport;
import krelectra.inference.training.tasks.TaskKind;
import krelectra.inference.training.tasks.Tasks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that a run needs to be started, and started again: {@code request.json} and {@code
 * config.json} in its folder.
 *
 * @param task its name
 * @param data the folder of the task's files
 * @param model the folder of the model to begin with
 * @param seeds of several runs; empty for one with the config's own
 * @param threads of the processor; 0 for one a core
 * @param set name of the data set that the files were written from; empty for none
 * @param purpose what is run
 */
public record RunRequest(
    String task,
    Path data,
    Path model,
    FineTuningConfig config,
    List<Long> seeds,
    DeviceChoice.Wish device,
    int threads,
    String set,
    Purpose purpose) {
  /** What a request is for. */
  public enum Purpose {
    /** A model is tuned. */
    TUNING,
    /** Models are tuned on growing parts of a set; {@code data} is the set's file. */
    CURVE,
    /** Models are tuned on all folds of a set but one each; {@code data} is the set's file. */
    FOLDS
  }

  private static final String NAME = "request.json";
  private static final String CONFIG = "config.json";
  private static final int MAX_BYTES = 1 << 20;
  private static final JsonMapper JSON = JsonMapper.shared();

  public RunRequest {
    data = data.toAbsolutePath().normalize();
    model = model.toAbsolutePath().normalize();
    seeds = List.copyOf(seeds);
  }

  /** Asks for a model to be tuned. */
  public RunRequest(
      String task,
      Path data,
      Path model,
      FineTuningConfig config,
      List<Long> seeds,
      DeviceChoice.Wish device,
      int threads,
      String set) {
    this(task, data, model, config, seeds, device, threads, set, Purpose.TUNING);
  }

  /** Asks for models on parts of the same set, with the same settings. */
  public RunRequest onParts(Path file, Purpose other) {
    return new RunRequest(task, file, model, config, List.of(), device, threads, set, other);
  }

  /** Whether a run's folder says how to start it. */
  public static boolean isIn(Path run) {
    return Files.isRegularFile(run.resolve(NAME));
  }

  /**
   * What a run that was started without one was started with, as its record tells.
   *
   * @throws InputException if it does not tell enough
   */
  public static RunRequest ofRecord(Path run) {
    JsonNode whole = RunReport.open(run).record();
    List<Long> seeds = new ArrayList<>();
    whole.path("seeds_wanted").forEach(seed -> seeds.add(seed.asLong()));
    Path lead = seeds.isEmpty() ? run : run.resolve("seed-" + seeds.getFirst());
    JsonNode record = RunReport.open(lead).record();
    String model = record.path("model_folder").asString("");
    if (!record.path("config").isObject() || model.isEmpty()) {
      throw silent(run);
    }
    String task = record.path("task").asString("");
    JsonNode device = record.path("device");
    try {
      return new RunRequest(
          task,
          Path.of(record.path("data_folder").asString("")),
          Path.of(model),
          new FineTuningConfigFile(run, record.path("config"))
              .over(Preset.PUBLISHED.of(Tasks.named(task))),
          seeds,
          device.path("used").asString("").equals("gpu")
              ? DeviceChoice.Wish.GPU
              : DeviceChoice.Wish.CPU,
          device.path("threads").asInt(0),
          record.path("set").path("name").asString(""));
    } catch (IllegalArgumentException e) {
      throw damaged(lead.resolve("run.json"));
    }
  }

  private static InputException silent(Path run) {
    return InputException.at(
        run, "does not say how to start it", "go on with finetune --resume, or start anew");
  }

  /**
   * Reads that of a run.
   *
   * @throws InputException if there is none, or it is damaged
   */
  public static RunRequest read(Path run) {
    Path file = run.resolve(NAME);
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw damaged(file);
      }
      JsonNode json = JSON.readTree(Files.readAllBytes(file));
      String task = json.path("task").asString("");
      List<Long> seeds = new ArrayList<>();
      json.path("seeds").forEach(seed -> seeds.add(seed.asLong()));
      return new RunRequest(
          task,
          Path.of(json.path("data").asString("")),
          Path.of(json.path("model").asString("")),
          new FineTuningConfigFile(run.resolve(CONFIG))
              .over(Preset.PUBLISHED.of(Tasks.named(task))),
          seeds,
          DeviceChoice.Wish.valueOf(json.path("device").asString("").toUpperCase(Locale.ROOT)),
          json.path("threads").asInt(0),
          json.path("set").asString(""),
          Purpose.valueOf(json.path("purpose").asString("tuning").toUpperCase(Locale.ROOT)));
    } catch (IOException e) {
      throw InputException.at(
          run, "does not say how to start it", "go on with finetune --resume, or start anew", e);
    } catch (JacksonException | IllegalArgumentException e) {
      throw damaged(file);
    }
  }

  private static InputException damaged(Path file) {
    return InputException.at(file, "is damaged", "start the run anew");
  }

  /** Writes it into a run's folder, which is made. */
  public void write(Path run) throws IOException {
    Files.createDirectories(run);
    ObjectNode json = JSON.createObjectNode();
    json.put("task", task);
    json.put("data", data.toString());
    json.put("model", model.toString());
    ArrayNode listed = json.putArray("seeds");
    seeds.forEach(listed::add);
    json.put("device", device.name().toLowerCase(Locale.ROOT));
    json.put("threads", threads);
    json.put("set", set);
    json.put("purpose", purpose.name().toLowerCase(Locale.ROOT));
    AtomicFile.write(
        run.resolve(CONFIG), FineTuningConfigFile.write(config).toPrettyString() + "\n");
    AtomicFile.write(run.resolve(NAME), json.toPrettyString() + "\n");
  }

  /** The command that starts the run in its folder, or goes on with it. */
  List<String> command(Path run) {
    return switch (purpose) {
      case TUNING -> tuning(run);
      case CURVE -> parts(run, List.of("dataset", "curve", set));
      case FOLDS -> parts(run, List.of("disputed", "--set", set));
    };
  }

  private List<String> parts(Path run, List<String> command) {
    List<String> words = new ArrayList<>(command);
    words.addAll(
        List.of(
            "--from",
            data.toString(),
            "--model",
            model.toString(),
            "--run",
            run.toString(),
            "--config",
            run.resolve(CONFIG).toString(),
            "--device",
            device.name().toLowerCase(Locale.ROOT),
            "--threads",
            Integer.toString(threads),
            "--out",
            new PartRuns(run, purpose).result().toString()));
    if (purpose == Purpose.FOLDS && Tasks.named(task).kind() == TaskKind.TOKENS) {
      words.addAll(List.of("--method", "loss"));
    }
    return words;
  }

  private List<String> tuning(Path run) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "finetune",
                "--task",
                task,
                "--data",
                data.toString(),
                "--model",
                model.toString(),
                "--run",
                run.toString(),
                "--config",
                run.resolve(CONFIG).toString(),
                "--device",
                device.name().toLowerCase(Locale.ROOT),
                "--threads",
                Integer.toString(threads)));
    if (!seeds.isEmpty()) {
      words.add("--seeds");
      words.add(seeds.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
    words.add("--resume");
    return words;
  }
}
