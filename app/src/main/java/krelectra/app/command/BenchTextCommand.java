package krelectra.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.benchmark.PythonScript;
import krelectra.inference.benchmark.TextBenchmark;
import krelectra.inference.text.TextFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bench text}: word pieces and morphemes. */
@Command(name = "text", description = "How fast a text is split into word pieces and morphemes.")
final class BenchTextCommand implements Callable<Integer> {
  private static final String SCRIPT = "bench_text.py";

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "A text, a line each; without it the bundled sentences.")
  @Nullable Path text;

  @Option(names = "--lines", defaultValue = "10000", paramLabel = "N", description = "At most.")
  int most;

  @Option(names = "--rounds", defaultValue = "5", paramLabel = "N")
  int rounds;

  @Option(
      names = "--against",
      paramLabel = "python",
      description = "Measure Hugging Face's tokenizers, too, in a Python that has them.")
  BenchCommand.@Nullable Opponent against;

  @Option(names = "--python", defaultValue = "python3", paramLabel = "EXE")
  String python = "";

  @Option(names = "--json", paramLabel = "FILE", description = "Write every figure there.")
  @Nullable Path json;

  @Mixin ModelOption model;

  private final Session session;

  BenchTextCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
  }

  @Override
  public Integer call() throws Exception {
    Path file = text != null ? text : session.home().asset("samples/sentences.txt");
    List<String> lines =
        TextFile.open(file).lines().stream()
            .filter(line -> !line.isBlank())
            .limit(Math.max(1, most))
            .toList();
    if (lines.isEmpty()) {
      throw InputException.at(file, "holds no text", "name a file with lines of text");
    }
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "bench"))) {
      PythonScript script = against == null ? null : new PythonScript(python, script(work.path()));
      var benchmark =
          new TextBenchmark(
              model.folder().resolve("vocab.txt"), lines, Math.max(1, rounds), script);
      var table = new SplittingTable(benchmark.run(work.path(), session.cancellation()));
      JsonFile.write(json, table::write);
      session.console().out().print(table.text());
    }
    return 0;
  }

  private static Path script(Path work) throws IOException {
    Path script = work.resolve(SCRIPT);
    try (InputStream in = BenchTextCommand.class.getResourceAsStream(SCRIPT)) {
      Files.copy(Objects.requireNonNull(in, SCRIPT), script);
    }
    return script;
  }
}
