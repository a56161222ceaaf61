package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import krelectra.app.benchmark.SoakReading;
import krelectra.app.benchmark.SoakReport;
import tools.jackson.core.JsonGenerator;

/** What the process held while the window was worked in, for people and as JSON. */
record SoakTable(SoakReport report) {
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
                "slowest ms",
                "after"));
    for (SoakReading each : report.readings()) {
      table.add(
          List.of(
              number("%.1f", each.seconds() / 60),
              Integer.toString(each.actions()),
              number("%.0f", each.resident() / 1e6),
              number("%.0f", each.heap() / 1e6),
              Long.toString(each.handles()),
              Integer.toString(each.threads()),
              number("%.0f", each.slowest()),
              each.after().name()));
    }
    var frames = new TextTable(List.of("after", "frames", "median ms", "99 % ms", "slowest ms"));
    for (SoakReport.Frames each : report.frames()) {
      frames.add(
          List.of(
              each.after().name(),
              Integer.toString(each.count()),
              number("%.1f", each.median()),
              number("%.1f", each.slow()),
              number("%.1f", each.slowest())));
    }
    var text = new StringWriter();
    table.write(text);
    text.write("\n");
    frames.write(text);
    return text.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  void write(JsonGenerator json) {
    json.writeArrayPropertyStart("readings");
    for (SoakReading each : report.readings()) {
      json.writeStartObject();
      json.writeNumberProperty("seconds", each.seconds());
      json.writeNumberProperty("actions", each.actions());
      json.writeNumberProperty("residentBytes", each.resident());
      json.writeNumberProperty("heapBytes", each.heap());
      json.writeNumberProperty("handles", each.handles());
      json.writeNumberProperty("threads", each.threads());
      json.writeNumberProperty("slowestMilliseconds", each.slowest());
      json.writeStringProperty("slowestAfter", each.after().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("frames");
    for (SoakReport.Frames each : report.frames()) {
      json.writeStartObject();
      json.writeStringProperty("after", each.after().name());
      json.writeNumberProperty("count", each.count());
      json.writeNumberProperty("medianMilliseconds", each.median());
      json.writeNumberProperty("slowMilliseconds", each.slow());
      json.writeNumberProperty("slowestMilliseconds", each.slowest());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
