package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** What joins the spans of a file: slots, relations and chains. */
final class TsvJoined {
  private final Source source;
  private final List<TsvLayer> layers;
  private final TsvText text;
  private final TsvSpans found;
  private final DocumentBuilder builder;

  TsvJoined(
      Source source, List<TsvLayer> layers, TsvText text, TsvSpans found, DocumentBuilder builder) {
    this.source = source;
    this.layers = layers;
    this.text = text;
    this.found = found;
    this.builder = builder;
  }

  /** The slots: roles and targets parted by {@code ;}. */
  void links() {
    for (TsvUnit unit : text.units()) {
      for (TsvLayer layer : layers) {
        if (!layer.kind().equals("SP")) {
          continue;
        }
        int column = 0;
        for (TsvLayer.Slot slot : layer.features()) {
          if (slot.isLink()) {
            links(unit, layer, slot, column);
          }
          column += slot.isLink() ? 2 : 1;
        }
      }
    }
  }

  private void links(TsvUnit unit, TsvLayer layer, TsvLayer.Slot slot, int column) {
    List<TsvCells.Cell> roles = TsvCells.split(unit.cell(layer, column));
    List<String> targets = TsvCells.split(unit.cell(layer, column + 1), '|');
    for (int i = 0; i < targets.size(); i++) {
      if (targets.get(i).equals("_") || targets.get(i).equals("*")) {
        continue;
      }
      int number = i < roles.size() ? roles.get(i).number() : 0;
      TsvSpan host = found.span(unit, layer, number);
      List<String> names = TsvCells.split(i < roles.size() ? roles.get(i).text() : "*", ';');
      List<String> places = TsvCells.split(targets.get(i), ';');
      List<Link> links = new ArrayList<>();
      for (int l = 0; l < places.size(); l++) {
        String role = l < names.size() ? names.get(l) : "*";
        links.add(
            new Link(
                role.equals("*") ? "" : TsvCells.unescaped(role),
                target(unit, places.get(l), slot.target())));
      }
      host.features.put(slot.name(), new Value.Links(links));
    }
  }

  /** The label that stands at a unit, {@code 1-3} or {@code 1-3[2]}, of a type or of any. */
  private String target(TsvUnit from, String place, String type) {
    int bracket = place.indexOf('[');
    String unit = bracket < 0 ? place : place.substring(0, bracket);
    int number =
        bracket < 0 ? 0 : TsvCells.number(place.substring(bracket + 1, place.length() - 1));
    return at(from, unit, number, type);
  }

  private String at(TsvUnit from, String unit, int number, String type) {
    if (type.equals(TsvNames.TOKEN) && text.wordIds().containsKey(unit)) {
      return text.wordIds().getOrDefault(unit, "");
    }
    for (TsvLayer layer : layers) {
      boolean fits = layer.type().equals(type) || type.equals("uima.tcas.Annotation");
      TsvSpan span = fits ? found.at(layer, unit, number) : null;
      if (span != null) {
        return span.id;
      }
    }
    String word = type.equals("uima.tcas.Annotation") ? text.wordIds().get(unit) : null;
    if (word == null) {
      throw source.fault(
          from.line(), "points to " + unit + ", where nothing of its kind is", "correct it");
    }
    return word;
  }

  /** Adds the relations. */
  void relations() {
    for (TsvUnit unit : text.units()) {
      for (TsvLayer layer : layers) {
        if (layer.kind().equals("RL") && !unit.cell(layer, layer.width() - 1).equals("_")) {
          relations(unit, layer);
        }
      }
    }
  }

  private void relations(TsvUnit unit, TsvLayer layer) {
    List<String> places = TsvCells.split(unit.cell(layer, layer.width() - 1), '|');
    for (int i = 0; i < places.size(); i++) {
      String place = places.get(i);
      int bracket = place.indexOf('[');
      String from = bracket < 0 ? place : place.substring(0, bracket);
      String numbers = bracket < 0 ? "0_0" : place.substring(bracket + 1, place.length() - 1);
      String[] pair = numbers.split("_", -1);
      if (pair.length != 2) {
        throw source.fault(unit.line(), "has a relation of no numbers: " + place, "correct it");
      }
      String governor = at(unit, from, TsvCells.number(pair[0]), layer.base());
      String dependent = at(unit, unit.id(), TsvCells.number(pair[1]), layer.base());
      Map<String, Value> features = new LinkedHashMap<>();
      for (int c = 0; c < layer.features().size(); c++) {
        List<TsvCells.Cell> cells = TsvCells.split(unit.cell(layer, c));
        String text = i < cells.size() ? cells.get(i).text() : "*";
        if (!text.equals("*") && !text.equals("_")) {
          features.put(layer.feature(layer.features().get(c)), Value.of(TsvCells.unescaped(text)));
        }
      }
      builder.label(
          builder.nextId("r"),
          layer.layer(),
          Annotator.SOURCE,
          new Target.OfRelation(governor, dependent),
          features);
    }
  }

  /** Adds the chains. */
  void chains() {
    Map<String, List<TsvSpan>> chains = new LinkedHashMap<>();
    found
        .all()
        .forEach(
            (key, span) -> {
              if (span.chain > 0) {
                chains
                    .computeIfAbsent(span.layer.layer() + "%" + span.chain, c -> new ArrayList<>())
                    .add(span);
              }
            });
    Map<String, Integer> order = new HashMap<>();
    found
        .all()
        .forEach(
            (key, span) ->
                order.put(
                    span.id,
                    span.chain > 0
                        ? Integer.parseInt(key.substring(key.lastIndexOf('-') + 1))
                        : 0));
    chains.forEach(
        (chain, links) -> {
          links.sort((a, b) -> order.getOrDefault(a.id, 0) - order.getOrDefault(b.id, 0));
          builder.label(
              builder.nextId("c"),
              links.getFirst().layer.layer() + WebannoFormat.CHAIN,
              Annotator.SOURCE,
              new Target.OfChain(links.stream().map(link -> link.id).toList()),
              Map.of());
        });
  }
}
