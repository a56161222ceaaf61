package krelectra.annotation.format.webanno;

import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Value;

/** A span that is being put together. */
final class TsvSpan {
  final String id;
  final TsvLayer layer;
  final int number;
  Range range;
  final Map<String, Value> features = new LinkedHashMap<>();
  int chain;

  TsvSpan(String id, TsvLayer layer, int number, Range range) {
    this.id = id;
    this.layer = layer;
    this.number = number;
    this.range = range;
  }

  /** What it says, with its number in the file. */
  Map<String, Value> numbered() {
    if (number > 0) {
      features.put(WebannoFormat.NUMBER, Value.of(Integer.toString(number)));
    }
    return features;
  }
}
