package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.app.run.RunRequest;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Puts a fine-tuning into the queue. */
@Command(
    name = "add",
    description =
        "Puts a fine-tuning into the queue and starts a process that works it off, if none does.")
final class RunsAddCommand implements Callable<Integer> {
  @Mixin TaskOption task = new TaskOption();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "The folder of the task's files.")
  Path data = Path.of("");

  @Option(names = "--run", required = true, paramLabel = "DIR", description = "The run's folder.")
  Path run = Path.of("");

  @Option(names = "--config", paramLabel = "FILE", description = "As for finetune.")
  @Nullable Path config;

  @Option(
      names = "--preset",
      defaultValue = "published",
      paramLabel = "published|google|quick",
      description = "What holds where the config is silent: KR-ELECTRA's settings or ELECTRA's.")
  Preset preset = Preset.PUBLISHED;

  @Option(names = "--seeds", split = ",", paramLabel = "a,b,c", description = "Several runs.")
  List<Long> seeds = List.of();

  @Option(names = "--device", defaultValue = "auto", paramLabel = "auto|cpu|gpu")
  DeviceChoice.Wish device = DeviceChoice.Wish.AUTO;

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Processor threads; 0 for one a core.")
  int threads;

  @Mixin ModelOption model;
  @Mixin QueueOption queue;

  RunsAddCommand(Session session) {
    this.model = new ModelOption(session);
    this.queue = new QueueOption(session);
  }

  @Override
  public Integer call() throws IOException {
    FineTuningConfig settings = preset.of(task.task());
    if (config != null) {
      settings = new FineTuningConfigFile(config).over(settings);
    }
    Path folder = ModelFolder.open(model.folder()).path();
    queue
        .control()
        .add(
            run.toAbsolutePath().normalize(),
            new RunRequest(task.task().name(), data, folder, settings, seeds, device, threads, ""));
    return 0;
  }
}
