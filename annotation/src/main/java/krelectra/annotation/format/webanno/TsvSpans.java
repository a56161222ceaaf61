package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/** The spans and the links of chains of a file, by what tells them from others. */
final class TsvSpans {
  private final Source source;
  private final List<TsvLayer> layers;
  private final Map<String, TsvSpan> spans = new LinkedHashMap<>();

  TsvSpans(Source source, List<TsvLayer> layers) {
    this.source = source;
    this.layers = layers;
  }

  /** All of them by their keys, in the order in which they begin. */
  Map<String, TsvSpan> all() {
    return spans;
  }

  /** The span of a layer that has a number, or else stands at a line; null if there is none. */
  @Nullable TsvSpan at(TsvLayer layer, String unit, int number) {
    return spans.get(layer.type() + (number > 0 ? "#" + number : "@" + unit));
  }

  /** Takes what a line says. */
  void add(TsvUnit unit) {
    for (TsvLayer layer : layers) {
      if (layer.kind().equals("SP")) {
        plain(unit, layer);
      } else if (layer.kind().equals("CH")) {
        chainLink(unit, layer);
      }
    }
  }

  private void plain(TsvUnit unit, TsvLayer layer) {
    boolean any = false;
    for (int c = 0; c < layer.width(); c++) {
      any |= !unit.cell(layer, c).equals("_");
    }
    if (!any) {
      return;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int c = 0; c < layer.width(); c++) {
      // the cell of links has numbers of its own
      if (isLinkTarget(layer, c)) {
        continue;
      }
      List<TsvCells.Cell> cells = TsvCells.split(unit.cell(layer, c));
      for (int i = 0; i < cells.size(); i++) {
        if (i == numbers.size()) {
          numbers.add(0);
        }
        numbers.set(i, Math.max(numbers.get(i), cells.get(i).number()));
      }
    }
    if (numbers.isEmpty()) {
      numbers.add(0);
    }
    for (int i = 0; i < numbers.size(); i++) {
      TsvSpan span = span(unit, layer, numbers.get(i));
      int column = 0;
      for (TsvLayer.Slot slot : layer.features()) {
        if (slot.isLink()) {
          column += 2;
          continue;
        }
        List<TsvCells.Cell> cells = TsvCells.split(unit.cell(layer, column++));
        String text = i < cells.size() ? cells.get(i).text() : "*";
        if (!text.equals("*") && !text.equals("_")) {
          span.features.put(layer.feature(slot), Value.of(TsvCells.unescaped(text)));
        }
      }
    }
  }

  private static boolean isLinkTarget(TsvLayer layer, int column) {
    int at = 0;
    for (TsvLayer.Slot slot : layer.features()) {
      if (slot.isLink() && column == at + 1) {
        return true;
      }
      at += slot.isLink() ? 2 : 1;
    }
    return false;
  }

  /** The span of a number, or of a line; it goes on to the line. */
  TsvSpan span(TsvUnit unit, TsvLayer layer, int number) {
    String key = layer.type() + (number > 0 ? "#" + number : "@" + unit.id());
    TsvSpan known = spans.get(key);
    if (known == null) {
      known = new TsvSpan("a" + (spans.size() + 1), layer, number, unit.range());
      spans.put(key, known);
    } else {
      known.range =
          new Range(
              Math.min(known.range.start(), unit.range().start()),
              Math.max(known.range.end(), unit.range().end()));
    }
    return known;
  }

  /** The columns of a chain: {@code relation->chain-link} and {@code type[chain]}. */
  private void chainLink(TsvUnit unit, TsvLayer layer) {
    if (unit.cell(layer, 0).equals("_")) {
      return;
    }
    List<String> places = TsvCells.split(unit.cell(layer, 0), '|');
    List<TsvCells.Cell> types = TsvCells.split(unit.cell(layer, layer.width() - 1));
    for (int i = 0; i < places.size(); i++) {
      int arrow = places.get(i).lastIndexOf("->");
      String place = arrow < 0 ? "" : places.get(i).substring(arrow + 2);
      if (!place.matches("[0-9]{1,9}-[0-9]{1,9}")) {
        throw source.fault(unit.line(), "has a link of no chain: " + places.get(i), "correct it");
      }
      String key = layer.type() + "%" + place;
      TsvSpan link = spans.get(key);
      if (link == null) {
        link = new TsvSpan("a" + (spans.size() + 1), layer, 0, unit.range());
        link.chain = Integer.parseInt(place.substring(0, place.indexOf('-')));
        spans.put(key, link);
        String relation = places.get(i).substring(0, arrow);
        String type = i < types.size() ? types.get(i).text() : "*";
        put(link, layer, 0, relation);
        put(link, layer, 1, type);
      } else {
        link.range = new Range(link.range.start(), unit.range().end());
      }
    }
  }

  private static void put(TsvSpan link, TsvLayer layer, int feature, String text) {
    if (!text.equals("*") && !text.equals("_") && feature < layer.features().size()) {
      link.features.put(
          layer.feature(layer.features().get(feature)), Value.of(TsvCells.unescaped(text)));
    }
  }
}
