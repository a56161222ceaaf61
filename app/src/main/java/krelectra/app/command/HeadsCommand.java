package krelectra.app.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import krelectra.inference.analysis.attention.HeadScoring;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.core.JsonGenerator;

/** Scores the heads of a model over a text, or over all lines of a file together. */
@Command(
    name = "heads",
    description =
        "What each head attends to (next, previous, its own unit, within the eojeol, particle to"
            + " noun, ending to stem, [CLS], [SEP], entropy, distance), as JSON.")
final class HeadsCommand implements Callable<Integer> {
  @Option(names = "--text", paramLabel = "T", description = "The text.")
  @Nullable String text;

  @Option(names = "--pair", paramLabel = "T2", description = "A second text, seen together.")
  @Nullable String pair;

  @Option(
      names = "--unit",
      defaultValue = "morpheme",
      paramLabel = "piece|morpheme|eojeol",
      description = "The unit between which attention is scored.")
  Unit unit = Unit.MORPHEME;

  @Option(
      names = "--without-special",
      description = "Leave [CLS] and [SEP] out and bring rows back to the sum 1.")
  boolean plain;

  @Mixin ModelOption model;
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  HeadsCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.lines = new LinesArgument(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if ((text == null) == (lines.file == null)) {
      throw new ParameterException(spec.commandLine(), "give --text or a file, one of them");
    }
    if (text == null && pair != null) {
      throw new ParameterException(spec.commandLine(), "--pair needs --text");
    }
    Engines.prepare(session.home().natives(), 0);
    try (Analyzer analyzer = Analyzer.open(model.folder())) {
      var config = analyzer.model().config();
      var scoring = new HeadScoring(config.layers(), config.heads());
      long[] texts = {0};
      if (text != null) {
        add(scoring, analyzer, text, texts);
      } else {
        lines.forEach((number, line) -> add(scoring, analyzer, line, texts));
      }
      HeadScores scores = scoring.scores();
      result.write(
          writer -> new JsonLines(writer).add(json -> write(json, scores, texts[0], analyzer)));
    }
    return 0;
  }

  private void add(HeadScoring scoring, Analyzer analyzer, String line, long[] texts) {
    if (!line.isBlank()) {
      Analysis analysis = analyzer.analyze(line, pair, session.cancellation());
      scoring.add(analyzer, analysis, unit, plain, session.cancellation());
      texts[0]++;
    }
  }

  private void write(JsonGenerator json, HeadScores scores, long texts, Analyzer analyzer) {
    json.writeNumberProperty("texts", texts);
    json.writeStringProperty("unit", unit.name().toLowerCase(java.util.Locale.ROOT));
    json.writeBooleanProperty("special", !plain);
    json.writeNumberProperty("layers", scores.layers());
    json.writeNumberProperty("heads", scores.heads());
    json.writeObjectPropertyStart("scores");
    for (HeadScore score : HeadScore.values()) {
      write(json, scores, score);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("model");
    json.writeStringProperty("name", analyzer.summary().name());
    json.writeStringProperty("sha256", analyzer.summary().sha256());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, HeadScores scores, HeadScore score) {
    json.writeObjectPropertyStart(score.key());
    json.writeNumberProperty("rows", scores.rows().getOrDefault(score, 0L));
    if (scores.has(score)) {
      int best = scores.ranking(score)[0];
      int layer = best / scores.heads();
      int head = best % scores.heads();
      json.writeObjectPropertyStart("best");
      json.writeNumberProperty("layer", layer + 1);
      json.writeNumberProperty("head", head + 1);
      json.writeNumberProperty("value", scores.at(score, layer, head));
      json.writeEndObject();
      json.writeArrayPropertyStart("values");
      for (int l = 0; l < scores.layers(); l++) {
        json.writeStartArray();
        for (int h = 0; h < scores.heads(); h++) {
          json.writeNumber(scores.at(score, l, h));
        }
        json.writeEndArray();
      }
      json.writeEndArray();
    } else {
      json.writeNullProperty("best");
      json.writeNullProperty("values");
    }
    json.writeEndObject();
  }
}
