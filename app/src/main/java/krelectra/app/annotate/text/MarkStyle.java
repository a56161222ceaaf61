package krelectra.app.annotate.text;

/** How a label is drawn. */
public enum MarkStyle {
  /** Somebody stands by it. */
  ACCEPTED,
  /** It waits for a decision. */
  SUGGESTED,
  /** It belongs to another layer than the one at hand. */
  ASIDE
}
