package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.FormulaWeights;
import krelectra.inference.model.Parameters;
import krelectra.inference.model.Products;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.Reference;
import krelectra.inference.training.finetuning.FineTuningConfig.Optimization;
import krelectra.inference.training.finetuning.FineTuningConfig.Rule;
import krelectra.inference.training.tasks.Feature;
import krelectra.inference.training.tasks.Task;
import krelectra.inference.training.tasks.Tasks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Losses of many steps and the first gradients against {@code transformers} with PyTorch's AdamW,
 * without dropout, on weights given by a formula (finetuning_agreement.py).
 */
class FineTuningAgreementTest {
  /** Relative. */
  private static final double TOLERANCE = 1e-4;

  private static final ElectraConfig SMALL =
      new ElectraConfig(120, 16, 32, 3, 4, 64, 40, 2, 1e-12, 0, 0, 0.02, 0);

  @Test
  void lossesAndGradientsAgree() throws IOException {
    JsonNode runs = Reference.read("finetuning-agreement.json").path("runs");
    assertThat(runs.size()).isEqualTo(5);
    for (JsonNode run : runs) {
      compare(run, SMALL);
    }
  }

  /** By hand: {@code finetuning_agreement.py base FILE}, then {@code -Dagreement.base=FILE}. */
  @Test
  @EnabledIfSystemProperty(named = "agreement.base", matches = ".+")
  void lossesAndGradientsAgreeAtTheFullShape() throws IOException {
    Path file = Path.of(System.getProperty("agreement.base"));
    for (JsonNode run : JsonMapper.shared().readTree(Files.readAllBytes(file)).path("runs")) {
      compare(run, ElectraConfig.base(30_000));
    }
  }

  private static void compare(JsonNode run, ElectraConfig config) {
    Task task = task(run.path("kind").asString());
    List<String> labels =
        IntStream.range(0, run.path("outputs").asInt()).mapToObj(i -> "L" + i).toList();
    var network =
        new TaskNetwork(
            task, labels, config, Vocabulary.of(TinyModel.vocabulary()), Products.EXACT);
    var optimization =
        new Optimization(
            Rule.TORCH,
            run.path("rate").asDouble(),
            run.path("decay").asDouble(),
            run.path("epsilon").asDouble(),
            run.path("warmup").asDouble(),
            1,
            run.path("layer_decay").asDouble());
    try (NDManager manager = Engines.start();
        var parameters = new FlatParameters(manager, network.specs())) {
      fill(parameters, network, manager);
      List<List<Feature>> batches = batches(run.path("batches"));
      compareGradients(run, manager, network, parameters, batches.getFirst());
      var rates = new LayerRates(optimization.layerDecay(), config.layers());
      try (var optimizer =
          new AdamW(optimization.settings(), parameters, rates.of(parameters), manager)) {
        var loss = new TaskLoss(network);
        var step = new TrainingStep(manager, loss, parameters, optimizer, Dropouts.OFF, 1);
        var schedule = new RateSchedule(optimization, batches.size());
        double largest = 0;
        for (int i = 0; i < batches.size(); i++) {
          double expected = run.path("losses").get(i).asDouble();
          double found = step.run(List.of(batches.get(i)), schedule.at(i), i).loss();
          double difference = Math.abs(found - expected) / expected;
          assertThat(difference).as("step %d of %s", i, task.name()).isLessThan(TOLERANCE);
          largest = Math.max(largest, difference);
        }
        System.out.println(
            task.name()
                + ": largest relative difference of "
                + batches.size()
                + " losses "
                + largest);
      }
    }
  }

  private static void compareGradients(
      JsonNode run,
      NDManager manager,
      TaskNetwork network,
      FlatParameters parameters,
      List<Feature> batch) {
    double largest = 0;
    try (var scope = new NDScope();
        var optimizer = new AdamW(AdamW.Settings.pretraining(0), parameters, manager)) {
      scope.suppressNotUsedWarning();
      NDArray flat = manager.zeros(parameters.values().getShape());
      var loss = new TaskLoss(network);
      var step = new TrainingStep(manager, loss, parameters, optimizer, Dropouts.OFF, 1);
      step.pass(batch, 1, flat);
      step.clearPadding(flat);
      float[] all = flat.toFloatArray();
      assertThat(parameters.places().keySet())
          .containsExactlyInAnyOrderElementsOf(run.path("gradients").propertyNames());
      for (FlatParameters.Place place : parameters.inOrder()) {
        String name = place.spec().name();
        JsonNode expected = run.path("gradients").path(name);
        float[] found = Arrays.copyOfRange(all, (int) place.start(), (int) place.end());
        double norm = 0;
        for (float g : found) {
          norm += (double) g * g;
        }
        norm = Math.sqrt(norm);
        double scale = expected.get(0).asDouble();
        double worst = Math.abs(norm - scale);
        for (int k = 1; k < expected.size(); k++) {
          int at = FormulaWeights.pick(name, k - 1, 0, found.length);
          worst = Math.max(worst, Math.abs(found[at] - expected.get(k).asDouble()));
        }
        // The keys' bias shifts all scores of a row alike: its gradient is rounding alone.
        double relative = worst / Math.max(scale, 1e-3);
        assertThat(relative).as("gradient of %s", name).isLessThan(TOLERANCE);
        largest = Math.max(largest, relative);
      }
    }
    System.out.println(
        network.task().name() + ": largest relative difference of the first gradients " + largest);
  }

  private static void fill(FlatParameters parameters, TaskNetwork network, NDManager manager) {
    float[] all = new float[Math.toIntExact(parameters.values().size())];
    try (NDManager temporary = manager.newSubManager()) {
      Parameters formula = FormulaWeights.of(network.specs(), temporary);
      for (FlatParameters.Place place : parameters.inOrder()) {
        float[] values = formula.get(place.spec().name()).toFloatArray();
        System.arraycopy(values, 0, all, Math.toIntExact(place.start()), values.length);
      }
    }
    parameters.set(all);
  }

  private static Task task(String kind) {
    return Tasks.named(
        switch (kind) {
          case "classes" -> "kornli";
          case "score" -> "korsts";
          case "tokens" -> "tokens";
          default -> "korquad";
        });
  }

  private static List<List<Feature>> batches(JsonNode node) {
    List<List<Feature>> batches = new ArrayList<>();
    for (JsonNode batch : node) {
      List<Feature> rows = new ArrayList<>();
      for (JsonNode row : batch) {
        rows.add(
            new Feature(
                rows.size(),
                Reference.ints(row.path("ids")),
                row.path("second").asInt(),
                Reference.floats(row.path("target"))));
      }
      batches.add(rows);
    }
    return batches;
  }
}
