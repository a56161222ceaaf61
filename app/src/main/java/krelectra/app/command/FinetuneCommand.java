package krelectra.app.command;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.app.loop.RunData;
import krelectra.app.loop.TrainableSet;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.FineTuning;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.finetuning.SeveralSeeds;
import krelectra.inference.training.tasks.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Fine-tunes a model on a task. */
@Command(
    name = "finetune",
    description = "Fine-tunes a model on a task; stop it at any time, then --resume.")
final class FinetuneCommand implements Callable<Integer> {
  @Mixin TaskOption task = new TaskOption();

  @Option(names = "--data", paramLabel = "DIR", description = "The folder of the task's files.")
  @Nullable Path data;

  @Mixin DataSetsOption sets;

  @Option(names = "--set", paramLabel = "NAME", description = "A data set of the database.")
  @Nullable String set;

  @Option(names = "--run", required = true, paramLabel = "DIR", description = "The run's folder.")
  Path run = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "JSON with the keys of KR-ELECTRA's configuration files.")
  @Nullable Path config;

  @Option(
      names = "--preset",
      defaultValue = "published",
      paramLabel = "published|google|quick",
      description = "What holds where the config is silent: KR-ELECTRA's settings or ELECTRA's.")
  Preset preset = Preset.PUBLISHED;

  @Option(names = "--seeds", split = ",", paramLabel = "a,b,c", description = "Several runs.")
  List<Long> seeds = List.of();

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Processor threads; 0 for one a core.")
  int threads;

  @Option(names = "--resume", description = "Go on from the newest checkpoint.")
  boolean resume;

  @Mixin DeviceOption device = new DeviceOption();
  @Mixin ModelOption model;
  @Spec CommandSpec spec;

  private final Session session;

  FinetuneCommand(Session session) {
    this.session = session;
    this.sets = new DataSetsOption(session);
    this.model = new ModelOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((data == null) == (set == null)) {
      throw new ParameterException(
          spec.commandLine(), "give --data DIR, or --db FILE and --set NAME");
    }
    Task chosen = task.task();
    FineTuningConfig settings = settings(chosen);
    Path files = data == null ? Path.of("") : data;
    if (set != null) {
      TrainableSet trainable = frozen(chosen, set);
      settings = trainable.settings(settings);
      files = new RunData(new RunFolder(run)).folder();
    }
    ModelFolder folder = ModelFolder.open(model.folder());
    folder.warnings().forEach(warning -> session.console().note("warning: " + warning));
    Engines.prepare(session.home().natives(), threads);
    DeviceChoice used = device.choose(session.console());
    var tuning =
        new FineTuning(
            chosen,
            files,
            folder,
            settings,
            new RunFolder(run),
            used,
            "KR-ELECTRA Workbench " + Version.text(),
            session.console()::note);
    try (NDManager manager = Engines.start(used.device())) {
      if (seeds.isEmpty()) {
        tuning.run(manager, resume, session.cancellation());
      } else {
        new SeveralSeeds(tuning, seeds).run(manager, resume, session.cancellation());
      }
    }
    return 0;
  }

  /** The set, written to the run's folder, where the run finds it from then on. */
  private TrainableSet frozen(Task chosen, String name) throws IOException {
    List<TrainableSet> found = new ArrayList<>();
    sets.open((project, all) -> found.add(TrainableSet.of(all.require(name), chosen)));
    new RunData(new RunFolder(run)).write(found.getFirst());
    return found.getFirst();
  }

  private FineTuningConfig settings(Task chosen) {
    FineTuningConfig settings = preset.of(chosen);
    if (config == null) {
      return settings;
    }
    var file = new FineTuningConfigFile(config);
    for (String key : file.withoutMeaning()) {
      session.console().note(config + ": " + key + " means nothing here and is passed over");
    }
    return file.over(settings);
  }
}
