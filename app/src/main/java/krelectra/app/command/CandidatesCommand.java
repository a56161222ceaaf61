package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.inference.analysis.Candidate;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.Candidates;
import krelectra.inference.model.Engines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Asks the generator what it expects in the place of a piece. */
@Command(name = "candidates", description = "The generator's candidates for a piece, as JSON.")
final class CandidatesCommand implements Callable<Integer> {
  @Option(names = "--text", required = true, paramLabel = "T", description = "The text.")
  String text = "";

  @Option(names = "--pair", paramLabel = "T2", description = "A second text, seen together.")
  @Nullable String pair;

  @Option(
      names = "--at",
      required = true,
      paramLabel = "N",
      description = "The piece's number, [CLS] being 0.")
  int at;

  @Option(names = "--top", defaultValue = "10", paramLabel = "K", description = "How many.")
  int top;

  @Mixin ModelOption model;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  CandidatesCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (top < 1) {
      throw new ParameterException(spec.commandLine(), "--top must be at least 1");
    }
    Engines.prepare(session.home().natives(), 0);
    try (CandidateFinder finder = CandidateFinder.open(model.folder())) {
      Candidates found = finder.find(text, pair, at, top, session.cancellation());
      result.write(writer -> new JsonLines(writer).add(json -> write(json, found)));
    }
    return 0;
  }

  private void write(JsonGenerator json, Candidates found) {
    json.writeStringProperty("text", text);
    json.writeNumberProperty("at", found.at());
    json.writeStringProperty("piece", found.piece().text());
    json.writeArrayPropertyStart("candidates");
    for (Candidate candidate : found.top()) {
      json.writeStartObject();
      write(json, candidate);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("original");
    write(json, found.original());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Candidate candidate) {
    json.writeNumberProperty("id", candidate.id());
    json.writeStringProperty("text", candidate.text());
    json.writeNumberProperty("probability", candidate.probability());
    json.writeNumberProperty("rank", candidate.rank());
  }
}
