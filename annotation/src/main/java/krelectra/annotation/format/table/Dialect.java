package krelectra.annotation.format.table;

import java.io.IOException;
import java.io.Reader;
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
   * nothing, and a comment may begin with a quotation mark: they count as quoted only if every cell
   * that begins with one is well-formed to its end.
   */
  static Dialect of(Source source) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      String line = lines.next();
      if (line == null || line.indexOf('\t') < 0) {
        return line != null && line.indexOf(',') >= 0 ? new Dialect(',', true) : TSV;
      }
      boolean any = false;
      for (; line != null; line = lines.next()) {
        if (line.indexOf('"') < 0) {
          continue;
        }
        for (String cell : line.split("\t", -1)) {
          if (cell.startsWith("\"")) {
            if (!isWellFormed(cell)) {
              return TSV;
            }
            any = true;
          }
        }
      }
      return new Dialect('\t', any);
    }
  }

  private static boolean isWellFormed(String cell) {
    if (cell.length() < 2 || !cell.endsWith("\"")) {
      return false;
    }
    String inner = cell.substring(1, cell.length() - 1);
    return inner.replace("\"\"", "").indexOf('"') < 0;
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
