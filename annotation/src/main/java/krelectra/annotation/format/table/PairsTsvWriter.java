package krelectra.annotation.format.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Report;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Writes a row a pair. */
final class PairsTsvWriter extends TableWriter {
  PairsTsvWriter(Path file, Report report, boolean safe) {
    super(file, PairsTsvFormat.NAME, report, safe);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    boolean own = isOwn(annotated) && !own(annotated, "table.columns").isEmpty();
    Header header =
        own
            ? ownHeader(annotated, true)
            : Header.ofPairs(List.of("id", "sentence1", "sentence2", "label"));
    List<String> names =
        own ? List.of(own(annotated, "table.columns").split("\t", -1)) : header.names();
    Map<String, Set<String>> carried = new HashMap<>();
    header.labels().forEach(c -> carried.put(header.layer(c, "pair"), Set.of("label")));
    carried.putIfAbsent("pair", Set.of("label"));
    report().compare(annotated, carried);
    if (!isOwn(annotated) || own) {
      begin(annotated, header.named(), names, out);
    }
    Map<String, Sentence> sentences = new HashMap<>();
    annotated.sentences().forEach(sentence -> sentences.put(sentence.id(), sentence));
    Set<String> paired = new HashSet<>();
    pairs(annotated)
        .forEach(
            (pair, labels) -> {
              Sentence a = sentences.get(pair.first());
              Sentence b = sentences.get(pair.second());
              if (a == null || b == null) {
                report().lost("pairs of a sentence that is not there");
                return;
              }
              paired.add(a.id());
              paired.add(b.id());
              List<String> cells = cells(annotated, header, names, a, b, labels);
              String odd = own ? a.property("table.quoted") : "";
              row(annotated, cells, dialect(annotated), odd, out);
            });
    int alone = annotated.sentences().size() - paired.size();
    if (alone > 0) {
      report().lost("sentences without a pair", alone);
    }
    end(annotated, out);
  }

  /** The labels of each pair by layer, in order. */
  private static Map<Target.OfPair, Map<String, String>> pairs(AnnotatedDocument annotated) {
    Map<Target.OfPair, Map<String, String>> pairs = new LinkedHashMap<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfPair pair) {
        pairs
            .computeIfAbsent(pair, p -> new HashMap<>())
            .merge(label.layer(), label.label(), (a, b) -> a + "|" + b);
      }
    }
    return pairs;
  }

  private static List<String> cells(
      AnnotatedDocument annotated,
      Header header,
      List<String> names,
      Sentence a,
      Sentence b,
      Map<String, String> labels) {
    List<String> cells = new ArrayList<>();
    for (int c = 0; c < names.size(); c++) {
      if (c == header.texts().get(0)) {
        cells.add(annotated.text(a));
      } else if (c == header.texts().get(1)) {
        cells.add(annotated.text(b));
      } else if (header.labels().contains(c)) {
        cells.add(labels.getOrDefault(header.layer(c, "pair"), ""));
      } else {
        cells.add(other(a, names.get(c)));
      }
    }
    return cells;
  }
}
