package krelectra.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.DuplicateJudgementException;
import krelectra.annotation.agreement.Judgement;
import krelectra.annotation.agreement.Judgements;
import krelectra.annotation.agreement.Weighting;
import krelectra.inference.InputException;

/** Agreement on a file of judgements. */
record TableAgreement(Path file, List<String> order, Weighting weighting, Bootstrap bootstrap) {
  /** Reads the file. */
  ClassAgreement read() {
    return new ClassAgreement(study(), file, null);
  }

  private AgreementStudy study() {
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
