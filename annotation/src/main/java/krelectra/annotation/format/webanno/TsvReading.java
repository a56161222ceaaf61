package krelectra.annotation.format.webanno;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;

/** Reads a file: its text first, then spans, then what joins them. */
final class TsvReading {
  private final Source source;
  private final Lines lines;
  private final DocumentBuilder builder;
  private final List<TsvLayer> layers = new ArrayList<>();
  private final List<String> header = new ArrayList<>();
  private int columns;

  TsvReading(Source source, Lines lines) {
    this.source = source;
    this.lines = lines;
    builder = new DocumentBuilder(source.name(), 1, source.properties(WebannoFormat.NAME));
    builder.properties().put("eol", lines.eol());
  }

  AnnotatedDocument document() throws IOException {
    String line = lines.next();
    if (line == null || !line.startsWith("#FORMAT=WebAnno TSV 3")) {
      throw source.fault(1, "does not begin with #FORMAT=WebAnno TSV 3", "choose another format");
    }
    for (; line != null && !line.isEmpty(); line = lines.next()) {
      header.add(line);
      if (line.matches("#T_(SP|RL|CH)=.+")) {
        TsvLayer layer = TsvLayer.of(line, columns);
        if (layer.kind().equals("CH") && layer.width() != 2) {
          throw lines.fault("has a chain without two features", "correct the header");
        }
        layers.add(layer);
        columns += layer.width();
      }
    }
    builder.properties().put(WebannoFormat.HEADER, String.join("\n", header));
    TsvText text = text();
    TsvSpans spans = new TsvSpans(source, layers);
    text.units().forEach(spans::add);
    TsvJoined joined = new TsvJoined(source, layers, text, spans, builder);
    joined.links();
    for (TsvSpan span : spans.all().values()) {
      builder.label(
          span.id,
          span.layer.layer(),
          Annotator.SOURCE,
          new Target.OfSpan(List.of(span.range)),
          span.numbered());
    }
    joined.relations();
    joined.chains();
    return builder.build();
  }

  private TsvText text() throws IOException {
    TsvText text = new TsvText(lines, builder);
    boolean open = false;
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (line.isEmpty() || line.startsWith("#")) {
        open = false;
        text.between(line);
      } else {
        text.unit(line, columns, !open);
        open = true;
      }
    }
    text.finish();
    if (!lines.terminated()) {
      builder.properties().put("eof", "none");
    }
    return text;
  }
}
