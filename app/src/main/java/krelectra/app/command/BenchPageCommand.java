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
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import krelectra.inference.benchmark.Machine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench page}: all figures on one page, each measured by a process of its own. */
@Command(name = "page", description = "Measures everything; one page, and JSON beside it.")
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
    StringBuilder page = new StringBuilder("# Figures\n");
    page.append(Machine.processorName())
        .append("; ")
        .append(Runtime.getRuntime().availableProcessors())
        .append(" cores; ")
        .append(System.getProperty("os.name"))
        .append(' ')
        .append(System.getProperty("os.version"))
        .append("; Java ")
        .append(Runtime.version())
        .append("; workbench ")
        .append(Version.text())
        .append("; ")
        .append(Instant.now().truncatedTo(ChronoUnit.MINUTES))
        .append("\n\nRatios compare what was measured beside each other in one run.\n");
    List<String> objects = new ArrayList<>();
    Files.createDirectories(session.home().cache());
    try (var work = new WorkFolder(Files.createTempDirectory(session.home().cache(), "page"))) {
      for (Map.Entry<String, List<String>> section : sections().entrySet()) {
        session.console().note("measuring: " + section.getKey());
        Path json = work.path().resolve("figures.json");
        String table = measured(section.getValue(), json);
        page.append("\n## ").append(section.getKey()).append("\n```\n").append(table);
        page.append("```\n");
        objects.add("\"" + section.getKey() + "\": " + Files.readString(json).strip());
      }
    }
    AtomicFile.write(out, page.toString());
    AtomicFile.write(
        out.resolveSibling(out.getFileName().toString().replaceFirst("\\.md$", ".json")),
        "{\n" + String.join(",\n", objects) + "\n}\n");
    session.console().out().print(page);
    return 0;
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
