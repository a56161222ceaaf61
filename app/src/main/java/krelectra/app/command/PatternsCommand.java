package krelectra.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import krelectra.inference.InputException;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.pattern.AttentionPattern;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.analysis.pattern.PatternSearch;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Span;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Searches lines for heads that attend as a pattern says. */
@Command(
    name = "patterns",
    description = "Finds the lines in which heads attend as a pattern says, as JSON Lines.",
    footer = {
      "",
      "Patterns: head L-H from UNIT to WHERE UNIT [within N] > WEIGHT (or <)",
      "  head 5-3 from NNG to next JKO > 0.5",
      "  head 5-* from 학교/NNG to later V* within 4 > 0.3",
      "  head * from J* to same-eojeol N* > 0.4",
      "UNIT: a tag (NNG, N*, * for any, [CLS], [SEP]), before a slash the surface.",
      "WHERE: next, previous (the nearest that fits), later, earlier, same-eojeol, any."
    })
final class PatternsCommand implements Callable<Integer> {
  private static final int NOTE_EVERY = 1000;

  @Option(
      names = "--pattern",
      required = true,
      paramLabel = "P",
      description = "What is looked for, in words; see below.")
  String words = "";

  @Option(
      names = "--limit",
      defaultValue = "0",
      paramLabel = "N",
      description = "End after N matches; without it all are found.")
  long limit;

  @Mixin ModelOption model;
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  PatternsCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.lines = new LinesArgument(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  /** Ends the search when enough was found. */
  private static final class Enough extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Enough() {
      super(null, null, false, false);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (limit < 0) {
      throw new ParameterException(spec.commandLine(), "--limit must not be negative");
    }
    AttentionPattern pattern = pattern();
    Engines.prepare(session.home().natives(), 0);
    try (Analyzer analyzer = Analyzer.open(model.folder())) {
      var search = new PatternSearch(analyzer, pattern);
      result.write(writer -> search(search, new JsonLines(writer)));
    }
    return 0;
  }

  private AttentionPattern pattern() {
    try {
      return AttentionPattern.parse(words);
    } catch (InputException e) {
      throw new ParameterException(
          spec.commandLine(), "--" + Objects.toString(e.getMessage(), ""), e);
    }
  }

  private void search(PatternSearch search, JsonLines out) throws IOException {
    long[] counts = new long[2];
    try {
      lines.forEach(
          (number, line) -> {
            search.search(number, line, match -> add(out, match, counts), session.cancellation());
            counts[1] = number;
            if (number % NOTE_EVERY == 0) {
              session.console().note(number + " lines, " + counts[0] + " matches");
            }
          });
    } catch (Enough e) {
      session.console().note("ended after " + limit + " matches");
      return;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    session.console().note(counts[1] + " lines, " + counts[0] + " matches");
  }

  private void add(JsonLines out, PatternMatch match, long[] counts) {
    try {
      out.add(json -> write(json, match));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counts[0]++;
    if (counts[0] == limit) {
      throw new Enough();
    }
  }

  private static void write(JsonGenerator json, PatternMatch match) {
    json.writeNumberProperty("line", match.line());
    json.writeStringProperty("text", match.text());
    json.writeNumberProperty("layer", match.layer() + 1);
    json.writeNumberProperty("head", match.head() + 1);
    write(json, "from", match.from());
    write(json, "to", match.to());
    json.writeNumberProperty("weight", match.weight());
  }

  private static void write(JsonGenerator json, String name, MapUnit unit) {
    Span span = unit.span();
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("surface", unit.label());
    if (span == null) {
      json.writeNullProperty("tag");
      json.writeNullProperty("start");
      json.writeNullProperty("end");
    } else {
      json.writeStringProperty("tag", unit.tag());
      json.writeNumberProperty("start", span.start());
      json.writeNumberProperty("end", span.end());
    }
    json.writeEndObject();
  }
}
