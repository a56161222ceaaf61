package krelectra.inference.benchmark;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.training.finetuning.StepProbe;
import org.jspecify.annotations.Nullable;

/**
 * Measures steps of fine-tuning.
 *
 * @param workloads what to measure, in this order
 * @param rounds how often everyone has a turn
 * @param python with what to compare, or null
 * @param progress gets a line now and then
 */
public record TrainingBenchmark(
    List<Workload> workloads,
    int rounds,
    @Nullable PythonScript python,
    Consumer<String> progress) {
  /** What a runner may spend in a round; a step of the published shape takes longer. */
  private static final double SHARE_SECONDS = 2;

  public TrainingBenchmark {
    workloads = List.copyOf(workloads);
  }

  /**
   * Runs it.
   *
   * @param path a model in the Hugging Face layout
   * @param work an empty folder for what Python says
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Report run(Path path, Path work, Cancellation cancellation) throws IOException {
    Instant start = Instant.now();
    progress.accept("loading " + path.getFileName());
    ModelFolder folder = ModelFolder.open(path);
    try (NDManager manager = Engines.start();
        StepProbe probe = StepProbe.open(folder, manager)) {
      Machine machine = Machine.here();
      List<Runner> own = new ArrayList<>();
      ElectraConfig config = folder.configFile().config();
      own.add(new TrainingRunner(probe));
      own.add(new TrainingBound(config, EncoderMatrices.random(config, manager), manager));
      Map<String, String> versions = Map.of();
      Map<String, String> missing = Map.of();
      List<Result> results;
      if (python == null) {
        results = measure(folder, own, List.of(), cancellation);
      } else {
        progress.accept("starting " + python.executable());
        Files.createDirectories(work);
        try (PythonPrograms programs =
            PythonPrograms.start(
                python,
                PythonPrograms.Mode.TRAINING,
                path,
                machine.threads(),
                work,
                cancellation)) {
          versions = programs.versions();
          missing = programs.missing();
          results = measure(folder, own, programs.runners(), cancellation);
        }
      }
      String name = folder.name() + ", steps of training";
      return new Report(start, machine, name, probe.parameterCount(), versions, missing, results);
    }
  }

  private List<Result> measure(
      ModelFolder folder,
      List<Runner> own,
      List<? extends Runner> others,
      Cancellation cancellation)
      throws IOException {
    List<Runner> runners = new ArrayList<>(own);
    runners.addAll(others);
    List<Result> results = new ArrayList<>();
    for (Workload workload : workloads) {
      if (workload.pieces() > folder.configFile().config().maxPositions()) {
        progress.accept(workload.shape() + " is longer than the model's positions: left out");
        continue;
      }
      progress.accept("measuring " + workload.shape());
      Inputs inputs = Inputs.of(folder.tokenizer(), workload);
      List<Series> all =
          new Rounds(rounds, SHARE_SECONDS).measure(workload, inputs, runners, cancellation);
      results.add(
          new Result(
              workload,
              all.getFirst(),
              all.subList(1, own.size()),
              all.subList(own.size(), all.size())));
    }
    return results;
  }
}
