package krelectra.app.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import krelectra.app.file.AtomicFile;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.PairFile;
import krelectra.inference.analysis.comparison.PairResult;
import krelectra.inference.analysis.comparison.PairSummary;
import krelectra.inference.analysis.comparison.PairTableFile;
import krelectra.inference.analysis.comparison.ScoredText;
import krelectra.inference.analysis.comparison.TextPair;
import krelectra.inference.analysis.comparison.TextScorer;
import krelectra.inference.model.Engines;
import krelectra.inference.model.ModelFolder;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Compares two texts, every pair of a file, or two models on one text. */
@Command(
    name = "compare",
    description = {
      "Compares two texts (JSON), each pair of a file (JSON Lines), or two models on a text;"
          + " with --tuned tells what tuning changed.",
      "RTD scores and two pseudo-log-likelihoods (base e): 'generator' masks each piece in turn"
          + " (Salazar et al. 2020); 'discriminator' is the sum of log(1 - p), p being the"
          + " probability that a piece was replaced, in one pass with nothing masked."
          + " Differences are first - second.",
      "A TSV has the columns good, bad and, if wanted, label; a first line that names two columns"
          + " (good/bad, a/b, first/second, sentence1/sentence2, ...) is a header."
    })
final class CompareCommand implements Callable<Integer> {
  private static final long TOLD_EVERY_SECONDS = 5;

  @Option(
      names = "--text",
      paramLabel = "T",
      description = "A text; given twice: the first and the second.")
  List<String> texts = new ArrayList<>();

  @Option(names = "--pairs", paramLabel = "FILE.tsv", description = "Pairs, one a line.")
  @Nullable Path pairs;

  @Option(
      names = "--against",
      paramLabel = "DIR",
      description = "A second model, which sees the same text.")
  @Nullable Path against;

  @Option(
      names = "--unit",
      defaultValue = "morpheme",
      paramLabel = "piece|morpheme|eojeol",
      description = "The unit in which texts are aligned.")
  Unit unit = Unit.MORPHEME;

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "Write how often the first of a pair is preferred there, as JSON.")
  @Nullable Path summaryFile;

  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Write a row for each pair there: .jsonl JSON Lines, else tab-separated.")
  @Nullable Path tableFile;

  @Mixin TunedOption tuned = new TunedOption();
  @Mixin ModelOption model;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  CompareCommand(Session session) {
    this.session = session;
    this.model = new ModelOption(session);
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  @Override
  public Integer call() throws IOException {
    checkUsage();
    Engines.prepare(session.home().natives(), 0);
    if (tuned.isGiven()) {
      tuned.compare(model, texts.getFirst(), session, result);
    } else if (pairs != null) {
      comparePairs(PairFile.open(pairs, session.cancellation()));
    } else if (against != null) {
      compareModels(texts.getFirst(), against);
    } else {
      compareTexts();
    }
    return 0;
  }

  private void checkUsage() {
    if (tuned.isHalfGiven()) {
      throw new ParameterException(
          spec.commandLine(), "--checkpoint, --earlier and --dev need --tuned");
    }
    if (tuned.isGiven()) {
      if (texts.size() != 1 || pairs != null || against != null) {
        throw new ParameterException(
            spec.commandLine(), "with --tuned, --text has to be given once, and nothing beside it");
      }
      return;
    }
    if ((pairs == null) == texts.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "give --pairs or --text, one of them");
    }
    if (pairs != null && against != null) {
      throw new ParameterException(spec.commandLine(), "--against compares one --text");
    }
    if (pairs == null && texts.size() != (against == null ? 2 : 1)) {
      throw new ParameterException(
          spec.commandLine(),
          against == null
              ? "--text has to be given twice (or once with --against)"
              : "with --against, --text has to be given once");
    }
    if ((summaryFile != null || tableFile != null) && pairs == null) {
      throw new ParameterException(spec.commandLine(), "--summary and --table need --pairs");
    }
  }

  private void compareTexts() throws IOException {
    try (OpenScorer scorer = open(model.folder())) {
      Comparison compared = compare(scorer, texts.get(0), texts.get(1));
      result.write(
          writer -> new JsonLines(writer).add(json -> ComparisonJson.write(json, compared)));
    }
  }

  private void compareModels(String text, Path second) throws IOException {
    ScoredText a;
    try (OpenScorer scorer = open(model.folder())) {
      a = scorer.score(text, session);
    }
    try (OpenScorer scorer = open(second)) {
      ScoredText b = scorer.score(text, session);
      Comparison compared = Comparison.of(a, b, unit, session.cancellation());
      result.write(
          writer -> new JsonLines(writer).add(json -> ComparisonJson.write(json, compared)));
    }
  }

  private void comparePairs(PairFile file) throws IOException {
    List<PairResult> results = new ArrayList<>();
    try (OpenScorer scorer = open(model.folder())) {
      long[] told = {System.nanoTime()};
      result.write(
          writer -> {
            var out = new JsonLines(writer);
            try {
              file.forEach(
                  pair -> {
                    session.cancellation().check();
                    results.add(add(out, scorer, pair));
                    told[0] = tell(results.size(), file.pairs(), told[0]);
                  });
            } catch (UncheckedIOException e) {
              throw e.getCause();
            }
          });
    }
    PairSummary summary = PairSummary.of(results);
    Map<String, PairSummary> labels = PairSummary.byLabel(results);
    PairSummaryText.lines(summary, labels).forEach(session.console()::note);
    if (tableFile != null) {
      PairTableFile.write(tableFile, results);
    }
    if (summaryFile != null) {
      AtomicFile.write(summaryFile, ComparisonJson.summary(summary, labels));
    }
  }

  private PairResult add(JsonLines out, OpenScorer scorer, TextPair pair) {
    Comparison compared = compare(scorer, pair.a(), pair.b());
    try {
      out.add(
          json -> {
            json.writeNumberProperty("line", pair.line());
            json.writeStringProperty("label", pair.label());
            ComparisonJson.write(json, compared);
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PairResult.of(pair, compared.a(), compared.b());
  }

  private long tell(long done, long all, long before) {
    long now = System.nanoTime();
    if (now - before < TOLD_EVERY_SECONDS * 1_000_000_000L) {
      return before;
    }
    session.console().note(done + " of " + all + " pairs compared");
    return now;
  }

  private Comparison compare(OpenScorer scorer, String a, String b) {
    return Comparison.of(
        scorer.score(a, session), scorer.score(b, session), unit, session.cancellation());
  }

  private OpenScorer open(Path folder) throws IOException {
    Analyzer analyzer = Analyzer.open(folder);
    try {
      CandidateFinder generator = CandidateFinder.openIfPresent(folder).orElse(null);
      if (generator == null) {
        session
            .console()
            .note(
                folder.resolve(ModelFolder.GENERATOR)
                    + " is not there: without a generator its pseudo-likelihood is null");
      }
      return new OpenScorer(analyzer, generator);
    } catch (IOException | RuntimeException e) {
      analyzer.close();
      throw e;
    }
  }

  /** A scorer that closes its models. */
  private record OpenScorer(Analyzer analyzer, @Nullable CandidateFinder generator)
      implements AutoCloseable {
    ScoredText score(String text, Session session) {
      return new TextScorer(analyzer, generator).score(text, share -> {}, session.cancellation());
    }

    @Override
    public void close() throws IOException {
      analyzer.close();
      if (generator != null) {
        generator.close();
      }
    }
  }
}
