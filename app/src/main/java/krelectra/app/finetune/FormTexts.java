package krelectra.app.finetune;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.app.run.RunRequest;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.finetuning.FineTuningConfig;
import krelectra.inference.training.finetuning.FineTuningPlan;
import krelectra.inference.training.tasks.Tasks;

/**
 * What the form of a new run held at a moment, to be read elsewhere than on the UI thread.
 *
 * @param settings by their names in configuration files
 */
record FormTexts(
    String task,
    String model,
    String seeds,
    DeviceChoice.Wish device,
    Map<String, String> settings) {
  FormTexts {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  private FineTuningConfig config() {
    return FormReading.config(Tasks.named(task), settings);
  }

  /** What the run would take. */
  FineTuningPlan plan(String folder, NDManager manager, Cancellation cancellation)
      throws IOException {
    FineTuningConfig config = config();
    return FineTuningPlan.of(
        Tasks.named(task),
        FormReading.folder(folder),
        ModelFolder.open(Path.of(model)),
        config,
        manager,
        cancellation);
  }

  /**
   * What asks for the run.
   *
   * @param set that the files were written from; empty for none
   */
  RunRequest request(Path files, String set) {
    return new RunRequest(
        task,
        files,
        ModelFolder.open(Path.of(model)).path(),
        config(),
        FormReading.seeds(seeds),
        device,
        threads(),
        set);
  }

  /** A core is left to the window. */
  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
  }
}
