package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.AgreementTables;
import krelectra.annotation.agreement.Measure;
import krelectra.annotation.agreement.ScaleException;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * Agreement on judgements, as lines.
 *
 * @param place where they come from
 * @param evidence how many items were labelled with evidence shown; null if nobody knows
 */
record ClassAgreement(AgreementStudy study, Path place, @Nullable Integer evidence) {
  /** Refuses a measure that is none before anything is read. */
  static void check(CommandSpec spec, @Nullable String measure, AgreementCommand.@Nullable By by) {
    List<String> known = Arrays.stream(Measure.values()).map(Measure::id).toList();
    if (measure != null && !known.contains(measure)) {
      throw AgreementCommand.unknown(spec, measure, known);
    }
    if (by == AgreementCommand.By.LABEL
        && measure != null
        && Measure.find(measure).orElseThrow().scale() != Measure.Scale.NOMINAL) {
      throw new ParameterException(
          spec.commandLine(), "--by label takes a measure of labels without order");
    }
  }

  void write(JsonLines out, @Nullable String id, AgreementCommand.@Nullable By by, Session session)
      throws IOException {
    try {
      for (Measure measure : measures(id, by)) {
        write(out, measure, by);
        session.cancellation().check();
      }
    } catch (ScaleException e) {
      throw InputException.at(
          place,
          e.measure().id() + " cannot take the label " + e.label(),
          e.measure().scale() == Measure.Scale.ORDINAL || e.measure() == Measure.COHEN
              ? "give numbers, or the order of the labels with --order"
              : e.measure().scale() == Measure.Scale.RATIO
                  ? "give numbers from 0, or another measure"
                  : "give numbers, or another measure");
    }
  }

  private List<Measure> measures(@Nullable String id, AgreementCommand.@Nullable By by) {
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      boolean ofLabel = by != AgreementCommand.By.LABEL || measure.scale() == Measure.Scale.NOMINAL;
      if (id == null ? study.fits(measure) && ofLabel : measure.id().equals(id)) {
        measures.add(measure);
      }
    }
    return measures;
  }

  private void write(JsonLines out, Measure measure, AgreementCommand.@Nullable By by)
      throws IOException {
    if (by == AgreementCommand.By.PAIR) {
      for (AgreementTables.Pair pair : AgreementTables.pairs(study, measure)) {
        out.add(json -> AgreementJson.write(json, pair));
      }
    } else if (by == AgreementCommand.By.LABEL) {
      for (AgreementTables.Label label : AgreementTables.labels(study, measure)) {
        out.add(json -> AgreementJson.write(json, label));
      }
    } else {
      var agreement = study.measure(measure);
      out.add(json -> AgreementJson.write(json, agreement, evidence));
    }
  }
}
