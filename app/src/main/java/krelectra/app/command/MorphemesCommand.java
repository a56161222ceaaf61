package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.MorphemeAnalyzer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.core.JsonGenerator;

/** Finds the morphemes of lines. */
@Command(name = "morphemes", description = "Finds the morphemes of each line, as JSON Lines.")
final class MorphemesCommand implements Callable<Integer> {
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;

  MorphemesCommand(Session session) {
    this.lines = new LinesArgument(session);
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    var analyzer = new MorphemeAnalyzer();
    result.write(
        writer -> {
          var out = new JsonLines(writer);
          lines.forEach(
              (number, line) -> {
                List<Morpheme> morphemes = analyzer.analyze(line);
                out.add(
                    json -> {
                      json.writeStringProperty("text", line);
                      json.writeArrayPropertyStart("morphemes");
                      morphemes.forEach(morpheme -> write(json, morpheme));
                      json.writeEndArray();
                      JsonLines.writeSpans(json, "eojeols", Eojeols.of(line));
                    });
              });
        });
    return 0;
  }

  /** A morpheme as an object. */
  static void write(JsonGenerator json, Morpheme morpheme) {
    json.writeStartObject();
    json.writeStringProperty("surface", morpheme.surface());
    json.writeStringProperty("tag", morpheme.tag());
    json.writeNumberProperty("start", morpheme.span().start());
    json.writeNumberProperty("end", morpheme.span().end());
    json.writeArrayPropertyStart("parts");
    for (Morpheme.Part part : morpheme.parts()) {
      json.writeStartObject();
      json.writeStringProperty("surface", part.surface());
      json.writeStringProperty("tag", part.tag());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
