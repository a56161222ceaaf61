package krelectra.app.explore.attention;

/** Which attention of a selected unit is drawn as lines. */
public enum Direction {
  /** What the unit attends to. */
  FROM,
  /** What attends to the unit. */
  TO,
  BOTH;

  boolean hasFrom() {
    return this != TO;
  }

  boolean hasTo() {
    return this != FROM;
  }
}
