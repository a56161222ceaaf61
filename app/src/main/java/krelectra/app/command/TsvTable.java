package krelectra.app.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import krelectra.inference.InputException;
import krelectra.inference.text.TextFile;

/**
 * A table with a header line whose columns are found by name, in any order; further columns are
 * passed over.
 *
 * @param columns the names of the header
 */
record TsvTable(Path file, List<String> columns, List<Row> rows) {
  /**
   * A line of cells.
   *
   * @param line counted from 1
   */
  record Row(long line, List<String> cells) {}

  /**
   * Reads a table; empty lines are passed over.
   *
   * @param needed columns that must be there
   * @throws InputException if one is not, or a line has more or fewer cells than the header
   */
  static TsvTable read(Path file, String... needed) {
    List<String> columns = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    List<String> lines = TextFile.open(file).lines();
    for (int i = 0; i < lines.size(); i++) {
      List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
      if (columns.isEmpty()) {
        columns.addAll(cells);
        check(file, columns, needed);
      } else if (!lines.get(i).isEmpty()) {
        if (cells.size() != columns.size()) {
          String problem = "has " + cells.size() + " cells where the header has " + columns.size();
          throw InputException.at(file, i + 1L, problem, "separate the cells by single tabs");
        }
        rows.add(new Row(i + 1L, cells));
      }
    }
    if (columns.isEmpty()) {
      throw InputException.at(file, "is empty", "give a table with the header " + header(needed));
    }
    return new TsvTable(file, columns, rows);
  }

  private static void check(Path file, List<String> columns, String... needed) {
    for (String name : needed) {
      if (!columns.contains(name)) {
        throw InputException.at(
            file, 1, "has no column " + name, "begin the table with the header " + header(needed));
      }
    }
  }

  private static String header(String... needed) {
    return String.join("<tab>", needed);
  }

  boolean has(String column) {
    return columns.contains(column);
  }

  /** A cell that must not be empty. */
  String text(Row row, String column) {
    String text = row.cells().get(columns.indexOf(column));
    if (text.isEmpty()) {
      throw InputException.at(
          file, row.line(), "has no " + column, "fill the cell or leave the line out");
    }
    return text;
  }

  /** A whole number from 0. */
  int number(Row row, String column) {
    String text = text(row, column);
    try {
      int number = Integer.parseInt(text);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw InputException.at(file, row.line(), column + " is " + text, "give a whole number from 0");
  }
}
