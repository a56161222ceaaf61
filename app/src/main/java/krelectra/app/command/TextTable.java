package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in columns that are as wide as they must be. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();

  TextTable(List<String> header) {
    add(header);
  }

  void add(List<String> row) {
    rows.add(List.copyOf(row));
  }

  void write(Writer writer) throws IOException {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        if (column + 1 < row.size()) {
          line.append(" ".repeat(2 + width(column) - row.get(column).length()));
        }
      }
      writer.write(line.toString().stripTrailing() + "\n");
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
