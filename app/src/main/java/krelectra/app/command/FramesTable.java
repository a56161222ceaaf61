package krelectra.app.command;

import java.util.List;
import java.util.Locale;
import krelectra.app.benchmark.FrameBenchmark;
import krelectra.app.benchmark.FrameTimes;
import tools.jackson.core.JsonGenerator;

/** How long the UI thread was busy in a frame, for people and as JSON. */
record FramesTable(FrameBenchmark benchmark, List<FrameTimes> times) {
  String text() {
    StringBuilder text = new StringBuilder();
    line(
        text,
        String.format(
            Locale.ROOT,
            "attention pane, %d pieces, %d layers x %d heads, %d frames each after 60 of warming"
                + " up",
            benchmark.pieces(),
            benchmark.layers(),
            benchmark.heads(),
            benchmark.frames()));
    line(text, "milliseconds of the UI thread in a frame, in which the input is handled first");
    line(text, "work: handlers, layout and drawing; pulse: with the copy for the renderer,");
    line(text, "which waits for the frame before; processor: what the thread used of it in all;");
    line(text, "over: frames of more than 16 ms");
    line(text, "");
    line(
        text,
        String.format(
            Locale.ROOT,
            "%-30s %8s %8s %8s %6s   %8s %8s %8s %6s   %8s %8s %8s %6s",
            "",
            "work 50%",
            "99%",
            "max",
            "over",
            "proc. 50%",
            "99%",
            "max",
            "over",
            "pulse 50%",
            "99%",
            "max",
            "over"));
    for (FrameTimes each : times) {
      line(
          text,
          String.format(
              Locale.ROOT,
              "%-30s %s   %s   %s",
              each.name(),
              figures(each.work()),
              figures(each.processor()),
              figures(each.pulse())));
    }
    return text.toString();
  }

  private static String figures(double[] times) {
    return String.format(
        Locale.ROOT,
        "%8.2f %8.2f %8.2f %6d",
        FrameTimes.median(times),
        FrameTimes.percentile(times, 99),
        FrameTimes.max(times),
        FrameTimes.over(times));
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }

  void write(JsonGenerator json) {
    json.writeNumberProperty("pieces", benchmark.pieces());
    json.writeNumberProperty("layers", benchmark.layers());
    json.writeNumberProperty("heads", benchmark.heads());
    json.writeNumberProperty("frames", benchmark.frames());
    json.writeArrayPropertyStart("scenarios");
    for (FrameTimes each : times) {
      json.writeStartObject();
      json.writeStringProperty("name", each.name());
      write(json, "workMilliseconds", each.work());
      write(json, "processorMilliseconds", each.processor());
      write(json, "pulseMilliseconds", each.pulse());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, double[] times) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("median", FrameTimes.median(times));
    json.writeNumberProperty("p99", FrameTimes.percentile(times, 99));
    json.writeNumberProperty("max", FrameTimes.max(times));
    json.writeNumberProperty("over16", FrameTimes.over(times));
    json.writeEndObject();
  }
}
