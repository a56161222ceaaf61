package krelectra.annotation.format.records;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.json.JsonSyntaxException;

/** Reads files that are a JSON object a line, or one list of objects. */
public final class JsonRecords {
  private static final int HEAD = 1 << 16;

  private final Source source;
  private final String head;

  public JsonRecords(Source source) throws IOException {
    this.source = source;
    head = source.head(HEAD);
  }

  /** Takes a record. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes the next record.
     *
     * @param line where it begins, or ends in a list
     */
    void record(long line, Json.Obj record) throws IOException;
  }

  private boolean isList() {
    return head.stripLeading().startsWith("[");
  }

  /** Properties that every document of the file has: also how the JSON is laid out. */
  public Map<String, String> properties(String format) throws IOException {
    Map<String, String> properties = new LinkedHashMap<>(source.properties(format));
    if (isList()) {
      properties.put("json.list", "true");
      properties.put("json.style", JsonStyle.of(head).asProperty());
      if (head.contains("\r\n")) {
        properties.put("eol", "\r\n");
      }
      if (!endsWithLine()) {
        properties.put("eof", "none");
      }
    } else {
      int end = head.indexOf('\n');
      properties.put("json.style", JsonStyle.of(end < 0 ? head : line(end)).asProperty());
    }
    return properties;
  }

  private String line(int end) {
    return head.substring(0, end > 0 && head.charAt(end - 1) == '\r' ? end - 1 : end);
  }

  private boolean endsWithLine() throws IOException {
    char[] buffer = new char[HEAD];
    char last = ' ';
    try (Reader in = source.reader()) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        last = n > 0 ? buffer[n - 1] : last;
      }
    }
    return last == '\n';
  }

  /**
   * Reads the records.
   *
   * @throws InputException if the file is no JSON
   */
  public void read(Sink sink, Report report) throws IOException {
    if (isList()) {
      readList(sink, report);
    } else {
      readLines(sink, report);
    }
  }

  private void readList(Sink sink, Report report) throws IOException {
    try (Reader in = source.reader();
        JsonReader reader = new JsonReader(in)) {
      try {
        reader.visit(
            name -> {
              Json value = reader.value();
              report.reach(reader.line());
              try {
                sink.record(reader.line(), object(value, reader.line()));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
        reader.end();
      } catch (JsonSyntaxException e) {
        throw fault(e.line(), e);
      }
    }
  }

  private void readLines(Sink sink, Report report) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.isBlank()) {
          report.lost("empty lines");
          continue;
        }
        report.reach(lines.number());
        try {
          sink.record(lines.number(), object(JsonReader.parse(line), lines.number()));
        } catch (JsonSyntaxException e) {
          throw fault(lines.number(), e);
        }
      }
    }
  }

  private Json.Obj object(Json value, long line) {
    if (value instanceof Json.Obj object) {
      return object;
    }
    throw source.fault(line, "is no JSON object", "give an object for each record");
  }

  private InputException fault(long line, JsonSyntaxException e) {
    return InputException.at(
        source.file(), line, String.valueOf(e.getMessage()), "correct the JSON", e);
  }
}
