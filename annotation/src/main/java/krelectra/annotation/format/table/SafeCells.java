package krelectra.annotation.format.table;

/**
 * Cells that no spreadsheet takes for a formula. One that begins with {@code = + - @}, a tab or a
 * carriage return gets an apostrophe before it, and so does one that has apostrophes before such a
 * beginning already: taking one away gives back what was there.
 */
final class SafeCells {
  private static final String FORMULAS = "=+-@\t\r";

  private SafeCells() {}

  /** The cell as it is written. */
  static String written(String cell) {
    return isFormula(cell, 0) ? "'" + cell : cell;
  }

  /** The cell that was written so. */
  static String read(String cell) {
    return cell.startsWith("'") && isFormula(cell, 1) ? cell.substring(1) : cell;
  }

  private static boolean isFormula(String cell, int from) {
    int at = from;
    while (at < cell.length() && cell.charAt(at) == '\'') {
      at++;
    }
    return at < cell.length() && FORMULAS.indexOf(cell.charAt(at)) >= 0;
  }
}
