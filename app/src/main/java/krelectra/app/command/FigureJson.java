package krelectra.app.command;

import java.util.Map;
import krelectra.inference.training.tasks.Measure;
import tools.jackson.core.JsonGenerator;

/** Writes figures by name, null where one is not defined. */
final class FigureJson {
  private FigureJson() {}

  static void write(JsonGenerator json, String property, Map<Measure, Double> figures) {
    json.writeObjectPropertyStart(property);
    figures.forEach(
        (measure, figure) -> {
          if (figure.isNaN()) {
            json.writeNullProperty(measure.key());
          } else {
            json.writeNumberProperty(measure.key(), figure);
          }
        });
    json.writeEndObject();
  }
}
