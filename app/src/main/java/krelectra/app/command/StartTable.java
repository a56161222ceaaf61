package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import krelectra.app.benchmark.StartTimes;
import krelectra.inference.benchmark.Figures;
import tools.jackson.core.JsonGenerator;

/**
 * How long windows took to be visible, for people and as JSON; the workbench's window comes after
 * the empty one that was started alike.
 */
record StartTable(List<StartTimes> times, boolean headless) {
  String text() throws IOException {
    var table =
        new TextTable(
            List.of(
                "start of",
                "seconds until visible",
                "÷ empty window",
                "seconds until filled",
                "MB at rest"));
    for (StartTimes each : times) {
      table.add(
          List.of(
              each.name(),
              range(each.time(), 1, "%.2f"),
              range(each.against(empty(each)), 1, "%.2f"),
              range(Figures.of(each.filled()), 1, "%.2f"),
              range(each.memory(), 1e-6, "%.0f")));
    }
    var text = new StringWriter();
    table.write(text);
    return text
        + (headless ? "JavaFX's headless platform; " : "a display; ")
        + times.getFirst().seconds().size()
        + " rounds; median (least–greatest); ratios within a round\n";
  }

  private StartTimes empty(StartTimes times) {
    int index = this.times.indexOf(times);
    return this.times.get(index - index % 2);
  }

  private static String range(Figures figures, double factor, String format) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + "–" + format + ")",
        factor * figures.median(),
        factor * figures.min(),
        factor * figures.max());
  }

  void write(JsonGenerator json) {
    json.writeBooleanProperty("headless", headless);
    json.writeArrayPropertyStart("starts");
    for (StartTimes each : times) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      numbers(json, "seconds", each.seconds());
      numbers(json, "filledSeconds", each.filled());
      numbers(json, "processorSeconds", each.processor());
      numbers(json, "residentBytes", each.resident());
      json.writeNumberProperty("againstEmpty", each.against(empty(each)).median());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void numbers(JsonGenerator json, String name, List<Double> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeNumber);
    json.writeEndArray();
  }
}
