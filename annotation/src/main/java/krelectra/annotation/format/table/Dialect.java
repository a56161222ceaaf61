package krelectra.annotation.format.table;

import java.io.IOException;
import java.io.Reader;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;
import org.jspecify.annotations.Nullable;

/**
 * How rows are cells.
 *
 * @param delimiter a tab or a comma
 * @param quoted whether cells may stand in quotation marks, doubled within (RFC 4180)
 */
record Dialect(char delimiter, boolean quoted) {
  static final Dialect TSV = new Dialect('\t', false);

  /**
   * Finds a file's dialect. A tab in the first line means tabs. Tables of tabs mostly quote
   * nothing, and a comment may begin with a quotation mark: they count as quoted only if all rows
   * are alike when they are read so.
   */
  static Dialect of(Source source) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      String line = lines.next();
      if (line == null || line.indexOf('\t') < 0) {
        return line != null && line.indexOf(',') >= 0 ? new Dialect(',', true) : TSV;
      }
    }
    return isQuoted(source) ? new Dialect('\t', true) : TSV;
  }

  /** Whether cells are quoted, and all rows are alike if they are read so. */
  private static boolean isQuoted(Source source) throws IOException {
    try (Reader in = source.reader()) {
      RowReader rows = new RowReader(new Lines(source.file(), in), new Dialect('\t', true), false);
      int width = -1;
      for (Row row = rows.next(); row != null; row = rows.next()) {
        width = width < 0 ? row.cells().size() : width;
        if (row.cells().size() != width) {
          return false;
        }
      }
      return rows.anyQuoted();
    } catch (InputException e) {
      return false; // a quotation mark is a mark like others
    }
  }

  /** Whether a cell needs quotation marks. */
  boolean needsQuotes(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == delimiter || c == '"' || c == '\n' || c == '\r') {
        return true;
      }
    }
    return false;
  }

  /** A property of documents. */
  String asProperty() {
    return (delimiter == '\t' ? "tab" : "comma") + (quoted ? " quoted" : "");
  }

  static @Nullable Dialect fromProperty(String property) {
    return property.isEmpty()
        ? null
        : new Dialect(property.startsWith("tab") ? '\t' : ',', property.endsWith("quoted"));
  }
}
