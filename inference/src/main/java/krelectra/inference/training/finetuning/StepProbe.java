package krelectra.inference.training.finetuning;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;

/**
 * Steps of a fine-tuning of two classes without a run around them, to be measured. To be closed.
 */
public final class StepProbe implements AutoCloseable {
  private static final double RATE = 5e-5;

  private final NDManager manager;
  private final TrainingStep step;
  private int done;

  private StepProbe(NDManager manager, TrainingStep step) {
    this.manager = manager;
    this.step = step;
  }

  /** Loads a folder's weights. */
  public static StepProbe open(ModelFolder folder, NDManager parent) throws IOException {
    Task task = Tasks.named("nsmc");
    TaskNetwork network = TaskNetwork.of(task, task.labels(), folder);
    FineTuningConfig config = Preset.PUBLISHED.of(task);
    NDManager manager = parent.newSubManager();
    try {
      var parameters = new FlatParameters(manager, network.specs());
      InitialWeights.fill(folder, network, parameters, config.seed());
      var optimizer = new AdamW(config.optimization().settings(), parameters, List.of(), manager);
      return new StepProbe(
          manager,
          new TrainingStep(
              manager,
              new TaskLoss(network),
              parameters,
              optimizer,
              network.dropouts(),
              config.seed()));
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /**
   * Takes a step: both passes, clipping and the optimizer, with dropout.
   *
   * @param ids {@code [batch][pieces]}; rows are of the one class and the other by turns
   * @return the loss
   */
  public double step(int[][] ids) {
    List<Feature> inputs = new ArrayList<>();
    for (int row = 0; row < ids.length; row++) {
      inputs.add(new Feature(row, ids[row], ids[row].length, new float[] {row % 2}));
    }
    return step.run(List.of(inputs), RATE, done++).loss();
  }

  /** How many numbers are trained. */
  public long parameterCount() {
    return step.parameters().values().size();
  }

  /** How many arrays the engine holds; the same after each step. */
  public int managedArrays() {
    return manager.getManagedArrays().size();
  }

  @Override
  public void close() {
    manager.close();
  }
}
