package krelectra.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import krelectra.app.benchmark.FrameBenchmark;
import krelectra.app.benchmark.StartBenchmark;
import krelectra.app.desktop.Desktop;
import krelectra.app.look.Fonts;
import krelectra.inference.benchmark.Benchmark;
import krelectra.inference.benchmark.MemoryReading;
import krelectra.inference.benchmark.PythonScript;
import krelectra.inference.benchmark.RandomDiscriminator;
import krelectra.inference.benchmark.Report;
import krelectra.inference.benchmark.Soak;
import krelectra.inference.benchmark.TrainingBenchmark;
import krelectra.inference.benchmark.TrainingSoak;
import krelectra.inference.benchmark.Workload;
import krelectra.inference.model.Engines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures the speed of the network, or whether its memory stays level. */
@Command(
    name = "bench",
    description = "Latency and throughput, against matrix products alone and other programs.",
    subcommands = {
      BenchCorpusCommand.class,
      BenchPageCommand.class,
      BenchTextCommand.class,
      BenchWindowCommand.class
    })
final class BenchCommand implements Callable<Integer> {
  enum Opponent {
    PYTHON
  }

  private static final String SCRIPT = "bench.py";

  @Option(names = "--json", paramLabel = "FILE", description = "Write every figure there.")
  @Nullable Path json;

  @Option(
      names = "--against",
      paramLabel = "python",
      description = "Measure transformers and ONNX Runtime, too, in a Python that has them.")
  @Nullable Opponent against;

  @Option(
      names = "--python",
      defaultValue = "python3",
      paramLabel = "EXE",
      description = "Which Python.")
  String python = "";

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A discriminator; without it one of the published shape with random weights.")
  @Nullable Path model;

  @Option(
      names = "--shapes",
      split = ",",
      paramLabel = "BxN",
      description = "Batches and pieces; without it 1x32,1x128,1x512,32x128.")
  List<String> shapes = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "5",
      paramLabel = "N",
      description = "How often everyone has a turn.")
  int rounds;

  @Option(
      names = "--threads",
      defaultValue = "0",
      paramLabel = "N",
      description = "Without it one a core.")
  int threads;

  @Option(
      names = "--training",
      description = "Measure steps of fine-tuning; of 32x128 unless --shapes names others.")
  boolean training;

  @Option(
      names = "--soak",
      hidden = true,
      paramLabel = "N",
      description = "Measure no speed, but the memory that N analyses, or steps of training, take.")
  int soak;

  @Option(
      names = "--frames",
      description = "Measure how long the window's thread is busy in a frame instead.")
  boolean frames;

  @Option(
      names = "--startup",
      description = "Measure how long the window takes to be visible, against an empty one.")
  boolean startup;

  @Spec CommandSpec spec;

  private final Session session;

  BenchCommand(Session session) {
    this.session = session;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws Exception {
    if (rounds < 1 || threads < 0 || soak < 0) {
      throw new ParameterException(
          spec.commandLine(), "--rounds must be at least 1, --threads and --soak not negative");
    }
    if (frames) {
      measureFrames();
      return 0;
    }
    if (startup) {
      measureStarts();
      return 0;
    }
    List<Workload> workloads = BenchShapes.parse(shapes, training, spec.commandLine());
    Engines.prepare(session.home().natives(), threads);
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "bench"))) {
      Path folder = model != null ? model : random(work.path().resolve("random-12x768"));
      if (soak > 0) {
        soak(folder);
      } else {
        measure(folder, workloads, work.path());
      }
    }
    return 0;
  }

  private void measureFrames() throws Exception {
    RenderCommand.startJavaFx(session);
    Fonts.load(session.home().asset("fonts"));
    var benchmark = new FrameBenchmark(512, 12, 12, 300);
    var table = new FramesTable(benchmark, benchmark.run(session.cancellation()));
    JsonFile.write(json, table::write);
    session.console().out().print(table.text());
  }

  private void measureStarts() throws Exception {
    boolean headless = !(Desktop.look() instanceof Desktop.Window);
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "bench"))) {
      var benchmark = new StartBenchmark(rounds, work.path(), headless);
      var table = new StartTable(benchmark.run(session.cancellation()), headless);
      JsonFile.write(json, table::write);
      session.console().out().print(table.text());
    }
  }

  private Path random(Path folder) throws IOException {
    session.console().note("writing random weights");
    RandomDiscriminator.write(folder);
    return folder;
  }

  private void measure(Path folder, List<Workload> workloads, Path work) throws IOException {
    PythonScript script = against == null ? null : new PythonScript(python, script(work));
    Path python = work.resolve("python");
    Report report =
        training
            ? new TrainingBenchmark(workloads, rounds, script, session.console()::note)
                .run(folder, python, session.cancellation())
            : new Benchmark(workloads, rounds, script, session.console()::note)
                .run(folder, python, session.cancellation());
    JsonFile.write(json, out -> new BenchJson(Version.text()).write(out, report));
    session.console().out().print(BenchTable.of(report, Version.text()));
  }

  private void soak(Path folder) throws IOException {
    String head = training ? "   steps" : "analyses";
    session.console().out().println(head + "  resident MB  anonymous MB  heap MB  arrays");
    if (training) {
      new TrainingSoak(soak, this::tell).run(folder, session.cancellation());
    } else {
      new Soak(soak, 2, this::tell).run(folder, session.cancellation());
    }
  }

  private void tell(MemoryReading reading) {
    session
        .console()
        .out()
        .printf(
            Locale.ROOT,
            "%8d %12d %13d %8d %7d%n",
            reading.analyses(),
            reading.resident() >> 20,
            reading.anonymous() >> 20,
            reading.heap() >> 20,
            reading.arrays());
  }

  private static Path script(Path work) throws IOException {
    Path script = work.resolve(SCRIPT);
    try (InputStream in = BenchCommand.class.getResourceAsStream(SCRIPT)) {
      Files.copy(Objects.requireNonNull(in, SCRIPT), script);
    }
    return script;
  }
}
