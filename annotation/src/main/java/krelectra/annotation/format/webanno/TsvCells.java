package krelectra.annotation.format.webanno;

import java.util.ArrayList;
import java.util.List;

/** Cells: values of stacked annotations parted by {@code |}, each with its number in brackets. */
final class TsvCells {
  private static final String RESERVED = "\\[]|_;*\t\n\r";

  private TsvCells() {}

  /**
   * A value as it stands in the file.
   *
   * @param text still escaped
   * @param number of the annotation; 0 without one
   */
  record Cell(String text, int number) {}

  static List<Cell> split(String cell) {
    List<Cell> cells = new ArrayList<>();
    for (String part : split(cell, '|')) {
      int bracket = part.endsWith("]") ? lastOpen(part) : -1;
      int number = bracket < 0 ? -1 : number(part.substring(bracket + 1, part.length() - 1));
      cells.add(number < 0 ? new Cell(part, 0) : new Cell(part.substring(0, bracket), number));
    }
    return cells;
  }

  private static int lastOpen(String part) {
    int open = part.lastIndexOf('[');
    int marks = 0;
    while (marks < open && part.charAt(open - 1 - marks) == '\\') {
      marks++;
    }
    // an even number of backslashes escape each other
    return marks % 2 == 1 ? -1 : open;
  }

  static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }

  /** Splits at a mark that is not escaped. */
  static List<String> split(String text, char mark) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == mark) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      char next = text.charAt(++i);
      plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
    }
    return plain.toString();
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean arrow = c == '-' && i + 1 < text.length() && text.charAt(i + 1) == '>';
      if (arrow || RESERVED.indexOf(c) >= 0) {
        escaped.append('\\').append(c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
