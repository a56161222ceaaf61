package krelectra.app.command;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import krelectra.annotation.agreement.SpanMeasure;
import krelectra.annotation.agreement.SpanStudy;
import krelectra.annotation.agreement.SpanTables;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Agreement on spans, as lines.
 *
 * @param evidence how many items were labelled with evidence shown; null if nobody knows
 */
record SpanLines(SpanStudy study, @Nullable Integer evidence) {
  /** Refuses a measure that is none before anything is read. */
  static void check(CommandSpec spec, @Nullable String measure) {
    List<String> known = Arrays.stream(SpanMeasure.values()).map(SpanMeasure::id).toList();
    if (measure != null && !known.contains(measure)) {
      throw AgreementCommand.unknown(spec, measure, known);
    }
  }

  void write(JsonLines out, @Nullable String id, AgreementCommand.@Nullable By by, Session session)
      throws IOException {
    for (SpanMeasure measure : SpanMeasure.values()) {
      if (id == null || measure.id().equals(id)) {
        write(out, measure, by);
        session.cancellation().check();
      }
    }
  }

  private void write(JsonLines out, SpanMeasure measure, AgreementCommand.@Nullable By by)
      throws IOException {
    if (by == AgreementCommand.By.PAIR) {
      for (SpanTables.Pair pair : SpanTables.pairs(study, measure)) {
        out.add(json -> AgreementJson.write(json, pair));
      }
    } else if (by == AgreementCommand.By.LABEL) {
      for (SpanTables.Label label : SpanTables.labels(study, measure)) {
        out.add(json -> AgreementJson.write(json, label));
      }
    } else {
      var agreement = study.measure(measure);
      out.add(json -> AgreementJson.write(json, agreement, evidence));
    }
  }
}
