package krelectra.inference.training.finetuning;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;

/**
 * How much memory a training step takes, before it is tried. The counts are those of the arrays
 * that the exact encoder makes and keeps until the step has ended. Measured at 4 layers of 256 with
 * 32 pairs of 72 pieces on average: 1.5 GB resident, where 2.0 are counted for 128 pieces.
 *
 * @param fixed bytes, whatever the batch: parameters, optimizer, gradients, the engine
 * @param example bytes of each example in a pass
 */
record MemoryEstimate(long fixed, long example) {
  /** The engine and the Java machine themselves. */
  private static final long BASE = 900L << 20;

  /** Parameters, two means, the leaves' gradients, their sum, and one while they are loaded. */
  private static final long COPIES = 6;

  /** What the backward pass holds beside what the forward pass has kept. */
  private static final double BACKWARD = 1.25;

  /**
   * Counts.
   *
   * @param parameters of encoder and head
   * @param length pieces of the longest input
   */
  static MemoryEstimate of(ElectraConfig config, long parameters, int length) {
    double wide = 13.0 * config.hiddenSize() + 2.0 * config.intermediateSize();
    double maps = 5.25 * config.heads() * length;
    double floats = length * (config.layers() * (wide + maps) + 4.0 * config.embeddingSize());
    return new MemoryEstimate(BASE + COPIES * 4 * parameters, (long) (4 * floats * BACKWARD));
  }

  long bytes(int batch) {
    return fixed + batch * example;
  }

  /**
   * Refuses a batch that does not fit.
   *
   * @param free bytes
   * @throws InputException that names settings that do fit, where there are any
   */
  void check(int batch, int accumulation, long free) {
    if (bytes(batch) <= free) {
      return;
    }
    int fits = batch;
    while (fits > 0 && (bytes(fits) > free || batch % fits != 0)) {
      fits--;
    }
    String cure =
        fits == 0
            ? "close other programs, or take a smaller model"
            : "set train_batch_size "
                + fits
                + " and gradient_accumulation_steps "
                + accumulation * (batch / fits)
                + ", which is the same batch, or close other programs";
    throw InputException.at(
        "train_batch_size " + batch,
        "needs about " + gigabytes(bytes(batch)) + " of memory, " + gigabytes(free) + " are free",
        cure);
  }

  /** Bytes that this machine can still give. */
  static long free() {
    long free = Long.MAX_VALUE;
    if (ManagementFactory.getOperatingSystemMXBean()
        instanceof com.sun.management.OperatingSystemMXBean system) {
      free = system.getFreeMemorySize();
    }
    // Linux lends memory to its file cache: what it can take back is free too.
    Path linux = Path.of("/proc/meminfo");
    if (Files.isReadable(linux)) {
      try {
        for (String line : Files.readAllLines(linux)) {
          if (line.startsWith("MemAvailable:")) {
            free = Math.max(free, Long.parseLong(line.replaceAll("[^0-9]", "")) << 10);
          }
        }
      } catch (java.io.IOException e) {
        return free;
      }
    }
    return free;
  }

  static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
