package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.DetailedAnalysis;
import krelectra.inference.analysis.Tensors;
import krelectra.inference.model.Engines;
import krelectra.inference.text.Unit;
import krelectra.inference.weights.SafetensorsWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives the full picture of a text, or of every line of a file. */
@Command(
    name = "analyze",
    description = "Morphemes, pieces, RTD scores of a text (JSON) or of each line (JSON Lines).")
final class AnalyzeCommand implements Callable<Integer> {
  @Option(names = "--text", paramLabel = "T", description = "The text.")
  @Nullable String text;

  @Option(names = "--pair", paramLabel = "T2", description = "A second text, seen together.")
  @Nullable String pair;

  @Option(
      names = "--tensors",
      paramLabel = "OUT.safetensors",
      description = "Write attention, hidden states and logits of the text there.")
  @Nullable Path tensors;

  @Option(
      names = "--unit",
      defaultValue = "piece",
      paramLabel = "piece|morpheme|eojeol",
      description = "The unit of the aligned values.")
  Unit unit = Unit.PIECE;

  @Mixin ModelOption model;
  @Mixin LinesArgument lines;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  AnalyzeCommand(Session session) {
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
    if (text == null && (tensors != null || pair != null)) {
      throw new ParameterException(spec.commandLine(), "--tensors and --pair need --text");
    }
    Engines.prepare(session.home().natives(), 0);
    try (Analyzer analyzer = Analyzer.open(model.folder())) {
      var json = new AnalysisJson(unit);
      if (text == null) {
        result.write(
            writer -> {
              var out = new JsonLines(writer);
              lines.forEach((number, line) -> add(out, json, analyze(analyzer, line)));
            });
      } else {
        Analysis analysis = tensors == null ? analyze(analyzer, text) : detailed(analyzer, text);
        result.write(writer -> add(new JsonLines(writer), json, analysis));
      }
    }
    return 0;
  }

  private Analysis analyze(Analyzer analyzer, String line) {
    return analyzer.analyze(line, pair, session.cancellation());
  }

  private static void add(JsonLines out, AnalysisJson json, Analysis analysis) throws IOException {
    out.add(generator -> json.write(generator, analysis));
  }

  private Analysis detailed(Analyzer analyzer, String line) throws IOException {
    DetailedAnalysis detailed = analyzer.analyzeInDetail(line, pair, session.cancellation());
    Tensors all = detailed.tensors();
    Attention maps = all.attention();
    long layers = maps.layers() + 1L;
    new SafetensorsWriter()
        .add(
            "attention",
            new long[] {maps.layers(), maps.heads(), maps.n(), maps.n()},
            maps.values())
        .add("hidden_states", new long[] {layers, maps.n(), all.width()}, all.hiddenStates())
        .add("rtd_logits", new long[] {maps.n()}, all.rtdLogits())
        .write(java.util.Objects.requireNonNull(tensors));
    return detailed.analysis();
  }
}
