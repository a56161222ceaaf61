package krelectra.inference.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import krelectra.inference.Cancellation;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Model;
import org.jspecify.annotations.Nullable;

/**
 * Measures a discriminator.
 *
 * @param workloads what to measure, in this order
 * @param rounds how often everyone has a turn
 * @param python with what to compare, or null
 * @param progress gets a line now and then
 */
public record Benchmark(
    List<Workload> workloads,
    int rounds,
    @Nullable PythonScript python,
    Consumer<String> progress) {
  /** What a runner may spend in a round. */
  private static final double SHARE_SECONDS = 0.4;

  public Benchmark {
    workloads = List.copyOf(workloads);
  }

  /**
   * Runs it.
   *
   * @param folder a discriminator in the Hugging Face layout
   * @param work an empty folder for what Python has to convert
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public Report run(Path folder, Path work, Cancellation cancellation) throws IOException {
    Instant start = Instant.now();
    progress.accept("loading " + folder.getFileName());
    try (Model model = Model.load(folder, HeadKind.REPLACED_TOKENS);
        Bounds bounds = new Bounds(model.config())) {
      Machine machine = Machine.here();
      Map<String, String> none = Map.of();
      if (python == null) {
        List<Result> results = measure(model, bounds, List.of(), cancellation);
        return report(start, machine, model, none, none, results);
      }
      progress.accept("starting " + python.executable() + " and converting the model for it");
      Files.createDirectories(work);
      try (PythonPrograms programs =
          PythonPrograms.start(
              python,
              PythonPrograms.Mode.INFERENCE,
              folder,
              machine.threads(),
              work,
              cancellation)) {
        List<Result> results = measure(model, bounds, programs.runners(), cancellation);
        return report(start, machine, model, programs.versions(), programs.missing(), results);
      }
    }
  }

  private List<Result> measure(
      Model model, Bounds bounds, List<? extends Runner> others, Cancellation cancellation)
      throws IOException {
    List<Runner> runners = new ArrayList<>();
    runners.add(new WorkbenchRunner(model));
    runners.addAll(bounds.runners());
    int firstOther = runners.size();
    runners.addAll(others);
    List<Result> results = new ArrayList<>();
    for (Workload workload : workloads) {
      if (workload.pieces() > model.config().maxPositions()) {
        progress.accept(workload.shape() + " is longer than the model's positions: left out");
        continue;
      }
      String maps = workload.attentions() ? " with attention" : "";
      progress.accept("measuring " + workload.shape() + maps);
      Inputs inputs = Inputs.of(model.tokenizer(), workload);
      List<Series> all =
          new Rounds(rounds, SHARE_SECONDS).measure(workload, inputs, runners, cancellation);
      results.add(
          new Result(
              workload,
              all.getFirst(),
              all.subList(1, firstOther),
              all.subList(firstOther, all.size())));
    }
    return results;
  }

  private static Report report(
      Instant start,
      Machine machine,
      Model model,
      Map<String, String> versions,
      Map<String, String> missing,
      List<Result> results) {
    return new Report(
        start, machine, model.folder().name(), model.parameterCount(), versions, missing, results);
  }
}
