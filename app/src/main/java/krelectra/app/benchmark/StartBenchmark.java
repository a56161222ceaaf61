package krelectra.app.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;

/**
 * Starts processes in turn, with an empty window of JavaFX and with the workbench's, and takes the
 * time until each is visible, and until everything is in it. Each process has the options of this
 * one.
 *
 * @param rounds how often each has its turn, after one round that does not count
 * @param data a folder for what the workbench writes
 * @param headless whether JavaFX's platform without a display is taken
 */
public record StartBenchmark(int rounds, Path data, boolean headless) {
  private static final String CACHE = "-XX:AOTCache=";

  /** What is started. */
  private record Start(String name, String window, List<String> options) {}

  private record Taken(double seconds, double filled, double processor, double resident) {}

  /** Measures; the empty window comes first. */
  public List<StartTimes> run(Cancellation cancellation) throws IOException, InterruptedException {
    List<Start> starts = starts(ChildJava.options());
    Map<Start, List<Taken>> taken = new LinkedHashMap<>();
    for (int round = 0; round <= rounds; round++) {
      for (Start start : starts) {
        cancellation.check();
        Taken one = take(start);
        if (round > 0) {
          taken.computeIfAbsent(start, it -> new ArrayList<>()).add(one);
        }
      }
    }
    List<StartTimes> times = new ArrayList<>();
    taken.forEach((start, all) -> times.add(times(start, all)));
    return times;
  }

  private static StartTimes times(Start start, List<Taken> all) {
    return new StartTimes(
        start.name(),
        all.stream().map(Taken::seconds).toList(),
        all.stream().map(Taken::filled).toList(),
        all.stream().map(Taken::processor).toList(),
        all.stream().map(Taken::resident).toList());
  }

  /** With the cache for starts and without, where there is one. */
  private static List<Start> starts(List<String> options) {
    List<Start> starts = new ArrayList<>();
    List<String> without =
        options.stream().filter(each -> !each.startsWith(CACHE)).map(String::valueOf).toList();
    starts.add(new Start("empty window", StartedWindow.EMPTY, without));
    starts.add(new Start("workbench", StartedWindow.WORKBENCH, without));
    if (without.size() < options.size()) {
      starts.add(new Start("empty window, start cache", StartedWindow.EMPTY, options));
      starts.add(new Start("workbench, start cache", StartedWindow.WORKBENCH, options));
    }
    return starts;
  }

  private Taken take(Start start) throws IOException, InterruptedException {
    List<String> options = new ArrayList<>(start.options());
    if (headless) {
      options.add("-Dglass.platform=Headless");
      options.add("-Dprism.order=sw");
    }
    List<String> command =
        ChildJava.command(options, StartedWindow.class.getName(), List.of(start.window()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("WORKBENCH_DATA", data.toString());
    long begin = System.nanoTime();
    Process process = builder.start();
    process.getOutputStream().close();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      List<String> said = new ArrayList<>();
      double seconds = Double.NaN;
      double filled = Double.NaN;
      double processor = Double.NaN;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals(StartedWindow.VISIBLE)) {
          seconds = (System.nanoTime() - begin) / 1e9;
          filled = seconds; // an empty window is
        } else if (line.equals(StartedWindow.FILLED)) {
          filled = (System.nanoTime() - begin) / 1e9;
        } else if (line.startsWith(StartedWindow.AT_REST)) {
          processor = process.info().totalCpuDuration().map(Duration::toNanos).orElse(-1L) / 1e9;
          double resident = Double.parseDouble(line.substring(StartedWindow.AT_REST.length()));
          process.waitFor();
          return new Taken(seconds, filled, processor, resident);
        } else {
          said.add(line);
        }
      }
      throw new IOException(
          "the " + start.name() + " did not come up: " + String.join(" / ", said));
    } finally {
      process.destroyForcibly();
    }
  }
}
