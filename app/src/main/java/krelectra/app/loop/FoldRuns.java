package krelectra.app.loop;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import krelectra.annotation.dataset.DataItem;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.quality.Split;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.FineTuning;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.TunedModel;
import krelectra.inference.training.tasks.Prediction;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fine-tunes a network once for each fold, in the folders {@code fold-1} … of a folder, and asks
 * each what it has not seen. What is done already is not done again.
 *
 * @param epochs whether each epoch's checkpoint is asked, not the best one alone
 * @param software name and version of the program, for the records
 * @param progress takes a line for the user now and then
 */
public record FoldRuns(
    TrainableSet set,
    Folds folds,
    Path folder,
    ModelFolder model,
    FineTuningConfig config,
    boolean epochs,
    DeviceChoice device,
    String software,
    Consumer<String> progress) {
  private static final String RECORD = "folds.json";

  /**
   * Runs what is not done yet.
   *
   * @param manager on the device
   * @throws InputException if the folder holds the folds of something else
   */
  public List<HeldOut> run(NDManager manager, Cancellation cancellation) throws IOException {
    claim();
    List<HeldOut> all = new ArrayList<>();
    for (int fold = 0; fold < folds.count(); fold++) {
      Path own = folder.resolve("fold-" + (fold + 1));
      HeldOutFile file = new HeldOutFile(own.resolve("held-out.jsonl"));
      List<DataItem> held = folds.held(fold);
      if (!file.isThere()) {
        progress.accept("fold " + (fold + 1) + " of " + folds.count());
        DataSet training = folds.training(fold);
        FineTuningConfig settings = settings(training);
        tune(training, settings, own, manager, cancellation);
        file.write(ask(own, settings, held, manager, cancellation));
      }
      all.addAll(file.read(held));
    }
    return all;
  }

  private void claim() throws IOException {
    ObjectNode wanted = JsonMapper.shared().createObjectNode();
    wanted.put("kind", "folds");
    wanted.put("set", set.set().name());
    wanted.put("sha256", set.set().sha256());
    wanted.put("task", set.task().name());
    wanted.put("folds", folds.count());
    wanted.put("seed", folds.seed());
    wanted.put("epochs", epochs);
    Path record = folder.resolve(RECORD);
    if (Files.isRegularFile(record)) {
      String there = Files.readString(record).strip();
      if (!there.equals(wanted.toString())) {
        throw InputException.at(
            folder,
            "holds the folds of something else, " + there,
            "give the same set, folds, seed and method, or another folder");
      }
      return;
    }
    Files.createDirectories(folder);
    Path beside = folder.resolve(RECORD + ".tmp");
    Files.writeString(beside, wanted + "\n");
    Files.move(beside, record);
  }

  private void tune(
      DataSet training,
      FineTuningConfig settings,
      Path own,
      NDManager manager,
      Cancellation cancellation)
      throws IOException {
    Path data = own.resolve("data");
    set.with(training).write(data);
    boolean resume = Files.exists(new RunFolder(own).record());
    new FineTuning(
            set.task(),
            data,
            model,
            settings,
            new RunFolder(own, folder),
            device,
            software,
            line -> progress.accept(own.getFileName() + ": " + line))
        .run(manager, resume, cancellation);
  }

  /** With epochs asked for, a checkpoint at the end of each, all of which stay. */
  private FineTuningConfig settings(DataSet training) {
    FineTuningConfig fitting = set.with(training).settings(config);
    if (!epochs) {
      return fitting;
    }
    var pace = fitting.pace();
    int step = pace.batch() * pace.accumulation();
    int steps = Math.ceilDiv(training.part(Split.Part.TRAIN).size(), step);
    var each =
        new FineTuningConfig.Pace(
            pace.epochs(),
            0,
            pace.batch(),
            pace.accumulation(),
            pace.evalBatch(),
            steps,
            steps,
            pace.epochs(),
            0);
    return new FineTuningConfig(
        fitting.files(), fitting.lengths(), fitting.optimization(), each, fitting.seed());
  }

  private List<HeldOut> ask(
      Path own,
      FineTuningConfig settings,
      List<DataItem> held,
      NDManager manager,
      Cancellation cancellation)
      throws IOException {
    List<List<HeldOut.Saying>> rounds = new ArrayList<>();
    held.forEach(item -> rounds.add(new ArrayList<>()));
    for (Path weights : weights(own, settings)) {
      try (TunedModel tuned = TunedModel.open(weights, set.task(), manager)) {
        List<Prediction> told = tuned.predict(ItemExamples.of(held), cancellation);
        var order = new ProbabilityOrder(set.set().labels(), tuned.labels());
        for (int i = 0; i < held.size(); i++) {
          rounds.get(i).add(order.saying(told.get(i)));
        }
      }
    }
    List<HeldOut> all = new ArrayList<>();
    for (int i = 0; i < held.size(); i++) {
      all.add(new HeldOut(held.get(i), rounds.get(i)));
    }
    return all;
  }

  private List<Path> weights(Path own, FineTuningConfig settings) {
    if (!epochs) {
      return List.of(new RunFolder(own).best());
    }
    List<Path> all = new ArrayList<>();
    for (int epoch = 1; epoch <= settings.pace().epochs(); epoch++) {
      all.add(own.resolve("checkpoint-" + epoch * settings.pace().saveEvery()));
    }
    return all.stream().filter(Files::isDirectory).toList();
  }
}
