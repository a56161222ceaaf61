package krelectra.app.explore;

/** How labels of the strip are written. */
public enum LabelStyle {
  EOJEOL(15, true),
  MORPHEME(14, false),
  TAG(11, false),
  PIECE(13, false),
  VALUE(11.5, false),
  HEADER(11.5, false);

  private final double size;
  private final boolean bold;

  LabelStyle(double size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  /** In pixels. */
  double size() {
    return size;
  }

  boolean isBold() {
    return bold;
  }

  /** Tells how wide a label is. */
  @FunctionalInterface
  public interface Widths {
    double of(String label, LabelStyle style);
  }
}
