package krelectra.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import krelectra.app.benchmark.ChildJava;
import krelectra.inference.InputException;
import krelectra.inference.benchmark.Machine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench page}: all figures on one page, each measured by a process of its own. */
@Command(
    name = "page",
    description =
        "Measures everything; one page, and JSON beside it. Both are written after each section,"
            + " and the same command goes on with a page that was not ended.")
final class BenchPageCommand implements Callable<Integer> {
  private static final String MAIN = "krelectra.app.Main";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.md",
      description = "The page; its JSON lies beside it.")
  Path out = Path.of("");

  @Option(names = "--rounds", defaultValue = "5", paramLabel = "N")
  int rounds;

  @Option(names = "--sentences", defaultValue = "100000", paramLabel = "N")
  int sentences;

  @Option(
      names = "--text",
      paramLabel = "FILE",
      description = "A text to be split; without it the bundled sentences.")
  @Nullable Path text;

  @Option(
      names = "--against",
      paramLabel = "python",
      description = "Measure programs of Python, too.")
  BenchCommand.@Nullable Opponent against;

  @Option(names = "--python", defaultValue = "python3", paramLabel = "EXE")
  String python = "";

  @Option(
      names = "--minutes",
      defaultValue = "0",
      paramLabel = "N",
      description = "How long to work in the window, too.")
  int minutes;

  private final Session session;

  BenchPageCommand(Session session) {
    this.session = session;
  }

  /** The sections, by title: what is measured by which arguments. */
  private Map<String, List<String>> sections() {
    String turns = Integer.toString(rounds);
    Map<String, List<String>> sections = new LinkedHashMap<>();
    List<String> others =
        against == null ? List.of() : List.of("--against", "python", "--python", python);
    List<String> words = text == null ? List.of() : List.of("--text", text.toString());
    sections.put("Forward pass", joined(List.of("--rounds", turns), others));
    sections.put(
        "Step of fine-tuning",
        joined(List.of("--training", "--shapes", "8x128", "--rounds", turns), others));
    sections.put(
        "Word pieces and morphemes",
        joined(joined(List.of("text", "--rounds", turns), words), others));
    sections.put("Frames of the attention pane", List.of("--frames"));
    sections.put("Start", List.of("--startup", "--rounds", turns));
    if (minutes > 0) {
      sections.put("Work in the window", List.of("window", "--minutes", Integer.toString(minutes)));
    }
    sections.put("Corpus", List.of("corpus", "--sentences", Integer.toString(sentences)));
    return sections;
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  @Override
  public Integer call() throws Exception {
    if (!out.getFileName().toString().endsWith(".md")) {
      throw InputException.at(out, "is no name of a page", "let it end in .md");
    }
    session.console().out().print(measured(sections()).text());
    return 0;
  }

  private static String machine() {
    return String.join(
        "; ",
        Machine.processorName(),
        Runtime.getRuntime().availableProcessors() + " cores",
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        "Java " + Runtime.version(),
        "workbench " + Version.text());
  }

  private BenchPage measured(Map<String, List<String>> sections)
      throws IOException, InterruptedException {
    BenchPage page = BenchPage.begun(out, machine()).only(sections.values());
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "page"))) {
      for (Map.Entry<String, List<String>> each : sections.entrySet()) {
        if (page.measured(each.getValue()).isEmpty()) {
          session.console().note("measuring: " + each.getKey());
          page = page.with(section(each.getKey(), each.getValue(), work.path()));
          page.write(out);
        }
      }
    }
    page = page.ended();
    page.write(out);
    return page;
  }

  private BenchPage.Section section(String title, List<String> arguments, Path work)
      throws IOException, InterruptedException {
    Path json = work.resolve("figures.json");
    Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    String table = measured(arguments, json);
    JsonNode figures = JsonMapper.shared().readTree(Files.readAllBytes(json));
    return new BenchPage.Section(title, arguments, now, table, figures);
  }

  private String measured(List<String> arguments, Path json)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("bench"));
    all.addAll(arguments);
    all.add("--json");
    all.add(json.toString());
    Process process =
        new ProcessBuilder(ChildJava.command(ChildJava.options(), MAIN, all))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    session.cancellation().check();
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException("'" + String.join(" ", all) + "' ended with " + code);
    }
    return said;
  }
}
