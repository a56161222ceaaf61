package krelectra.annotation.format.cas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.webanno.TsvNames;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * A feature structure for a label of any origin.
 *
 * @param id its number in the file
 * @param type its UIMA type
 * @param range where it lies
 * @param features its plain features
 * @param references features that point to other structures, by id
 */
record Structure(
    int id,
    String type,
    Range range,
    Map<String, Value> features,
    Map<String, Integer> references) {

  /** The structures of a document of another format: sentences, tokens, spans, relations. */
  static List<Structure> of(AnnotatedDocument annotated, int firstId, Report report) {
    List<Structure> structures = new ArrayList<>();
    int id = firstId;
    SentenceLabels words = SentenceLabels.of(annotated, Set.of("word"));
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      Map<String, Value> named =
          sentence.property("id").isEmpty()
              ? Map.of()
              : Map.of("id", Value.of(sentence.property("id")));
      structures.add(new Structure(id++, TsvNames.SENTENCE, sentence.range(), named, Map.of()));
      if (words.of(s).isEmpty()) {
        for (Range eojeol : Eojeols.of(annotated.document().text(), sentence.range())) {
          structures.add(new Structure(id++, TsvNames.TOKEN, eojeol, Map.of(), Map.of()));
        }
      }
    }
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan(List<Range> ranges)) {
        if (ranges.size() > 1) {
          report.lost("that spans have gaps");
        }
        ids.put(label.id(), id);
        structures.add(made(id++, label, SpanLayer.extent(label), Map.of()));
      }
    }
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfRelation(String from, String to)) {
        Integer source = ids.get(from);
        Integer target = ids.get(to);
        if (source == null || target == null) {
          report.lost("relations of what is not there");
          continue;
        }
        Range range = structures.get(target - firstId).range();
        structures.add(made(id++, label, range, Map.of("Governor", source, "Dependent", target)));
      }
    }
    return structures;
  }

  private static Structure made(int id, Label label, Range range, Map<String, Integer> references) {
    String type = TsvNames.type(label.layer());
    Map<String, Value> features = new LinkedHashMap<>();
    label
        .features()
        .forEach(
            (name, value) -> {
              if (!(value instanceof Value.Links)) {
                features.put(name(TsvNames.uima(type, name)), value);
              }
            });
    return new Structure(id, type, range, features, references);
  }

  /** UIMA's names are identifiers. */
  private static String name(String feature) {
    String name = feature.replaceAll("[^A-Za-z0-9_]", "_");
    boolean free = !Set.of("begin", "end", "sofa", "Governor", "Dependent").contains(name);
    return free && name.matches("[A-Za-z].*") ? name : "feature_" + name;
  }

  static boolean isCarried(Label label) {
    return label.target() instanceof Target.OfSpan || label.target() instanceof Target.OfRelation;
  }

  /** The features of every type, the references last. */
  static Map<String, Set<String>> types(List<Structure> structures) {
    Map<String, Set<String>> types = new LinkedHashMap<>();
    for (Structure structure : structures) {
      Set<String> names =
          types.computeIfAbsent(structure.type(), t -> new java.util.LinkedHashSet<>());
      names.addAll(structure.features().keySet());
    }
    return types;
  }

  /** The types that have references. */
  static Set<String> relations(List<Structure> structures) {
    Set<String> types = new java.util.LinkedHashSet<>();
    structures.stream()
        .filter(structure -> !structure.references().isEmpty())
        .forEach(structure -> types.add(structure.type()));
    return types;
  }
}
