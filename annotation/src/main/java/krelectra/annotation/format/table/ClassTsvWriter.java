package krelectra.annotation.format.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Report;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** Writes a row a sentence; a document with classes of its own is one row. */
final class ClassTsvWriter extends TableWriter {
  private @Nullable List<String> layers;

  ClassTsvWriter(Path file, Report report, boolean safe) {
    super(file, ClassTsvFormat.NAME, report, safe);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    Map<String, Map<String, String>> classes = classes(annotated);
    if (isOwn(annotated) && !own(annotated, "table.columns").isEmpty()) {
      own(annotated, classes, out);
    } else if (!isOwn(annotated) || !annotated.sentences().isEmpty()) {
      others(annotated, classes, out);
    }
    end(annotated, out);
  }

  /** The labels by sentence and layer; those of the document under an empty sentence. */
  private static Map<String, Map<String, String>> classes(AnnotatedDocument annotated) {
    Map<String, Map<String, String>> classes = new HashMap<>();
    for (Label label : annotated.labels()) {
      String item =
          switch (label.target()) {
            case Target.OfSentence(String sentence) -> sentence;
            case Target.OfDocument() -> "";
            default -> null;
          };
      if (item != null) {
        classes
            .computeIfAbsent(item, i -> new HashMap<>())
            .merge(label.layer(), label.label(), (a, b) -> a + "|" + b);
      }
    }
    return classes;
  }

  private void own(
      AnnotatedDocument annotated, Map<String, Map<String, String>> classes, StringBuilder out) {
    Header header = ownHeader(annotated, false);
    Dialect dialect = dialect(annotated);
    List<String> names = List.of(own(annotated, "table.columns").split("\t", -1));
    compare(annotated, header.labels().stream().map(c -> header.layer(c, "class")).toList());
    begin(annotated, header.named(), names, out);
    for (Sentence sentence : annotated.sentences()) {
      Map<String, String> its = classes.getOrDefault(sentence.id(), Map.of());
      List<String> cells = new ArrayList<>();
      for (int c = 0; c < names.size(); c++) {
        if (header.texts().contains(c)) {
          cells.add(annotated.text(sentence));
        } else if (header.labels().contains(c)) {
          cells.add(its.getOrDefault(header.layer(c, "class"), ""));
        } else {
          cells.add(other(sentence, names.get(c)));
        }
      }
      row(annotated, cells, dialect, sentence.property("table.quoted"), out);
    }
  }

  private void others(
      AnnotatedDocument annotated, Map<String, Map<String, String>> classes, StringBuilder out) {
    List<String> columns = layers;
    if (columns == null) {
      Set<String> found = new LinkedHashSet<>();
      for (Label label : annotated.labels()) {
        if (label.target() instanceof Target.OfSentence
            || label.target() instanceof Target.OfDocument) {
          found.add(label.layer());
        }
      }
      columns = found.isEmpty() ? List.of("class") : List.copyOf(found);
      layers = columns;
    }
    compare(annotated, columns);
    List<String> names = new ArrayList<>(List.of("id", "text"));
    columns.forEach(layer -> names.add(layer.equals("class") ? "label" : layer));
    begin(annotated, true, names, out);
    Dialect dialect = dialect(annotated);
    Map<String, String> whole = classes.getOrDefault("", Map.of());
    if (!whole.isEmpty()) {
      List<String> cells =
          new ArrayList<>(List.of(annotated.document().id(), annotated.document().text()));
      columns.forEach(layer -> cells.add(whole.getOrDefault(layer, "")));
      row(annotated, cells, dialect, "", out);
      return;
    }
    for (Sentence sentence : annotated.sentences()) {
      String id = sentence.property("id").isEmpty() ? sentence.id() : sentence.property("id");
      List<String> cells = new ArrayList<>(List.of(id, annotated.text(sentence)));
      Map<String, String> its = classes.getOrDefault(sentence.id(), Map.of());
      columns.forEach(layer -> cells.add(its.getOrDefault(layer, "")));
      row(annotated, cells, dialect, "", out);
    }
  }

  private void compare(AnnotatedDocument annotated, List<String> columns) {
    Map<String, Set<String>> carried = new HashMap<>();
    columns.forEach(layer -> carried.put(layer, Set.of("label")));
    report().compare(annotated, carried);
  }
}
