package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.LayerInference;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.LayerKind;

/** The header of documents of other formats. */
final class TsvHeader {
  private TsvHeader() {}

  static List<String> of(AnnotatedDocument annotated) {
    Map<String, Set<String>> features = new LinkedHashMap<>();
    Map<String, LayerKind> kinds = new LinkedHashMap<>();
    Map<String, String> layerOf = new LinkedHashMap<>();
    Map<String, String> bases = new LinkedHashMap<>();
    for (Label label : annotated.labels()) {
      layerOf.put(label.id(), label.layer());
      LayerKind kind = LayerInference.kind(label.target());
      boolean known = kind == LayerKind.SPAN || kind == LayerKind.RELATION;
      if (known && !label.layer().equals("word")) {
        kinds.putIfAbsent(label.layer(), kind);
        Set<String> its = features.computeIfAbsent(label.layer(), l -> new LinkedHashSet<>());
        label
            .features()
            .forEach(
                (name, value) -> {
                  if (!(value instanceof Value.Links)) {
                    its.add(name);
                  }
                });
      }
    }
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfRelation(String from, String to)) {
        bases.putIfAbsent(label.layer(), layerOf.getOrDefault(to, "word"));
      }
    }
    List<String> header = new ArrayList<>(List.of("#FORMAT=WebAnno TSV 3.3"));
    for (LayerKind kind : List.of(LayerKind.SPAN, LayerKind.RELATION)) {
      features.forEach(
          (layer, names) -> {
            if (kinds.get(layer) == kind) {
              header.add(line(layer, kind, names, bases.getOrDefault(layer, "word")));
            }
          });
    }
    return header;
  }

  private static String line(String layer, LayerKind kind, Set<String> names, String base) {
    String type = TsvNames.type(layer);
    List<TsvLayer.Slot> slots =
        names.stream().map(name -> new TsvLayer.Slot(TsvNames.uima(type, name), "", "")).toList();
    boolean spans = kind == LayerKind.SPAN;
    return new TsvLayer(spans ? "SP" : "RL", type, slots, spans ? "" : TsvNames.type(base), 0, 1)
        .line();
  }
}
