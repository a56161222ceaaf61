package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes one JSON object a line. */
final class JsonLines {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer writer;

  JsonLines(Writer writer) {
    this.writer = new SurrogateEscapes(writer);
  }

  /** Writes the properties of an object. */
  @FunctionalInterface
  interface Properties {
    void writeTo(JsonGenerator out) throws IOException;
  }

  void add(Properties properties) throws IOException {
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), writer)) {
      out.writeStartObject();
      properties.writeTo(out);
      out.writeEndObject();
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
    writer.write('\n');
  }

  /** {@code "name": [[start, end], …]}, or null for a place without a span. */
  static void writeSpans(JsonGenerator out, String name, List<? extends @Nullable Span> spans) {
    out.writeArrayPropertyStart(name);
    for (Span span : spans) {
      if (span == null) {
        out.writeNull();
      } else {
        out.writeArray(new int[] {span.start(), span.end()}, 0, 2);
      }
    }
    out.writeEndArray();
  }
}
