package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Weighting;
import krelectra.annotation.layer.Feature;
import krelectra.app.corpus.agreement.ClassFindings;
import krelectra.app.corpus.agreement.LayerAgreement;
import krelectra.app.corpus.agreement.SpanFindings;
import krelectra.store.Database;
import krelectra.store.StoredProject;
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
          + " line each.",
      "Of a table, of spans in a file, or of a layer of a database (--layer): there an annotator's"
          + " labels are his judgements, models and suggestions never count, and the curator only"
          + " if --annotators names him. There each line has evidence, too: how many items were"
          + " labelled after model evidence or others' labels were shown in blind work."
    })
final class AgreementCommand implements Callable<Integer> {
  @Option(
      names = "--table",
      paramLabel = "FILE",
      description = "Judgements: item, annotator, label; a header line and a judgement a line.")
  @Nullable Path table;

  @Option(
      names = "--spans",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FILE",
      description =
          "Spans: annotator, start, end, label; a column document if there are several. With"
              + " --layer without FILE: the spans of the layer, and not only what is said of equal"
              + " ones.")
  @Nullable Path spans;

  @Option(names = "--layer", paramLabel = "L", description = "A layer of the database.")
  @Nullable String layer;

  @Option(
      names = "--project",
      paramLabel = "P",
      description = "The project of the layer (default: the only one).")
  @Nullable String project;

  @Option(
      names = "--feature",
      paramLabel = "F",
      defaultValue = Feature.LABEL,
      description = "What the labels of the layer are asked for (default: ${DEFAULT-VALUE}).")
  String feature = Feature.LABEL;

  @Option(
      names = "--annotators",
      split = ",",
      paramLabel = "A",
      description = "Whose labels of the layer count (default: all people's, and imported ones).")
  List<String> annotators = List.of();

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

  @Mixin DatabaseOption db;
  @Mixin ResultOption result;
  @Spec CommandSpec spec;

  private final Session session;

  AgreementCommand(Session session) {
    this.session = session;
    this.db = new DatabaseOption(session);
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
    checkSources();
    if (resamples < 0 || resamples > 100_000) {
      throw new ParameterException(spec.commandLine(), "--resamples must be from 0 to 100000");
    }
    var bootstrap =
        new Bootstrap(resamples, 0.95, seed, () -> session.cancellation().isCancelled());
    if (spans == null) {
      ClassAgreement.check(spec, measure, by);
    } else {
      checkSpanOptions();
      SpanLines.check(spec, measure);
    }
    if (layer != null) {
      ofLayer(layer, bootstrap);
    } else if (table != null) {
      write(new TableAgreement(table, order, weights, bootstrap).read());
    } else if (spans != null) {
      write(new SpanLines(new SpanAgreement(spans, length, tolerance, bootstrap).read(), null));
    }
    return 0;
  }

  private void checkSources() {
    boolean file = spans != null && !spans.toString().isEmpty();
    if (layer == null ? (table == null) == !file : table != null || file) {
      throw new ParameterException(
          spec.commandLine(), "give --table or --spans with a FILE, or --layer L of a database");
    }
    if (layer != null && length != null) {
      throw new ParameterException(spec.commandLine(), "--length goes with --spans FILE alone");
    }
  }

  private void ofLayer(String id, Bootstrap bootstrap) throws IOException {
    try (Database database = db.openExisting()) {
      StoredProject stored = DatabaseOption.project(database, project);
      var judged =
          new LayerAgreement(
              stored,
              LayerAgreement.layer(stored, id),
              feature,
              Set.copyOf(annotators),
              bootstrap,
              db.progress("documents"));
      if (spans == null) {
        ClassFindings found = judged.classes(order, weights);
        write(new ClassAgreement(found.study(), database.file(), found.evidence()));
      } else {
        SpanFindings found = judged.spans(tolerance);
        if (found.single() > 0) {
          session
              .console()
              .note(
                  found.single()
                      + " documents have spans of one annotator alone and are left out: nobody"
                      + " knows whether the others saw them");
        }
        write(new SpanLines(found.study(), found.evidence()));
      }
    }
  }

  private void write(ClassAgreement agreement) throws IOException {
    result.write(writer -> agreement.write(new JsonLines(writer), measure, by, session));
  }

  private void write(SpanLines agreement) throws IOException {
    result.write(writer -> agreement.write(new JsonLines(writer), measure, by, session));
  }

  private void checkSpanOptions() {
    if (tolerance < 0 || (length != null && length < 1)) {
      throw new ParameterException(
          spec.commandLine(), "--tolerance must be from 0 and --length from 1");
    }
    if (!order.isEmpty() || weights != Weighting.NONE) {
      throw new ParameterException(
          spec.commandLine(), "--order and --weights do not go with --spans");
    }
  }

  /** What is said of a measure that is none. */
  static ParameterException unknown(CommandSpec spec, String measure, List<String> known) {
    return new ParameterException(
        spec.commandLine(),
        String.format(Locale.ROOT, "--measure %s is none of %s", measure, String.join(" ", known)));
  }
}
