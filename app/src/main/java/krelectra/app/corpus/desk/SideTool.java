package krelectra.app.corpus.desk;

/** A tool beside the corpus; one is in front. */
public enum SideTool {
  SEARCH,
  CHECK,
  CURATION,
  AGREEMENT,
  TEAM,
  HISTORY
}
