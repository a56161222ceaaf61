package krelectra.app.explore.compare;

/** What the text at hand is compared with. */
public enum Against {
  /** Another text, of the same model. */
  TEXT,
  /** The same text, of another model. */
  MODEL
}
