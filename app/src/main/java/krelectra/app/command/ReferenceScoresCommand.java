package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.ReferenceSample;
import krelectra.inference.analysis.ReferenceScores;
import krelectra.inference.analysis.ReferenceScoresFile;
import krelectra.inference.model.Engines;
import krelectra.inference.training.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Gives a model the scores of ordinary text, against which its percentiles are counted. */
@Command(
    name = "reference-scores",
    description = "Scores an even sample of a corpus into a model's reference-scores.json.")
final class ReferenceScoresCommand implements Callable<Integer> {
  private static final int TOLD_EVERY = 10_000;

  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Its folder.")
  Path model = Path.of("");

  @Option(names = "--corpus", required = true, arity = "1..*", paramLabel = "FILE")
  List<Path> corpus = List.of();

  @Option(
      names = "--name",
      paramLabel = "TEXT",
      description = "What the corpus is, with its licence; without it the files' names.")
  @Nullable String name;

  @Option(
      names = "--pieces",
      defaultValue = "100000",
      paramLabel = "N",
      description = "How many pieces are scored.")
  int pieces;

  @Spec CommandSpec spec;

  private final Session session;
  private long told;

  ReferenceScoresCommand(Session session) {
    this.session = session;
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    if (pieces < 1) {
      throw new ParameterException(spec.commandLine(), "--pieces must be at least 1");
    }
    Engines.prepare(session.home().natives(), 0);
    // The old scores may be damaged: they are about to be replaced.
    try (Analyzer analyzer = Analyzer.openWithoutReference(model)) {
      var sample = new ReferenceSample(new Corpus(corpus), pieces);
      ReferenceScores scores = sample.score(analyzer, name(), this::tell, session.cancellation());
      ReferenceScoresFile.write(model, scores);
      session
          .console()
          .note(scores.pieces() + " pieces scored into " + model.resolve(ReferenceScoresFile.NAME));
    }
    return 0;
  }

  private String name() {
    return name != null
        ? name
        : corpus.stream()
            .map(file -> file.getFileName().toString())
            .collect(Collectors.joining(", "));
  }

  private void tell(long scored) {
    if (scored / TOLD_EVERY > told / TOLD_EVERY) {
      session.console().note(scored + " of " + pieces + " pieces scored");
    }
    told = scored;
  }
}
