package krelectra.app.settings;

/** What the window is for: one of these is in front. */
public enum Workflow {
  /** A sentence and what the model makes of it. */
  EXPLORE,
  /** A corpus and its labels. */
  ANNOTATE,
  /** Runs that tune a model. */
  FINETUNE
}
