package krelectra.annotation.layer;

/** What the labels of a layer are given to. */
public enum LayerKind {
  DOCUMENT,
  SENTENCE,
  SPAN,
  RELATION,
  CHAIN,
  PAIR,
  ANSWER
}
