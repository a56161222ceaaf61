package krelectra.annotation.format.table;

import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;

/** Reads a table row by row. */
abstract class TableReading {
  static final String SAFE = "table.safe";

  private final String format;
  private final boolean safe;

  /**
   * @param safe whether cells were made safe for spreadsheets
   */
  TableReading(String format, boolean safe) {
    this.format = format;
    this.safe = safe;
  }

  /** What the columns are, by the first row. */
  abstract Header header(List<String> first);

  /** Adds a row. */
  abstract void add(Parts parts, Header header, Row row, Map<String, String> properties)
      throws IOException;

  /** How many columns of texts there must be. */
  abstract int texts();

  final void read(Source source, DocumentSink sink, Report report) throws IOException {
    Dialect dialect = Dialect.of(source);
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      RowReader rows = new RowReader(lines, dialect, safe);
      Map<String, String> properties = new LinkedHashMap<>(source.properties(format));
      properties.put("eol", lines.eol());
      properties.put("table.dialect", dialect.asProperty());
      if (safe) {
        properties.put(SAFE, "yes");
      }
      Row row = rows.next();
      Header header = row == null ? null : header(row.cells());
      if (row != null && header != null) {
        if (header.texts().size() < texts() || row.cells().size() < texts()) {
          throw source.fault(1, "names no columns of texts", "name them in the first line");
        }
        properties.put("table.columns", String.join("\t", header.names()));
        properties.put("table.named", Boolean.toString(header.named()));
        if (header.named()) {
          if (!row.oddlyQuoted().isEmpty()) {
            properties.put("table.quoted", row.oddlyQuoted());
          }
          row = rows.next();
        }
      }
      Parts parts = new Parts(source, sink, properties);
      for (; row != null && header != null; row = rows.next()) {
        if (row.cells().size() != header.names().size()) {
          throw source.fault(
              row.line(),
              "has " + row.cells().size() + " cells and not " + header.names().size(),
              "part the cells by single " + (dialect.delimiter() == '\t' ? "tabs" : "commas"));
        }
        add(parts, header, row, others(header, row));
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

  /** What is neither text nor label. */
  private static Map<String, String> others(Header header, Row row) {
    Map<String, String> properties = new LinkedHashMap<>();
    for (int c = 0; c < row.cells().size(); c++) {
      if (!header.texts().contains(c) && !header.labels().contains(c)) {
        String name = header.names().get(c);
        properties.put(name.equalsIgnoreCase("id") ? "id" : "table." + name, row.cells().get(c));
      }
    }
    if (!row.oddlyQuoted().isEmpty()) {
      properties.put("table.quoted", row.oddlyQuoted());
    }
    return properties;
  }
}
