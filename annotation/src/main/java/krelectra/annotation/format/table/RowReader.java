package krelectra.annotation.format.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.format.Lines;
import org.jspecify.annotations.Nullable;

/** Reads rows; a quoted cell may go on over lines. */
final class RowReader {
  private static final int MOST_LINES = 10_000;

  private final Lines lines;
  private final Dialect dialect;
  private final boolean safe;
  private boolean anyQuoted;

  /**
   * @param safe whether cells were made safe for spreadsheets
   */
  RowReader(Lines lines, Dialect dialect, boolean safe) {
    this.lines = lines;
    this.dialect = dialect;
    this.safe = safe;
  }

  /** The next row, null behind the last. */
  @Nullable Row next() throws IOException {
    String line = lines.next();
    if (line == null) {
      return null;
    }
    long number = lines.number();
    if (!dialect.quoted()) {
      List<String> cells = List.of(line.split(String.valueOf(dialect.delimiter()), -1));
      return new Row(plain(cells), "", number);
    }
    return quoted(line, number);
  }

  private List<String> plain(List<String> cells) {
    return safe ? cells.stream().map(SafeCells::read).toList() : cells;
  }

  /** Whether a cell stood in quotation marks. */
  boolean anyQuoted() {
    return anyQuoted;
  }

  private Row quoted(String first, long number) throws IOException {
    List<String> cells = new ArrayList<>();
    List<String> odd = new ArrayList<>();
    String line = first;
    int at = 0;
    while (true) {
      boolean marks = at < line.length() && line.charAt(at) == '"';
      StringBuilder cell = new StringBuilder();
      anyQuoted |= marks;
      if (marks) {
        at++;
        for (int joined = 0; ; joined++) {
          int close = closing(line, at);
          cell.append(line, at, close < 0 ? line.length() : close);
          if (close >= 0) {
            at = close + 1;
            break;
          }
          String next = joined < MOST_LINES ? lines.next() : null;
          if (next == null) {
            throw lines.fault(
                "ends inside a quoted cell that began on line " + number,
                "close the quotation marks");
          }
          cell.append('\n');
          line = next;
          at = 0;
        }
      }
      int end = line.indexOf(dialect.delimiter(), at);
      int stop = end < 0 ? line.length() : end;
      if (marks && stop > at) {
        throw lines.fault("has text behind a quoted cell", "double the quotation marks within");
      }
      String text = marks ? cell.toString().replace("\"\"", "\"") : line.substring(at, stop);
      if (marks != dialect.needsQuotes(text)) {
        odd.add(Integer.toString(cells.size()));
      }
      cells.add(text);
      if (end < 0) {
        return new Row(plain(cells), String.join(" ", odd), number);
      }
      at = end + 1;
    }
  }

  /** Where the quotation mark stands that ends a cell, -1 if it is not on this line. */
  private static int closing(String line, int from) {
    for (int i = line.indexOf('"', from); i >= 0; i = line.indexOf('"', i + 1)) {
      if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
        i++;
      } else {
        return i;
      }
    }
    return -1;
  }
}
