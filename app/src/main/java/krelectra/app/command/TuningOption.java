package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import krelectra.inference.model.Engines;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningConfigFile;
import krelectra.inference.training.finetuning.Preset;
import krelectra.inference.training.tasks.Task;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** With what settings, and where, several models are tuned on parts of a data set. */
final class TuningOption {
  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "JSON with the keys of finetune's configuration files.")
  @Nullable Path config;

  @Mixin DeviceOption device = new DeviceOption();

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Processor threads; 0 for one a core.")
  int threads;

  private final Session session;

  TuningOption(Session session) {
    this.session = session;
  }

  /** Those of the publication, and over them what the file says. */
  FineTuningConfig settings(Task task) throws IOException {
    FineTuningConfig published = Preset.PUBLISHED.of(task);
    return config == null ? published : new FineTuningConfigFile(config).over(published);
  }

  /** Prepares the engine, and decides where it computes. */
  DeviceChoice device() {
    Engines.prepare(session.home().natives(), threads);
    return device.choose(session.console());
  }
}
