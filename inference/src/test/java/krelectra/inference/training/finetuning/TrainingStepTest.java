package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.model.TinyModel;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStepTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aBatchInSeveralPassesIsTheSameBatch() throws IOException {
    List<Feature> all = inputs(8);
    float[] whole = afterThreeSteps(List.of(all));
    float[] parts =
        afterThreeSteps(
            List.of(all.subList(0, 2), all.subList(2, 4), all.subList(4, 6), all.subList(6, 8)));
    float[] other = afterThreeSteps(List.of(all.subList(0, 4)));
    assertThat(parts).containsExactly(whole, within(2e-6f));
    assertThat(distance(other, whole)).isGreaterThan(100 * distance(parts, whole));
  }

  private float[] afterThreeSteps(List<List<Feature>> passes) throws IOException {
    TinyModel.write(folder);
    Task task = Tasks.named("nsmc");
    ModelFolder model = ModelFolder.open(folder);
    TaskNetwork network = TaskNetwork.of(task, task.labels(), model);
    // A large epsilon: near 0 Adam would make much of roundings.
    var settings = new AdamW.Settings(0.9, 0.999, 1e-2, 0, 1, true);
    try (NDManager manager = Engines.start();
        var parameters = new FlatParameters(manager, network.specs());
        var optimizer = new AdamW(settings, parameters, manager)) {
      InitialWeights.fill(model, network, parameters, 3);
      var step =
          new TrainingStep(manager, new TaskLoss(network), parameters, optimizer, Dropouts.OFF, 1);
      for (int i = 0; i < 3; i++) {
        step.run(passes, 1e-2, i);
      }
      return parameters.values().toFloatArray();
    }
  }

  private static List<Feature> inputs(int count) {
    var random = new SplittableRandom(4);
    List<Feature> inputs = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] ids = random.ints(3 + random.nextInt(9), 5, 20).toArray();
      inputs.add(new Feature(i, ids, ids.length, new float[] {random.nextInt(2)}));
    }
    return inputs;
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
