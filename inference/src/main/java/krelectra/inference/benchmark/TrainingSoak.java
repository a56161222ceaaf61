package krelectra.inference.benchmark;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.finetuning.StepProbe;

/**
 * Takes steps of training on batches of varying length and tells whether memory stays level.
 *
 * @param steps how many in all
 * @param progress gets each reading
 */
public record TrainingSoak(int steps, Consumer<MemoryReading> progress) {
  private static final int READINGS = 10;
  private static final int BATCH = 8;
  private static final int LONGEST = 64;
  private static final long SEED = 7;

  /** Runs it. */
  public List<MemoryReading> run(Path path, Cancellation cancellation) throws IOException {
    ModelFolder folder = ModelFolder.open(path);
    int pieces = Math.min(LONGEST, folder.configFile().config().maxPositions());
    List<MemoryReading> readings = new ArrayList<>();
    Random random = new Random(SEED);
    try (NDManager manager = Engines.start();
        StepProbe probe = StepProbe.open(folder, manager)) {
      int every = Math.max(1, steps / READINGS);
      for (int done = 1; done <= steps; done++) {
        cancellation.check();
        var workload = new Workload(BATCH, 3 + random.nextInt(pieces - 2), false);
        probe.step(Inputs.of(folder.tokenizer(), workload).ids());
        if (done == 1 || done % every == 0) {
          MemoryReading reading = MemoryReading.now(done, probe.managedArrays());
          readings.add(reading);
          progress.accept(reading);
        }
      }
    }
    return readings;
  }
}
