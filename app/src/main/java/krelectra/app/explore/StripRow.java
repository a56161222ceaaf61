package krelectra.app.explore;

import krelectra.inference.text.Unit;

/** A row of the strip, from top to bottom. */
enum StripRow {
  EOJEOL(26),
  MORPHEME(42),
  PIECE(26),
  RTD(24);

  /** What lies between two rows. */
  static final double SPACING = 4;

  private final double height;

  StripRow(double height) {
    this.height = height;
  }

  double height() {
    return height;
  }

  /** Of what its cells are; those of the scores are of the unit that is chosen. */
  Unit unit(Unit chosen) {
    return switch (this) {
      case EOJEOL -> Unit.EOJEOL;
      case MORPHEME -> Unit.MORPHEME;
      case PIECE -> Unit.PIECE;
      case RTD -> chosen;
    };
  }
}
