package krelectra.annotation.format.plain;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.label.AnnotatedDocument;

/** Plain text: each line that is not blank is a sentence. It carries no labels. */
public final class PlainFormat implements Format {
  private static final String NAME = "text";

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
      DocumentBuilder last = null;
      for (String line = lines.next(); line != null; line = lines.next()) {
        DocumentBuilder builder = parts.next();
        if (last != null && builder.id().equals(last.id())) {
          builder.text().append('\n');
        }
        last = builder;
        int start = builder.text().length();
        builder.text().append(line);
        if (!line.isBlank()) {
          builder.sentence(start, builder.text().length(), Map.of());
        }
      }
      if (last == null) {
        parts.current().properties().put("eof", "empty");
      } else if (!lines.terminated()) {
        last.properties().put("eof", "none");
      }
      parts.finish();
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new TextWriter(file, NAME, report) {
      @Override
      protected void append(AnnotatedDocument annotated, StringBuilder out) {
        report().compare(annotated, Map.of());
        String text = annotated.document().text();
        out.append(eol().equals("\n") ? text : text.replace("\n", eol()));
        out.append(own(annotated, "eof").isEmpty() ? eol() : "");
      }
    };
  }
}
