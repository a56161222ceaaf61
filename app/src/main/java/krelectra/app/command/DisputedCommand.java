package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.dataset.DataSetTask;
import krelectra.annotation.json.Json;
import krelectra.app.loop.DisputeMethod;
import krelectra.app.loop.Disputed;
import krelectra.app.loop.DisputedQueue;
import krelectra.app.loop.FoldRuns;
import krelectra.app.loop.Folds;
import krelectra.app.loop.HeldOut;
import krelectra.app.loop.TfIdfFolds;
import krelectra.app.loop.TrainableSet;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Lists the labels that models which have not seen them dispute. */
@Command(
    name = "disputed",
    description = {
      "List the labels of a data set, the most disputed first, as JSON Lines: document, sentence,"
          + " label, predicted, score, reason.",
      "The set is folded; each fold is judged by a model that was tuned on the others. Folds stay"
          + " in the run's folder: a stopped command goes on where it was; loss and confident ask"
          + " the same ones."
    })
final class DisputedCommand implements Callable<Integer> {
  private static final String TF_IDF = "tfidf";

  @Option(names = "--set", required = true, paramLabel = "NAME", description = "The data set.")
  String name = "";

  @Option(
      names = "--method",
      defaultValue = "confident",
      paramLabel = "loss|confident|cartography",
      description = "By what they are sorted; cartography asks each epoch's checkpoint.")
  DisputeMethod method = DisputeMethod.CONFIDENT;

  @Option(names = "--run", paramLabel = "DIR", description = "The folder for the folds' runs.")
  @Nullable Path run;

  @Option(names = "--folds", defaultValue = "4", paramLabel = "K", description = "How many folds.")
  int count;

  @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of the folding.")
  long seed;

  @Option(names = "--most", paramLabel = "N", description = "Print the first N alone.")
  int most = Integer.MAX_VALUE;

  @Option(
      names = "--model",
      paramLabel = "DIR|tfidf",
      description =
          "What is tuned (default: the bundled model); tfidf: TF-IDF with logistic regression.")
  @Nullable String model;

  @Mixin FrozenSetOption frozen;
  @Mixin TuningOption tuning;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  DisputedCommand(Session session) {
    this.session = session;
    this.frozen = new FrozenSetOption(session);
    this.tuning = new TuningOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    DataSet set = frozen.read(name);
    DisputedQueue queue = new DisputedQueue(set, method);
    Task task = Tasks.named(set.rule().task().key());
    Folds folds = Folds.of(set, count, seed);
    List<HeldOut> held =
        TF_IDF.equals(model) ? simple(task, folds) : tuned(TrainableSet.of(set, task), folds);
    List<Disputed> all = queue.of(held);
    result.write(
        writer -> {
          for (Disputed each : all.subList(0, Math.min(most, all.size()))) {
            writer.write(json(each).inLine() + "\n");
          }
        });
    return 0;
  }

  private List<HeldOut> simple(Task task, Folds folds) {
    DataSetTask kind = folds.set().rule().task();
    if (kind == DataSetTask.TOKENS || method == DisputeMethod.CARTOGRAPHY) {
      throw new ParameterException(
          spec.commandLine(), "--model tfidf knows classes and pairs, and no epochs");
    }
    return new TfIdfFolds(task, folds).run(session.cancellation());
  }

  private List<HeldOut> tuned(TrainableSet set, Folds folds) throws IOException {
    if (run == null) {
      throw new ParameterException(spec.commandLine(), "give --run DIR for the folds' runs");
    }
    ModelFolder folder =
        ModelFolder.open(
            model == null
                ? krelectra.app.model.BundledModel.folder(session.home())
                : Path.of(model));
    FineTuningConfig settings = tuning.settings(set.task());
    DeviceChoice used = tuning.device();
    var runs =
        new FoldRuns(
            set,
            folds,
            run,
            folder,
            settings,
            method == DisputeMethod.CARTOGRAPHY,
            used,
            "KR-ELECTRA Workbench " + Version.text(),
            session.console()::note);
    Files.createDirectories(run);
    try (RunLock _ = RunLock.take(run);
        NDManager manager = Engines.start(used.device())) {
      return runs.run(manager, session.cancellation());
    }
  }

  private static Json json(Disputed disputed) {
    return Json.object(
        "document", Json.of(disputed.item().document()),
        "sentence", Json.of(disputed.item().sentence()),
        "label", Json.of(disputed.label()),
        "predicted", Json.of(disputed.predicted()),
        "score", new Json.Num(Double.toString(disputed.score())),
        "reason", Json.of(disputed.words()),
        "text", Json.of(disputed.item().said().text()));
  }
}
