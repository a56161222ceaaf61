package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import krelectra.app.benchmark.SoakReading;
import tools.jackson.core.JsonGenerator;

/** What the process held while the window was worked in, for people and as JSON. */
record SoakTable(List<SoakReading> readings) {
  String text() throws IOException {
    var table =
        new TextTable(
            List.of(
                "minutes",
                "actions",
                "MB resident",
                "MB heap",
                "handles",
                "threads",
                "slowest ms"));
    for (SoakReading each : readings) {
      table.add(
          List.of(
              number("%.1f", each.seconds() / 60),
              Integer.toString(each.actions()),
              number("%.0f", each.resident() / 1e6),
              number("%.0f", each.heap() / 1e6),
              Long.toString(each.handles()),
              Integer.toString(each.threads()),
              number("%.0f", each.slowest())));
    }
    var text = new StringWriter();
    table.write(text);
    return text.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("readings");
    for (SoakReading each : readings) {
      json.writeStartObject();
      json.writeNumberProperty("seconds", each.seconds());
      json.writeNumberProperty("actions", each.actions());
      json.writeNumberProperty("residentBytes", each.resident());
      json.writeNumberProperty("heapBytes", each.heap());
      json.writeNumberProperty("handles", each.handles());
      json.writeNumberProperty("threads", each.threads());
      json.writeNumberProperty("slowestMilliseconds", each.slowest());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
