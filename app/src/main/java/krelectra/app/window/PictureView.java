package krelectra.app.window;

/** A view that can be drawn as a picture. */
public enum PictureView {
  /** The whole window. */
  WORKBENCH,
  /** The whole window with the list of keys. */
  KEYS,
  /** The whole window with the first tour. */
  TOUR,
  /** Eojeols, morphemes, pieces and RTD scores, aligned. */
  STRIP,
  /** Every head of every layer. */
  MODEL,
  /** One head as a matrix. */
  MATRIX,
  /** One head as lines between units. */
  LINES,
  /** What an output owes to each unit. */
  ATTRIBUTION;

  /** Whether it is drawn stroke by stroke, and not put together from controls. */
  public boolean isDrawn() {
    return this != WORKBENCH && this != KEYS && this != TOUR;
  }
}
