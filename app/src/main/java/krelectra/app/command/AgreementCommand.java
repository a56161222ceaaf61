package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Weighting;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how far annotators agree. */
@Command(
    name = "agreement",
    description = {
      "Measures how far annotators agree, as JSON; without --measure, every measure that fits, a"
          + " line each."
    })
final class AgreementCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Judgements: item, annotator, label; a header line and a judgement a line.")
  @Nullable Path table;

  @Option(
      names = "--spans",
      paramLabel = "FILE",
      description = "Spans: annotator, start, end, label; a column document if there are several.")
  @Nullable Path spans;

  @Option(
      names = "--measure",
      paramLabel = "M",
      description =
          "Of a table: percent cohen fleiss alpha-nominal alpha-ordinal alpha-interval alpha-ratio"
              + " ac1 ac2. Of spans: alpha-u u-alpha u-alpha-binary cu-alpha gamma f1.")
  @Nullable String measure;

  @Option(
      names = "--weights",
      paramLabel = "none|linear|quadratic|ordinal",
      defaultValue = "none",
      description = "Weights of cohen and ac2; ac2 is quadratic without.")
  Weighting weights = Weighting.NONE;

  @Option(
      names = "--order",
      split = ",",
      paramLabel = "LABEL",
      description = "The labels from low to high, for ordinal measures of labels in words.")
  List<String> order = List.of();

  @Option(
      names = "--by",
      paramLabel = "pair|label",
      description = "A line for each pair of annotators, or for each label against the rest.")
  @Nullable By by;

  @Option(
      names = "--tolerance",
      paramLabel = "N",
      defaultValue = "0",
      description = "By how many characters the ends of spans may differ in f1.")
  int tolerance;

  @Option(
      names = "--length",
      paramLabel = "N",
      description = "How long the text of the spans is; without, it ends with the last span.")
  @Nullable Integer length;

  @Option(
      names = "--resamples",
      paramLabel = "N",
      defaultValue = "1000",
      description = "Bootstrap resamples for the 95 %% interval; 0: none.")
  int resamples;

  @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Of all chance.")
  long seed;

  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  AgreementCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
    this.spec = CommandSpec.create();
  }

  /** How agreement is taken apart. */
  enum By {
    PAIR,
    LABEL
  }

  @Override
  public Integer call() throws IOException {
    if ((table == null) == (spans == null)) {
      throw new ParameterException(spec.commandLine(), "give --table or --spans, one of the two");
    }
    if (resamples < 0 || resamples > 100_000) {
      throw new ParameterException(spec.commandLine(), "--resamples must be from 0 to 100000");
    }
    var bootstrap =
        new Bootstrap(resamples, 0.95, seed, () -> session.cancellation().isCancelled());
    if (table != null) {
      var judged = new TableAgreement(table, order, weights, bootstrap);
      judged.check(spec, measure, by);
      result.write(writer -> judged.write(new JsonLines(writer), measure, by, session));
    } else if (spans != null) {
      checkSpanOptions();
      var found = new SpanAgreement(spans, length, tolerance, bootstrap);
      found.check(spec, measure);
      result.write(writer -> found.write(new JsonLines(writer), measure, session));
    }
    return 0;
  }

  private void checkSpanOptions() {
    if (tolerance < 0 || (length != null && length < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--tolerance must be from 0 and --length from 1");
    }
    if (by != null || !order.isEmpty() || weights != Weighting.NONE) {
      throw new ParameterException(
          spec.commandLine(), "--by, --order and --weights go with --table alone");
    }
  }

  /** What is said of a measure that is none. */
  static ParameterException unknown(CommandSpec spec, String measure, List<String> known) {
    return new ParameterException(
        spec.commandLine(),
        String.format(Locale.ROOT, "--measure %s is none of %s", measure, String.join(" ", known)));
  }
}
