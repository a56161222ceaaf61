package krelectra.app.explore.attention;

/** How attention is looked at. */
public enum ViewKind {
  /** Every head of every layer in small. */
  MODEL,
  /** One head (or a mean of heads) as a matrix. */
  MATRIX,
  /** The same as lines between units. */
  LINES
}
