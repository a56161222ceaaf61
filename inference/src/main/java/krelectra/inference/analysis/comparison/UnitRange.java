package krelectra.inference.analysis.comparison;

/**
 * A stretch of units.
 *
 * @param start index of the first, inclusive
 * @param end index of the last, exclusive; that of the first if there is none
 */
public record UnitRange(int start, int end) {
  public boolean isEmpty() {
    return start == end;
  }

  public int length() {
    return end - start;
  }
}
