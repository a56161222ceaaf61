package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.tasks.Example;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.Features;
import krelectra.inference.training.tasks.Labels;
import krelectra.inference.training.tasks.Task;

/**
 * What a fine-tuning would take, before it is started.
 *
 * @param examples of each split, by name
 * @param classes how many training examples each label has
 * @param warnings what may surprise in the data
 * @param steps in all
 * @param truncated the share of inputs that are cut to the length, from a sample
 * @param memory bytes at most, for the processor
 * @param free bytes of the machine
 * @param refusal why it would not be started; empty if it would
 * @param seconds in all, about; NaN if it was not estimated
 */
public record FineTuningPlan(
    Map<String, Integer> examples,
    Map<String, Integer> classes,
    List<String> warnings,
    int steps,
    double truncated,
    long memory,
    long free,
    String refusal,
    double seconds) {
  private static final int SAMPLE = 200;

  /** A step takes so much longer than its matrix products (measured, see DECISIONS.md). */
  private static final double BESIDE_PRODUCTS = 1.3;

  /** Of the optimizer, a number of a parameter (0.9 s for 109 million). */
  private static final double OPTIMIZER_SECONDS = 8e-9;

  private static final int ROWS = 512;
  private static final int WIDTH = 768;
  private static final int PRODUCTS = 20;

  /**
   * Looks at the data and the machine.
   *
   * @throws InputException if the data or the model cannot be used
   */
  public static FineTuningPlan of(
      Task task,
      java.nio.file.Path dataFolder,
      ModelFolder model,
      FineTuningConfig config,
      NDManager manager,
      Cancellation cancellation)
      throws IOException {
    FineTuning.checkLengths(model, config);
    FineTuningData data = FineTuningData.read(task, dataFolder, config.files());
    TaskNetwork network = TaskNetwork.of(task, data.labels(), model);
    long parameters = network.specs().stream().mapToLong(spec -> spec.shape().size()).sum();
    Features sample = sample(task, data, model, config, cancellation);
    double pieces =
        sample.inputs().stream()
            .mapToInt(Feature::length)
            .average()
            .orElse(config.lengths().input());
    double perExample = (double) sample.inputs().size() / sampled(data).size();
    long inputs = Math.round(data.train().examples().size() * perExample);
    int perStep = config.pace().batch() * config.pace().accumulation();
    int perEpoch = (int) Math.max(1, inputs / perStep);
    int steps =
        config.pace().maxSteps() > 0 ? config.pace().maxSteps() : perEpoch * config.pace().epochs();
    MemoryEstimate estimate =
        MemoryEstimate.of(network.config(), parameters, config.lengths().input());
    long free = MemoryEstimate.free();
    String refusal = "";
    try {
      estimate.check(config.pace().batch(), config.pace().accumulation(), free);
    } catch (InputException e) {
      refusal = String.valueOf(e.getMessage());
    }
    double forward = forward(network.config(), pieces) / speed(manager) * BESIDE_PRODUCTS;
    double step = 3 * forward * perStep + OPTIMIZER_SECONDS * parameters;
    int looks = Math.max(1, steps / config.pace().evaluateEvery());
    double judged = forward * perExample * data.dev().examples().size() * looks;
    double tested =
        forward * perExample * data.test().map(test -> test.examples().size()).orElse(0);
    return new FineTuningPlan(
        sizes(data),
        new TreeMap<>(Labels.counts(data.train().examples())),
        data.warnings(),
        steps,
        (double) sample.truncated() / Math.max(1, sampled(data).size()),
        estimate.bytes(config.pace().batch()),
        free,
        refusal,
        steps * step + judged + tested);
  }

  private static Map<String, Integer> sizes(FineTuningData data) {
    Map<String, Integer> sizes = new java.util.LinkedHashMap<>();
    sizes.put("train", data.train().examples().size());
    sizes.put("dev", data.dev().examples().size());
    data.test().ifPresent(test -> sizes.put("test", test.examples().size()));
    return sizes;
  }

  /** Evenly from all of the training data. */
  private static List<Example> sampled(FineTuningData data) {
    List<Example> all = data.train().examples();
    List<Example> sample = new ArrayList<>();
    for (int i = 0; i < Math.min(SAMPLE, all.size()); i++) {
      sample.add(all.get((int) ((long) i * all.size() / Math.min(SAMPLE, all.size()))));
    }
    return sample;
  }

  private static Features sample(
      Task task,
      FineTuningData data,
      ModelFolder model,
      FineTuningConfig config,
      Cancellation cancellation) {
    return Features.of(
        task,
        data.labels(),
        sampled(data),
        Features.tokenizer(task, model),
        config.lengths().features(),
        true,
        cancellation);
  }

  /** Floating point operations of an input's way through the encoder. */
  private static double forward(ElectraConfig config, double pieces) {
    double wide = 4.0 * config.hiddenSize() * config.hiddenSize();
    double fed = 2.0 * config.hiddenSize() * config.intermediateSize();
    double attention = 2.0 * pieces * config.hiddenSize();
    return 2 * pieces * config.layers() * (wide + fed + attention);
  }

  /** Floating point operations a second that the engine does on this machine now. */
  private static double speed(NDManager parent) {
    try (NDManager manager = parent.newSubManager()) {
      NDArray left = manager.ones(new Shape(ROWS, WIDTH));
      NDArray right = manager.ones(new Shape(WIDTH, WIDTH));
      left.matMul(right).toFloatArray();
      long start = System.nanoTime();
      for (int i = 0; i < PRODUCTS; i++) {
        try (NDArray product = left.matMul(right)) {
          product.getFloat(0, 0);
        }
      }
      double seconds = (System.nanoTime() - start) / 1e9;
      return 2.0 * ROWS * WIDTH * WIDTH * PRODUCTS / seconds;
    }
  }
}
