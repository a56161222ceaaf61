package krelectra.app.corpus.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.AgreementStudy;
import krelectra.annotation.agreement.AgreementTables;
import krelectra.annotation.agreement.Bootstrap;
import krelectra.annotation.agreement.Confusion;
import krelectra.annotation.agreement.Judgements;
import krelectra.annotation.agreement.Measure;
import krelectra.annotation.agreement.layer.LayerClasses;

/** What annotators say of the same things. */
record ClassStudy(ClassFindings found) implements LayerStudy {
  private AgreementStudy study() {
    return found.study();
  }

  private Judgements judgements() {
    return study().judgements();
  }

  private AgreementStudy without(BooleanSupplier stop) {
    return new AgreementStudy(
        judgements(), study().ordered(), study().weighting(), new Bootstrap(0, 0.95, 1, stop));
  }

  private static Measure of(String measure) {
    return Measure.find(measure).orElseThrow();
  }

  @Override
  public List<String> measures() {
    return Arrays.stream(Measure.values()).filter(study()::fits).map(Measure::id).toList();
  }

  @Override
  public Agreement measure(String measure) {
    return study().measure(of(measure));
  }

  @Override
  public List<PairAgreement> pairs(String measure, BooleanSupplier stop) {
    return AgreementTables.pairs(without(stop), of(measure)).stream()
        .map(
            pair ->
                new PairAgreement(
                    pair.confusion().first(), pair.confusion().second(), pair.agreement()))
        .toList();
  }

  @Override
  public List<LabelAgreement> labels(String measure, BooleanSupplier stop) {
    if (of(measure).scale() != Measure.Scale.NOMINAL) {
      return List.of();
    }
    return AgreementTables.labels(without(stop), of(measure)).stream()
        .map(label -> new LabelAgreement(label.label(), label.judgements(), label.agreement()))
        .toList();
  }

  @Override
  public Optional<Confusion> confusion(String first, String second) {
    int a = judgements().annotators().indexOf(first);
    int b = judgements().annotators().indexOf(second);
    return a < 0 || b < 0 ? Optional.empty() : Optional.of(Confusion.of(judgements(), a, b));
  }

  @Override
  public List<JudgedItem> differing(String first, String second) {
    List<JudgedItem> items = new ArrayList<>();
    Map<String, Integer> places = places();
    confusion(first, second)
        .map(Confusion::cells)
        .orElse(Map.of())
        .forEach(
            (cell, names) -> {
              if (!cell.row().equals(cell.column())) {
                names.forEach(name -> add(places.getOrDefault(name, 0), items));
              }
            });
    return items;
  }

  @Override
  public List<JudgedItem> cell(String first, String second, String row, String column) {
    List<JudgedItem> items = new ArrayList<>();
    Map<String, Integer> places = places();
    confusion(first, second)
        .ifPresent(
            its ->
                its.items(row, column).forEach(name -> add(places.getOrDefault(name, 0), items)));
    return items;
  }

  @Override
  public List<JudgedItem> ofLabel(String label) {
    List<JudgedItem> items = new ArrayList<>();
    for (int i = 0; i < judgements().items().size(); i++) {
      TreeSet<String> given = new TreeSet<>(said(i).values());
      if (given.size() > 1 && given.contains(label)) {
        add(i, items);
      }
    }
    return items;
  }

  private Map<String, String> said(int item) {
    Map<String, String> said = new LinkedHashMap<>();
    for (int a = 0; a < judgements().annotators().size(); a++) {
      int label = judgements().label(item, a);
      if (label >= 0) {
        said.put(judgements().annotators().get(a), judgements().labels().get(label));
      }
    }
    return said;
  }

  /** Where items stand in the table. */
  private Map<String, Integer> places() {
    Map<String, Integer> places = new HashMap<>();
    judgements().items().forEach(name -> places.put(name, places.size()));
    return places;
  }

  private void add(int item, List<JudgedItem> items) {
    LayerClasses.Place place = found.places().get(judgements().items().get(item));
    if (place != null) {
      List<String> said = new ArrayList<>();
      said(item).forEach((annotator, label) -> said.add(annotator + ": " + label));
      items.add(new JudgedItem(place.document(), place.target(), String.join(" · ", said)));
    }
  }

  @Override
  public int evidence() {
    return found.evidence();
  }

  @Override
  public int single() {
    return 0;
  }
}
