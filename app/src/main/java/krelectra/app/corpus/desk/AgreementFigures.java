package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.Confusion;
import krelectra.app.corpus.agreement.AgreementViewModel;
import krelectra.app.corpus.agreement.AgreementViewModel.Tables;
import krelectra.app.corpus.agreement.LayerStudy.LabelAgreement;
import krelectra.app.corpus.agreement.LayerStudy.PairAgreement;
import krelectra.app.language.Messages;

/** All measures, and one of them by pair and by label. */
final class AgreementFigures extends VBox {
  private static final int MOST_LABELS = 40;
  private static final int MOST_CONFUSED = 12;

  private final AgreementViewModel agreement;
  private final Messages messages;
  private final FigureGrid measures = new FigureGrid("agreement-measures");
  private final Label warnings = new Label();
  private final Label pairsTitle = title();
  private final FigureGrid pairs = new FigureGrid("agreement-pairs");
  private final Label confusionTitle = title();
  private final FigureGrid confusion = new FigureGrid("agreement-confusion");
  private final Label labelsTitle = title();
  private final FigureGrid labels = new FigureGrid("agreement-labels");

  AgreementFigures(AgreementViewModel agreement, Messages messages) {
    super(8);
    this.agreement = agreement;
    this.messages = messages;
    getStyleClass().add("agreement-figures");
    warnings.setId("agreement-warnings");
    warnings.setWrapText(true);
    warnings.setMinHeight(USE_PREF_SIZE);
    warnings.getStyleClass().add(Styles.TEXT_MUTED);
    getChildren()
        .addAll(
            measures, warnings, pairsTitle, pairs, confusionTitle, confusion, labelsTitle, labels);
    InvalidationListener changed = observable -> update();
    agreement.measures().addListener(changed);
    agreement.measureProperty().addListener(changed);
    agreement.tablesProperty().addListener(changed);
    agreement.behind().confusionProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private static Label title() {
    Label label = new Label();
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add(Styles.TEXT_BOLD);
    return label;
  }

  private String name(String measure) {
    return messages.find("measure." + measure).orElse(measure);
  }

  private Optional<Agreement> chosen() {
    return agreement.measures().stream()
        .filter(each -> each.measure().equals(agreement.measureProperty().get()))
        .findFirst();
  }

  private void update() {
    measures();
    warnings.setText(
        chosen()
            .map(
                its ->
                    its.warnings().stream()
                        .map(warning -> "· " + WarningTexts.of(warning, messages))
                        .collect(Collectors.joining("\n")))
            .orElse(""));
    WorkLine.shown(warnings, !warnings.getText().isEmpty());
    Tables tables = agreement.tablesProperty().get();
    String measure = name(agreement.measureProperty().get());
    pairsTitle.setText(messages.get("agreement.pairs", measure));
    WorkLine.shown(pairsTitle, !tables.pairs().isEmpty());
    pairs(tables.pairs());
    Confusion known = agreement.behind().confusionProperty().get();
    WorkLine.shown(confusionTitle, known != null);
    confusion.clear();
    if (known != null) {
      confusion(known);
    }
    labelsTitle.setText(messages.get("agreement.labels", measure));
    WorkLine.shown(labelsTitle, !tables.labels().isEmpty());
    labels(tables.labels());
  }

  private void measures() {
    measures.clear();
    measures.columns(
        List.of(
            messages.get("agreement.value"),
            messages.get("agreement.interval"),
            messages.get("agreement.count")));
    int row = 1;
    for (Agreement each : agreement.measures()) {
      String named = name(each.measure());
      boolean isChosen = each.measure().equals(agreement.measureProperty().get());
      measures.row(row, (isChosen ? "▸ " : "") + named);
      measures.figure(
          1,
          row,
          FigureGrid.number(each.value()),
          each.value(),
          named + " " + FigureGrid.number(each.value()),
          () -> agreement.measureProperty().set(each.measure()));
      measures.text(
          2,
          row,
          Double.isNaN(each.low())
              ? "–"
              : (FigureGrid.number(each.low()) + " – " + FigureGrid.number(each.high()))
                  .replace('-', '−'));
      measures.text(3, row, Integer.toString(each.items()));
      row++;
    }
  }

  private void pairs(List<PairAgreement> all) {
    pairs.clear();
    Set<String> names = new LinkedHashSet<>();
    all.forEach(pair -> names.add(pair.first()));
    all.forEach(pair -> names.add(pair.second()));
    List<String> people = List.copyOf(names);
    if (people.isEmpty()) {
      return;
    }
    pairs.columns(people);
    for (int i = 0; i < people.size(); i++) {
      pairs.row(i + 1, people.get(i));
      pairs.text(i + 1, i + 1, "·");
    }
    for (PairAgreement pair : all) {
      int a = people.indexOf(pair.first());
      int b = people.indexOf(pair.second());
      double value = pair.agreement().value();
      String said = pair.first() + " – " + pair.second() + ": " + FigureGrid.number(value);
      Runnable choose = () -> agreement.behind().choosePair(pair.first(), pair.second());
      pairs.figure(a + 1, b + 1, FigureGrid.number(value), value, said, choose);
      pairs.figure(b + 1, a + 1, FigureGrid.number(value), value, said, choose);
    }
  }

  /** The labels that two confuse most, as far as there is room. */
  private void confusion(Confusion known) {
    Set<String> used = new TreeSet<>();
    known.cells().forEach((cell, its) -> used.addAll(List.of(cell.row(), cell.column())));
    List<String> axis = new ArrayList<>(known.labels().stream().filter(used::contains).toList());
    boolean all = axis.size() <= MOST_CONFUSED;
    axis = all ? axis : axis.subList(0, MOST_CONFUSED);
    confusionTitle.setText(
        messages.get("agreement.confusion", known.first(), known.second())
            + (all ? "" : " " + messages.get("agreement.more", used.size())));
    confusion.columns(axis);
    int most = known.cells().values().stream().mapToInt(List::size).max().orElse(1);
    for (int row = 0; row < axis.size(); row++) {
      confusion.row(row + 1, axis.get(row));
      for (int column = 0; column < axis.size(); column++) {
        String one = axis.get(row);
        String other = axis.get(column);
        int count = known.items(one, other).size();
        if (count == 0) {
          confusion.text(column + 1, row + 1, "0");
        } else {
          confusion.figure(
              column + 1,
              row + 1,
              Integer.toString(count),
              (double) count / most,
              known.first() + ": " + one + ", " + known.second() + ": " + other + " – " + count,
              () -> agreement.behind().chooseCell(one, other));
        }
      }
    }
  }

  private void labels(List<LabelAgreement> all) {
    labels.clear();
    if (all.isEmpty()) {
      return;
    }
    labels.columns(List.of(messages.get("agreement.value"), messages.get("agreement.given")));
    int row = 1;
    for (LabelAgreement each : all.subList(0, Math.min(MOST_LABELS, all.size()))) {
      String named = each.label().isEmpty() ? "–" : each.label();
      double value = each.agreement().value();
      labels.row(row, named);
      labels.figure(
          1,
          row,
          FigureGrid.number(value),
          value,
          named + " " + FigureGrid.number(value),
          () -> agreement.behind().chooseLabel(each.label()));
      labels.text(2, row, Long.toString(each.given()));
      row++;
    }
  }
}
