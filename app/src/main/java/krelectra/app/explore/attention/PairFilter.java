package krelectra.app.explore.attention;

/** Between which texts of a pair attention is shown: A the first, B the second. */
public enum PairFilter {
  ALL(-1, -1),
  A_TO_A(0, 0),
  A_TO_B(0, 1),
  B_TO_A(1, 0),
  B_TO_B(1, 1);

  private final int from;
  private final int to;

  PairFilter(int from, int to) {
    this.from = from;
    this.to = to;
  }

  /** Whether units of a text keep their rows. */
  boolean hasRow(int segment) {
    return from < 0 || segment == from;
  }

  /** Whether units of a text keep their columns. */
  boolean hasColumn(int segment) {
    return to < 0 || segment == to;
  }
}
