package krelectra.inference.analysis.comparison;

/** Which text of a pair a measure prefers. */
public enum Preference {
  A,
  B,
  /** Both have the same value. */
  TIE,
  /** One of them has no value. */
  UNKNOWN
}
