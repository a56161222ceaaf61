package krelectra.app.finetune;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import krelectra.app.run.RunRequest;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.RunFolder;
import krelectra.inference.training.finetuning.FineTuning;
import krelectra.inference.training.tasks.Tasks;

/** Runs a request in this process. */
public final class TinyRun {
  private TinyRun() {}

  /** Runs it. */
  public static void toTheEnd(Path run, RunRequest request) throws IOException {
    request.write(run);
    try (NDManager manager = Engines.start()) {
      new FineTuning(
              Tasks.named(request.task()),
              request.data(),
              ModelFolder.open(request.model()),
              request.config(),
              new RunFolder(run),
              DeviceChoice.of(DeviceChoice.Wish.CPU, DeviceChoice.Numbers.FP32, 0),
              "test",
              line -> {})
          .run(manager, true, Cancellation.NONE);
    }
  }
}
