package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.Report;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** The cells of every unit. */
final class TsvTable {
  private final List<TsvLayer> layers;
  private final int columns;
  private final TsvUnits units;
  private final Map<String, Range> places;
  private final Map<String, Label> labels = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, String[]> cells = new HashMap<>();
  private final Report report;

  TsvTable(
      AnnotatedDocument annotated,
      List<TsvLayer> layers,
      int columns,
      TsvUnits units,
      Map<String, Range> places,
      Report report) {
    this.layers = layers;
    this.columns = columns;
    this.units = units;
    this.places = places;
    this.report = report;
    Map<String, List<Label>> byLayer = new HashMap<>();
    for (Label label : annotated.labels()) {
      labels.put(label.id(), label);
      boolean word = label.layer().equals("word");
      Range place = places.get(label.id());
      if (place != null && !word && isKnown(label) && !units.add(place)) {
        report.lost("spans that touch no token");
        continue;
      }
      byLayer.computeIfAbsent(label.layer(), l -> new ArrayList<>()).add(label);
    }
    number(byLayer);
    for (TsvLayer layer : layers) {
      List<Label> its = byLayer.getOrDefault(layer.layer(), List.of());
      switch (layer.kind()) {
        case "SP" -> its.forEach(label -> span(layer, label));
        case "RL" -> its.forEach(label -> relation(layer, label));
        default ->
            chains(layer, byLayer.getOrDefault(layer.layer() + WebannoFormat.CHAIN, List.of()));
      }
    }
  }

  private boolean isKnown(Label label) {
    return layers.stream().anyMatch(layer -> layer.layer().equals(label.layer()));
  }

  /** The cells of a unit, {@code _} where nothing is said. */
  List<String> cells(String unit) {
    String[] row = cells.get(unit);
    List<String> filled = new ArrayList<>();
    for (int c = 0; c < columns; c++) {
      filled.add(row == null || row[c] == null ? "_" : row[c]);
    }
    return filled;
  }

  private void put(String unit, int column, String value) {
    String[] row = cells.computeIfAbsent(unit, u -> new String[columns]);
    row[column] = row[column] == null ? value : row[column] + "|" + value;
  }

  /** Spans of several units, or stacked in one, have numbers; those they had they keep. */
  private void number(Map<String, List<Label>> byLayer) {
    int highest = 0;
    for (Label label : labels.values()) {
      int number = TsvCells.number(label.text(WebannoFormat.NUMBER));
      if (number > 0) {
        numbers.put(label.id(), number);
        highest = Math.max(highest, number);
      }
    }
    for (TsvLayer layer : layers) {
      if (!layer.kind().equals("SP")) {
        continue;
      }
      List<Label> its = byLayer.getOrDefault(layer.layer(), List.of());
      Map<String, Integer> counts = new HashMap<>();
      for (Label label : its) {
        units(label).forEach(unit -> counts.merge(unit, 1, Integer::sum));
      }
      for (Label label : its) {
        List<String> own = units(label);
        boolean needed =
            own.size() > 1 || own.stream().anyMatch(unit -> counts.getOrDefault(unit, 0) > 1);
        if (needed && !numbers.containsKey(label.id())) {
          numbers.put(label.id(), ++highest);
        }
      }
    }
  }

  private List<String> units(Label label) {
    Range place = places.get(label.id());
    return place == null ? List.of() : units.of(place);
  }

  private String bracketed(String text, Label label) {
    Integer number = numbers.get(label.id());
    return number == null ? text : text + "[" + number + "]";
  }

  private void span(TsvLayer layer, Label label) {
    boolean first = true;
    for (String unit : units(label)) {
      int column = layer.first();
      if (layer.features().isEmpty()) {
        put(unit, column, bracketed("*", label));
      }
      for (TsvLayer.Slot slot : layer.features()) {
        if (slot.isLink()) {
          link(unit, column, label, slot, first);
          column += 2;
        } else {
          put(unit, column++, bracketed(text(layer, slot, label), label));
        }
      }
      first = false;
    }
  }

  private static String text(TsvLayer layer, TsvLayer.Slot slot, Label label) {
    Value value = label.feature(layer.feature(slot));
    return value == null ? "*" : TsvCells.escaped(value.asText());
  }

  /** Roles and targets; they stand at the first unit alone. */
  private void link(String unit, int column, Label label, TsvLayer.Slot slot, boolean first) {
    if (!(label.feature(slot.name()) instanceof Value.Links(List<Link> links)) || !first) {
      put(unit, column, bracketed("_", label));
      put(unit, column + 1, "*");
      return;
    }
    List<String> roles = new ArrayList<>();
    List<String> targets = new ArrayList<>();
    for (Link link : links) {
      Label target = labels.get(link.target());
      List<String> its = target == null ? List.of() : units(target);
      if (target == null || its.isEmpty()) {
        report.lost("links to what is not there");
        continue;
      }
      roles.add(link.role().isEmpty() ? "*" : TsvCells.escaped(link.role()));
      targets.add(bracketed(its.getFirst(), target));
    }
    put(unit, column, bracketed(roles.isEmpty() ? "_" : String.join(";", roles), label));
    put(unit, column + 1, targets.isEmpty() ? "*" : String.join(";", targets));
  }

  private void relation(TsvLayer layer, Label label) {
    if (!(label.target() instanceof Target.OfRelation(String from, String to))) {
      return;
    }
    Label source = labels.get(from);
    Label target = labels.get(to);
    List<String> start = source == null ? List.of() : units(source);
    List<String> end = target == null ? List.of() : units(target);
    if (source == null || target == null || start.isEmpty() || end.isEmpty()) {
      report.lost("relations of what is not there");
      return;
    }
    int column = layer.first();
    for (TsvLayer.Slot slot : layer.features()) {
      put(end.getFirst(), column++, text(layer, slot, label));
    }
    int a = numbers.getOrDefault(from, 0);
    int b = numbers.getOrDefault(to, 0);
    String place = a + b == 0 ? start.getFirst() : start.getFirst() + "[" + a + "_" + b + "]";
    put(end.getFirst(), layer.first() + layer.width() - 1, place);
  }

  private void chains(TsvLayer layer, List<Label> chains) {
    Set<String> seen = new HashSet<>();
    for (int c = 0; c < chains.size(); c++) {
      if (!(chains.get(c).target() instanceof Target.OfChain(List<String> members))) {
        continue;
      }
      int position = 0;
      for (String member : members) {
        Label link = labels.get(member);
        position++;
        if (link == null || !seen.add(member)) {
          continue;
        }
        String place = "->" + (c + 1) + "-" + position;
        for (String unit : units(link)) {
          put(unit, layer.first(), feature(layer, 0, link) + place);
          put(unit, layer.first() + 1, feature(layer, 1, link) + "[" + (c + 1) + "]");
        }
      }
    }
  }

  private static String feature(TsvLayer layer, int at, Label link) {
    return at < layer.features().size() ? text(layer, layer.features().get(at), link) : "*";
  }
}
