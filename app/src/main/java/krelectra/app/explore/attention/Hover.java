package krelectra.app.explore.attention;

/** What the pointer (or the keyboard's cursor) is on. Units are numbered as in the alignment. */
public sealed interface Hover {
  /** A head's thumbnail. */
  record OfHead(Head head) implements Hover {}

  /** A cell of a matrix, or a line. */
  record OfPair(int from, int to) implements Hover {}

  /**
   * A unit by itself.
   *
   * @param attending whether it stands among those that attend, not among those attended to
   */
  record OfUnit(int unit, boolean attending) implements Hover {}
}
