package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import krelectra.app.benchmark.CorpusFigures;
import tools.jackson.core.JsonGenerator;

/** How fast a corpus is worked with, for people and as JSON. */
record CorpusTable(CorpusFigures figures) {
  String text() throws IOException {
    CorpusFigures f = figures;
    double megabytes = f.bytes() / 1e6;
    var table = new TextTable(List.of("what", "speed", "ratio", "against"));
    table.add(
        List.of(
            "import",
            number("%.1f MB/s", megabytes / f.importing()),
            number("%.1f", f.importing() / f.copying()),
            "a copy of the file onto the disk"));
    table.add(
        List.of(
            "export",
            number("%.1f MB/s", megabytes / f.exporting()),
            number("%.1f", f.exporting() / f.copying()),
            "the same copy"));
    table.add(
        List.of(
            "an edit, on the disk",
            number("%.0f a second", 1 / f.edit()),
            number("%.2f", f.edit() / f.append()),
            "a line appended to a file, on the disk"));
    table.add(List.of("opening", number("%.0f ms", 1e3 * f.opening()), "", ""));
    table.add(List.of("counting sentences", number("%.1f ms", 1e3 * f.counting()), "", ""));
    table.add(List.of("a page of 100", number("%.2f ms", 1e3 * f.page()), "", ""));
    table.add(
        List.of(
            "making the index", number("%.0f sentences/s", f.sentences() / f.indexing()), "", ""));
    table.add(
        List.of(
            "counting matches",
            number("%.2f ms", 1e3 * f.search()),
            number("%.3f", f.search() / f.scan()),
            "the letters sought in the text in memory"));
    var text = new StringWriter();
    table.write(text);
    return number("%.0f sentences, ", f.sentences()) + number("%.1f MB\n", megabytes) + text;
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  void write(JsonGenerator json) {
    json.writeNumberProperty("sentences", figures.sentences());
    json.writeNumberProperty("bytes", figures.bytes());
    json.writeNumberProperty("importSeconds", figures.importing());
    json.writeNumberProperty("exportSeconds", figures.exporting());
    json.writeNumberProperty("copySeconds", figures.copying());
    json.writeNumberProperty("editSeconds", figures.edit());
    json.writeNumberProperty("appendSeconds", figures.append());
    json.writeNumberProperty("openSeconds", figures.opening());
    json.writeNumberProperty("countSeconds", figures.counting());
    json.writeNumberProperty("pageSeconds", figures.page());
    json.writeNumberProperty("indexSeconds", figures.indexing());
    json.writeNumberProperty("searchSeconds", figures.search());
    json.writeNumberProperty("scanSeconds", figures.scan());
  }
}
