package krelectra.annotation.format.sejong;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.MorphemePlacement;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/**
 * Tagged text of the Sejong corpus: an eojeol a line, {@code ID<tab>eojeol<tab>form/TAG + …}. All
 * other lines are markup, which stays; eojeols between two of them are a sentence, each a label of
 * the layer {@code word} with labels of the layer {@code morpheme}.
 */
public final class SejongFormat implements Format {
  static final String NAME = "sejong";
  static final String BEFORE = "sejong.before";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".txt";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
      properties.put("eol", lines.eol());
      Parts parts = new Parts(source, sink, properties);
      List<String> markup = new ArrayList<>();
      List<String[]> rows = new ArrayList<>();
      for (String line = lines.next(); line != null; line = lines.next()) {
        String[] row = line.split("\t", -1);
        if (row.length == 3 && !row[0].startsWith("<")) {
          check(lines, row);
          rows.add(row);
          continue;
        }
        if (!line.isBlank() && !line.startsWith("<") && row.length > 1) {
          throw lines.fault("has " + row.length + " cells and not 3", "part them by single tabs");
        }
        if (!rows.isEmpty()) {
          sentence(parts.next(), markup, rows);
        }
        markup.add(line);
      }
      if (!rows.isEmpty()) {
        sentence(parts.next(), markup, rows);
      }
      if (!markup.isEmpty()) {
        parts.current().properties().put("sejong.after", String.join("\n", markup) + "\n");
      }
      if (!lines.terminated()) {
        parts.current().properties().put("eof", "none");
      }
      parts.finish();
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  private static void check(Lines lines, String[] row) {
    for (String morpheme : row[2].split(" \\+ ", -1)) {
      if (morpheme.lastIndexOf('/') < 1) {
        throw lines.fault(
            "has a morpheme without form and tag: " + morpheme, "write it as form/TAG");
      }
    }
  }

  private static void sentence(DocumentBuilder builder, List<String> markup, List<String[]> rows) {
    StringBuilder text = new StringBuilder();
    List<Range> words = new ArrayList<>();
    for (String[] row : rows) {
      text.append(text.isEmpty() ? "" : " ");
      words.add(new Range(text.length(), text.length() + row[1].length()));
      text.append(row[1]);
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("id", rows.getFirst()[0]);
    if (!markup.isEmpty()) {
      properties.put(BEFORE, String.join("\n", markup) + "\n");
    }
    builder.line(text.toString(), properties);
    int start = builder.text().length() - text.length();
    for (int i = 0; i < rows.size(); i++) {
      word(builder, rows.get(i), text.toString(), words.get(i), start);
    }
    markup.clear();
    rows.clear();
  }

  private static void word(
      DocumentBuilder builder, String[] row, String text, Range word, int start) {
    Map<String, Value> features = new LinkedHashMap<>();
    features.put("id", Value.of(row[0]));
    Range place = word.shifted(start);
    builder.label("word", new Target.OfSpan(List.of(place)), features);
    MorphemePlacement places = new MorphemePlacement(text, word);
    for (String morpheme : row[2].split(" \\+ ", -1)) {
      int slash = morpheme.lastIndexOf('/');
      String form = morpheme.substring(0, slash);
      Range range = places.next(form);
      Map<String, Value> its = new LinkedHashMap<>();
      its.put(Feature.LABEL, Value.of(morpheme.substring(slash + 1)));
      if (!range.of(text).equals(form)) {
        its.put("form", Value.of(form));
      }
      builder.label("morpheme", new Target.OfSpan(List.of(range.shifted(start))), its);
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new SejongWriter(file, report);
  }
}
