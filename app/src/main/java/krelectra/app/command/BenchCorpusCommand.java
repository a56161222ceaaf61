package krelectra.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.app.benchmark.CorpusBenchmark;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench corpus}: import, export, edits, search. */
@Command(
    name = "corpus",
    description = "Import, export, edits and search in a corpus of invented sentences.")
final class BenchCorpusCommand implements Callable<Integer> {
  @Option(names = "--sentences", defaultValue = "100000", paramLabel = "N")
  int sentences;

  @Option(names = "--rounds", defaultValue = "11", paramLabel = "N")
  int rounds;

  @Option(names = "--json", paramLabel = "FILE", description = "Write every figure there.")
  @Nullable Path json;

  private final Session session;

  BenchCorpusCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "bench"))) {
      var benchmark = new CorpusBenchmark(work.path(), Math.max(1, sentences), Math.max(1, rounds));
      var table = new CorpusTable(benchmark.run(session.cancellation()));
      JsonFile.write(json, table::write);
      session.console().out().print(table.text());
    }
    return 0;
  }
}
