package krelectra.app.settings;

/**
 * Which corpus was open, and by whom.
 *
 * @param file of the database; empty for the user's own
 * @param project the id of the project that was open
 * @param annotator the id of who worked in it; empty for the name of the system's user
 */
public record CorpusSettings(String file, String project, String annotator) {
  /** That of a first start. */
  public static final CorpusSettings NONE = new CorpusSettings("", "", "");
}
