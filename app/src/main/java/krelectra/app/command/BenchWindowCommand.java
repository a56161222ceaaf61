package krelectra.app.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import krelectra.app.Home;
import krelectra.app.benchmark.SoakExamples;
import krelectra.app.benchmark.SoakReading;
import krelectra.app.benchmark.SoakReport;
import krelectra.app.benchmark.WindowSoak;
import krelectra.app.model.BundledModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench window}: whether anything grows while the window is worked in. */
@Command(
    name = "window",
    description =
        "Works in the real window without a display (texts, tools, models, labels, undo, runs) and"
            + " tells what the process holds and how long its frames take.")
final class BenchWindowCommand implements Callable<Integer> {
  @Option(names = "--minutes", defaultValue = "30", paramLabel = "N")
  double minutes;

  @Option(names = "--json", paramLabel = "FILE", description = "Write every reading there.")
  @Nullable Path json;

  private final Session session;

  BenchWindowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws Exception {
    RenderCommand.startJavaFx(session);
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "soak"))) {
      Home home =
          new Home(
              session.home().installation(),
              work.path().resolve("data"),
              session.home().cache(),
              work.path().resolve("logs"));
      Path second = copy(BundledModel.folder(home), work.path().resolve("second"));
      Duration length = Duration.ofMillis((long) (minutes * 60_000));
      Duration every = length.dividedBy(12);
      Path examples = SoakExamples.write(home, work.path().resolve("examples"));
      SoakReport report =
          new WindowSoak(home, second, examples, length, every, this::tell)
              .run(session.cancellation());
      var table = new SoakTable(report);
      JsonFile.write(json, table::write);
      session.console().out().print(table.text());
    }
    return 0;
  }

  private void tell(SoakReading reading) {
    session
        .console()
        .note(
            String.format(
                Locale.ROOT,
                "%.0f s, %d actions, %.0f MB, of them live Java objects %.1f MB; %d handles, %d"
                    + " threads; slowest frame %.0f ms, after %s",
                reading.seconds(),
                reading.actions(),
                reading.resident() / 1e6,
                reading.heap() / 1e6,
                reading.handles(),
                reading.threads(),
                reading.slowest(),
                reading.after()));
  }

  private static Path copy(Path from, Path to) throws Exception {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Files.copy(
            each,
            to.resolve(from.relativize(each).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return to;
  }
}
