package krelectra.app.benchmark;

/** What is done in the window. */
public enum SoakAction {
  TEXT,
  UNIT,
  TOOL,
  SELECTION,
  THEME,
  LANGUAGE,
  WORKFLOW,
  NEXT_SENTENCE,
  LABEL,
  UNDO,
  MODEL,
  TRAINING
}
