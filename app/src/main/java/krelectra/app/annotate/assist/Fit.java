package krelectra.app.annotate.assist;

/** Whether a run's model can label a layer, and why not; each has a word. */
public enum Fit {
  FITS,
  /** It has no best weights yet. */
  NOT_READY,
  /** It was tuned for something else. */
  OTHER_TASK,
  /** It knows labels that the layer lacks. */
  OTHER_LABELS,
  /** Its folder cannot be read. */
  DAMAGED
}
