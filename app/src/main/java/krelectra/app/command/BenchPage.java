package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All figures, for people and as JSON beside it. It is written after each section, so that what
 * took many minutes to measure is not lost with what comes after.
 *
 * @param machine on what was measured, and by which program
 * @param sections those that have been measured
 * @param whole whether that is all of them
 */
record BenchPage(String machine, List<Section> sections, boolean whole) {
  BenchPage {
    sections = List.copyOf(sections);
  }

  /**
   * What one command measured.
   *
   * @param arguments of {@code bench}
   * @param table for people
   * @param figures the same as JSON
   */
  record Section(
      String title, List<String> arguments, Instant measured, String table, JsonNode figures) {
    Section {
      arguments = List.copyOf(arguments);
    }

    private static Section of(JsonNode json) {
      return new Section(
          json.path("title").asString(),
          json.path("arguments").valueStream().map(JsonNode::asString).toList(),
          Instant.parse(json.path("measured").asString()),
          json.path("table").asString(),
          json.path("figures"));
    }

    private ObjectNode json() {
      ObjectNode json = JsonMapper.shared().createObjectNode();
      json.put("title", title);
      ArrayNode words = json.putArray("arguments");
      arguments.forEach(words::add);
      json.put("measured", measured.toString());
      json.put("table", table);
      json.set("figures", figures);
      return json;
    }
  }

  /** A page that was begun on this machine and not ended is gone on with; others are begun anew. */
  static BenchPage begun(Path out, String machine) throws IOException {
    Path file = json(out);
    BenchPage empty = new BenchPage(machine, List.of(), false);
    if (!Files.exists(file)) {
      return empty;
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(Files.readAllBytes(file));
      boolean goesOn =
          json.path("machine").asString("").equals(machine) && !json.path("whole").asBoolean(true);
      return goesOn
          ? new BenchPage(
              machine, json.path("sections").valueStream().map(Section::of).toList(), false)
          : empty;
    } catch (JacksonException | java.time.DateTimeException e) {
      throw InputException.at(file, "is no page of figures", "name another file, or delete it", e);
    }
  }

  /** What was measured by these arguments, if it was. */
  Optional<Section> measured(List<String> arguments) {
    return sections.stream().filter(each -> each.arguments().equals(arguments)).findFirst();
  }

  /** With one section more. */
  BenchPage with(Section section) {
    List<Section> all = new ArrayList<>(sections);
    all.add(section);
    return new BenchPage(machine, all, whole);
  }

  /** Without what was measured by other arguments than those that are wanted now. */
  BenchPage only(Collection<List<String>> wanted) {
    List<Section> kept =
        sections.stream().filter(each -> wanted.contains(each.arguments())).toList();
    return new BenchPage(machine, kept, whole);
  }

  /** As one to which nothing is to be added. */
  BenchPage ended() {
    return new BenchPage(machine, sections, true);
  }

  /** Writes both files. */
  void write(Path out) throws IOException {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("machine", machine);
    json.put("whole", whole);
    ArrayNode all = json.putArray("sections");
    sections.forEach(each -> all.add(each.json()));
    AtomicFile.write(json(out), json.toPrettyString() + "\n");
    AtomicFile.write(out, text());
  }

  private static Path json(Path out) {
    return out.resolveSibling(out.getFileName().toString().replaceFirst("\\.md$", ".json"));
  }

  /** The page as Markdown. */
  String text() {
    StringBuilder text = new StringBuilder("# Figures\n");
    text.append(machine).append("\n\n");
    text.append("Ratios compare what was measured beside each other in one run.\n");
    for (Section each : sections) {
      text.append("\n## ").append(each.title()).append('\n');
      text.append("`bench ").append(String.join(" ", each.arguments())).append("`, ");
      text.append(each.measured()).append("\n```\n").append(each.table()).append("```\n");
    }
    if (!whole) {
      text.append("\nMeasuring goes on with the same command.\n");
    }
    return text.toString();
  }
}
