package krelectra.annotation.layer;

/** How spans of one annotator in one layer may lie to each other. */
public enum Overlap {
  /** They have no unit in common. */
  NONE,
  /** One may lie within the other. */
  NESTED,
  /** As they will; equal ones, too. */
  ANY
}
