package krelectra.annotation.layer;

/** What the edges of a layer's spans snap to while they are drawn. */
public enum Unit {
  SYLLABLE,
  MORPHEME,
  EOJEOL
}
