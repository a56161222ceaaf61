package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import krelectra.inference.benchmark.Figures;
import krelectra.inference.benchmark.Series;
import krelectra.inference.benchmark.TextBenchmark;
import krelectra.inference.benchmark.TextFigures;
import tools.jackson.core.JsonGenerator;

/** How fast text is split, for people and as JSON. */
record SplittingTable(TextFigures figures) {
  private static final Set<String> OF_MORPHEMES =
      Set.of(TextBenchmark.MORPHEMES, TextBenchmark.NORI);

  String text() throws IOException {
    var table = new TextTable(List.of("what", "MB/s", "the workbench's time ÷ its"));
    for (Series each : figures.series()) {
      String ratio = isOwn(each) ? "" : range(own(each).against(each), "%.2f");
      double speed = figures.bytes() / 1e6 / each.figures().median();
      table.add(List.of(each.runner(), number("%.2f", speed), ratio));
    }
    var text = new StringWriter();
    text.write(
        number("%.0f lines, ", figures.lines())
            + number("%.2f MB, ", figures.bytes() / 1e6)
            + figures.series().getFirst().seconds().size()
            + " rounds, one thread; median (least–greatest); ratios within a round\n");
    table.write(text);
    if (!figures.versions().isEmpty()) {
      text.write(figures.versions() + "; lines split otherwise: " + figures.differing() + "\n");
    }
    return text.toString();
  }

  /** What the workbench does itself has nothing to be compared with but the others. */
  private static boolean isOwn(Series series) {
    return series.runner().equals(TextBenchmark.PIECES)
        || series.runner().equals(TextBenchmark.MORPHEMES);
  }

  private Series own(Series other) {
    return figures.of(
        OF_MORPHEMES.contains(other.runner()) ? TextBenchmark.MORPHEMES : TextBenchmark.PIECES);
  }

  private static String range(Figures figures, String format) {
    return String.format(
        Locale.ROOT,
        format + " (" + format + "–" + format + ")",
        figures.median(),
        figures.min(),
        figures.max());
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  void write(JsonGenerator json) {
    json.writeNumberProperty("lines", figures.lines());
    json.writeNumberProperty("bytes", figures.bytes());
    json.writeNumberProperty("differing", figures.differing());
    json.writeObjectPropertyStart("versions");
    figures.versions().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeArrayPropertyStart("series");
    for (Series each : figures.series()) {
      json.writeStartObject();
      json.writeStringProperty("name", each.runner());
      json.writeArrayPropertyStart("seconds");
      each.seconds().forEach(json::writeNumber);
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
