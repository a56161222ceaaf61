package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.AgreementTables;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.DuplicateJudgementException;
import krelectra.annotation.agreement.Judgement;
import krelectra.annotation.agreement.Judgements;
import krelectra.annotation.agreement.Measure;
import krelectra.annotation.agreement.ScaleException;
import krelectra.annotation.agreement.Weighting;
import krelectra.inference.InputException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Agreement on a file of judgements. */
record TableAgreement(Path file, List<String> order, Weighting weighting, Bootstrap bootstrap) {
  /** Refuses a measure that is none before any file is read. */
  void check(CommandSpec spec, @Nullable String measure, AgreementCommand.@Nullable By by) {
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
    AgreementStudy study = read();
    List<Measure> measures = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      boolean fits = study.fits(measure);
      boolean ofLabel = by != AgreementCommand.By.LABEL || measure.scale() == Measure.Scale.NOMINAL;
      if (id == null ? fits && ofLabel : measure.id().equals(id)) {
        measures.add(measure);
      }
    }
    try {
      for (Measure measure : measures) {
        write(out, study, measure, by);
        session.cancellation().check();
      }
    } catch (ScaleException e) {
      throw InputException.at(
          file,
          e.measure().id() + " cannot take the label " + e.label(),
          e.measure().scale() == Measure.Scale.ORDINAL || e.measure() == Measure.COHEN
              ? "give numbers, or the order of the labels with --order"
              : e.measure().scale() == Measure.Scale.RATIO
                  ? "give numbers from 0, or another measure"
                  : "give numbers, or another measure");
    }
  }

  private static void write(
      JsonLines out, AgreementStudy study, Measure measure, AgreementCommand.@Nullable By by)
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
      out.add(json -> AgreementJson.write(json, agreement));
    }
  }

  private AgreementStudy read() {
    TsvTable table = TsvTable.read(file, "item", "annotator", "label");
    List<Judgement> judgements = new ArrayList<>();
    for (TsvTable.Row row : table.rows()) {
      String label = table.text(row, "label");
      if (!order.isEmpty() && !order.contains(label)) {
        throw InputException.at(
            file, row.line(), "has the label " + label, "name every label in --order");
      }
      judgements.add(new Judgement(table.text(row, "item"), table.text(row, "annotator"), label));
    }
    try {
      Judgements all =
          order.isEmpty() ? Judgements.of(judgements) : Judgements.of(judgements, order);
      return new AgreementStudy(all, !order.isEmpty(), weighting, bootstrap);
    } catch (DuplicateJudgementException e) {
      Judgement twice = judgements.get(e.second());
      throw InputException.at(
          file,
          table.rows().get(e.second()).line(),
          twice.annotator()
              + " judges "
              + twice.item()
              + " again, after line "
              + table.rows().get(e.first()).line(),
          "keep one of the two lines");
    }
  }
}
