package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.annotation.dataset.DataSet;
import krelectra.annotation.json.Json;
import krelectra.annotation.quality.LearningCurve;
import krelectra.app.loop.CurveRuns;
import krelectra.app.loop.CurveWords;
import krelectra.app.loop.TrainableSet;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunLock;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.tasks.Tasks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says whether labelling more is worth it. */
@Command(
    name = "curve",
    description = {
      "Say whether labelling more is worth it: fine-tune on growing parts of train, fit a power"
          + " law, and print what twice as many labels would give, with an interval.",
      "The runs stay in the run's folder; a stopped command goes on where it was."
    })
final class DatasetCurveCommand implements Callable<Integer> {
  private static final int RESAMPLES = 1000;

  @Parameters(paramLabel = "NAME")
  String name = "";

  @Option(names = "--run", required = true, paramLabel = "DIR", description = "For the runs.")
  Path run = Path.of("");

  @Option(
      names = "--shares",
      split = ",",
      defaultValue = "25,50,75,100",
      paramLabel = "P",
      description = "Percent of train.")
  List<Integer> shares = List.of();

  @Option(
      names = "--seeds",
      split = ",",
      defaultValue = "1,2,3",
      paramLabel = "a,b,c",
      description = "A run of each share for each.")
  List<Long> seeds = List.of();

  @Mixin ModelOption model;
  @Mixin FrozenSetOption frozen;
  @Mixin TuningOption tuning;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  DatasetCurveCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.frozen = new FrozenSetOption(session);
    this.tuning = new TuningOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    boolean fitting = shares.stream().allMatch(share -> share > 0 && share <= 100);
    if (!fitting || shares.stream().distinct().count() < 2) {
      throw new ParameterException(
          spec.commandLine(), "--shares must be two or more, from 1 to 100");
    }
    DataSet read = frozen.read(name);
    TrainableSet set = TrainableSet.of(read, Tasks.named(read.rule().task().key()));
    FineTuningConfig settings = tuning.settings(set.task());
    ModelFolder folder = ModelFolder.open(model.folder());
    DeviceChoice used = tuning.device();
    Files.createDirectories(run);
    try (RunLock _ = RunLock.take(run);
        NDManager manager = Engines.start(used.device())) {
      List<LearningCurve.Point> points =
          new CurveRuns(
                  set,
                  shares,
                  seeds,
                  run,
                  folder,
                  settings,
                  used,
                  "KR-ELECTRA Workbench " + Version.text(),
                  session.console()::note)
              .run(manager, session.cancellation());
      result.write(writer -> writer.write(json(set, points).inLine() + "\n"));
    }
    return 0;
  }

  private static Json json(TrainableSet set, List<LearningCurve.Point> points) {
    LearningCurve curve = LearningCurve.of(points);
    int largest = points.stream().mapToInt(LearningCurve.Point::size).max().orElse(0);
    LearningCurve.Outlook outlook = LearningCurve.outlook(points, 2 * largest, RESAMPLES, 0.95, 1);
    String measure = set.task().measure().key();
    List<Json> measured =
        points.stream()
            .<Json>map(p -> Json.object("labels", Json.of(p.size()), "score", number(p.score())))
            .toList();
    return Json.object(
        "set", Json.of(set.set().name()),
        "measure", Json.of(measure),
        "points", new Json.Array(measured),
        "ceiling", number(curve.ceiling()),
        "gap", number(curve.gap()),
        "rate", number(curve.rate()),
        "labels", Json.of(outlook.size()),
        "now", number(outlook.now()),
        "expected", number(outlook.expected()),
        "low", number(outlook.low()),
        "high", number(outlook.high()),
        "words", Json.of(CurveWords.of(measure, largest, outlook)));
  }

  private static Json number(double value) {
    return Double.isFinite(value) ? new Json.Num(Double.toString(value)) : Json.nothing();
  }
}
