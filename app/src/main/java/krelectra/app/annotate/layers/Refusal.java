package krelectra.app.annotate.layers;

/** Why something was not changed; each has a text. */
public enum Refusal {
  NONE,
  NO_NAME,
  TAKEN,
  /** Labels that are there are of the old kind. */
  USED
}
