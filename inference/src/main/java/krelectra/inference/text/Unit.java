package krelectra.inference.text;

/** The unit in which values are shown. */
public enum Unit {
  PIECE,
  MORPHEME,
  EOJEOL
}
