package krelectra.app.window;

/** A view that can be drawn as a picture. */
public enum PictureView {
  /** The whole window. */
  WORKBENCH,
  /** Eojeols, morphemes, pieces and RTD scores, aligned. */
  STRIP,
  /** Every head of every layer. */
  MODEL,
  /** One head as a matrix. */
  MATRIX,
  /** One head as lines between units. */
  LINES;

  /** Whether it is drawn stroke by stroke, and not put together from controls. */
  public boolean isDrawn() {
    return this != WORKBENCH;
  }
}
