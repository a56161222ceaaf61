package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.StoredNetwork;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.RunWish;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.Measure;
import krelectra.inference.training.tasks.Predictions;
import krelectra.inference.training.tasks.Task;
import tools.jackson.databind.JsonNode;

/**
 * Fine-tunes a model on a task. The dev set picks the checkpoint, the test set is looked at once,
 * at the end. A run that was stopped at any moment goes on bit by bit as if it had not been.
 *
 * @param dataFolder holds the files that the settings name
 * @param software name and version of the program, for the record
 * @param progress takes a line for the user now and then
 */
public record FineTuning(
    Task task,
    Path dataFolder,
    ModelFolder model,
    FineTuningConfig config,
    RunFolder folder,
    DeviceChoice device,
    String software,
    Consumer<String> progress) {
  /** The same in another folder, with another seed. */
  FineTuning with(RunFolder other, long seed) {
    return new FineTuning(
        task, dataFolder, model, config.withSeed(seed), other, device, software, progress);
  }

  /**
   * Runs to the end.
   *
   * @param parent on the device that was chosen
   * @param resume whether to go on from the newest checkpoint
   * @return the run's record
   * @throws InputException if something that was given cannot be used, or does not fit in memory
   * @throws CancellationException if it was cancelled, after a checkpoint has been written
   */
  public JsonNode run(NDManager parent, boolean resume, Cancellation cancellation)
      throws IOException {
    forgetCancelled();
    checkLengths(model, config);
    progress.accept("reading the data");
    FineTuningData data = FineTuningData.read(task, dataFolder, config.files());
    TaskNetwork network = TaskNetwork.of(task, data.labels(), model);
    long count = network.specs().stream().mapToLong(spec -> spec.shape().size()).sum();
    checkMemory(network, count);
    String sha256 = StoredNetwork.sha256(model, cancellation::isCancelled);
    try (RunLock _ = RunLock.take(folder.path())) {
      FineTuningRecord record = new FineTuningRecord(folder);
      if (record.begin(RecordBeginning.of(this, data, count, sha256), resume)) {
        progress.accept("this run is done already");
        return record.json();
      }
      for (String warning : data.warnings()) {
        record.warn(warning);
        progress.accept("warning: " + warning);
      }
      try {
        train(parent, data, network, record, sha256, resume, record.watch().or(cancellation));
      } catch (CancellationException e) {
        record.end("cancelled", "stopped at step " + record.json().path("step").asInt());
        throw e;
      } catch (IOException | RuntimeException e) {
        tell(record, e);
        throw e;
      }
      return record.json();
    }
  }

  /** Who starts a run again does not want it cancelled any more. */
  private void forgetCancelled() throws IOException {
    if (folder.wish() == RunWish.CANCEL && folder.wishes().equals(folder.path())) {
      folder.wish(RunWish.GO_ON);
    }
  }

  /** On a full disk not even this can be written. */
  private static void tell(FineTuningRecord record, Exception failure) {
    try {
      record.end("failed", String.valueOf(failure.getMessage()));
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private void train(
      NDManager parent,
      FineTuningData data,
      TaskNetwork exact,
      FineTuningRecord record,
      String sha256,
      boolean resume,
      Cancellation cancellation)
      throws IOException {
    record.phase("tokenizes");
    ElectraTokenizer tokenizer = Features.tokenizer(task, model);
    Inputs inputs =
        new Tokenizing(task, config, tokenizer, record, progress).inputs(data, cancellation);
    try (NDManager manager = parent.newSubManager();
        var parameters = new FlatParameters(manager, exact.specs());
        var optimizer =
            new AdamW(
                config.optimization().settings(),
                parameters,
                new LayerRates(config.optimization().layerDecay(), exact.config().layers())
                    .of(parameters),
                manager)) {
      TaskNetwork network = exact.with(device.precision().products(manager));
      InitialWeights first = InitialWeights.fill(model, network, parameters, config.seed());
      folder.log("fresh: " + String.join(", ", first.fresh()));
      var step =
          new TrainingStep(
              manager,
              new TaskLoss(network),
              parameters,
              optimizer,
              network.dropouts(),
              config.seed());
      var card = new ModelCard(network, data, config, model.name() + " (SHA-256 " + sha256 + ")");
      var predictions =
          new Predictions(
              task,
              data.labels(),
              tokenizer,
              config.lengths().features(),
              config.lengths().bestAnswers(),
              config.lengths().answer());
      var loop =
          new TrainingLoop(
              config,
              manager,
              network,
              predictions,
              data,
              inputs,
              step,
              folder,
              record,
              card,
              progress);
      Optional<Path> newest = resume ? folder.newestCheckpoint() : Optional.empty();
      if (newest.isPresent()) {
        folder.recover(folder.best());
        loop.resume(newest.get());
      }
      String why = loop.train(cancellation);
      loop.takeBest();
      report(loop, data, inputs, record, card, cancellation);
      record.end("done", why);
      progress.accept("done: " + why);
    }
  }

  /** Looks at the test set, once, with the weights that the dev set picked. */
  private void report(
      TrainingLoop loop,
      FineTuningData data,
      Inputs inputs,
      FineTuningRecord record,
      ModelCard card,
      Cancellation cancellation)
      throws IOException {
    if (data.test().isEmpty() || inputs.test().isEmpty()) {
      return;
    }
    record.phase("tests");
    KeptPredictions told =
        loop.predict(inputs.test().get(), data.test().get().examples(), cancellation);
    told.write(folder.path(), "test");
    Map<Measure, Double> test = loop.figures(told);
    record.test(test);
    Map<Measure, Double> dev = figures(record.json().path("best").path("dev"));
    Path readme = folder.best().resolve("README.md");
    Path beside = folder.path().resolve("README.md.tmp");
    Files.writeString(beside, card.text(loop.bestStep(), dev, test), StandardCharsets.UTF_8);
    Files.move(beside, readme, StandardCopyOption.REPLACE_EXISTING);
    test.forEach(
        (measure, figure) ->
            progress.accept(String.format(Locale.ROOT, "test: %s %.4f", measure.key(), figure)));
  }

  private static Map<Measure, Double> figures(JsonNode json) {
    Map<Measure, Double> figures = new java.util.EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      if (json.path(measure.key()).isNumber()) {
        figures.put(measure, json.path(measure.key()).asDouble());
      }
    }
    return figures;
  }

  static void checkLengths(ModelFolder model, FineTuningConfig config) {
    int most = model.configFile().config().maxPositions();
    int length = config.lengths().input();
    if (length > most || length < 8) {
      throw InputException.at(
          "max_seq_len " + length,
          length > most ? "is more than the model's " + most + " positions" : "leaves no room",
          "set it from 8 to " + most);
    }
  }

  private void checkMemory(TaskNetwork network, long count) {
    if (device.device().isGpu()) {
      return; // what a card has free is known to its driver alone
    }
    MemoryEstimate estimate = MemoryEstimate.of(network.config(), count, config.lengths().input());
    long free = MemoryEstimate.free();
    int batch = config.pace().batch();
    progress.accept(
        "needs at most about "
            + MemoryEstimate.gigabytes(estimate.bytes(batch))
            + " of memory, "
            + MemoryEstimate.gigabytes(free)
            + " are free");
    estimate.check(batch, config.pace().accumulation(), free);
  }
}
