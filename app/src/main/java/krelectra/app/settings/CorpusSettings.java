package krelectra.app.settings;

import java.util.List;

/**
 * Which corpus was open, and by whom.
 *
 * @param file of the database; empty for the user's own
 * @param project the id of the project that was open
 * @param annotator the id of who worked in it; empty for the name of the system's user
 * @param recent files of databases that were open, the last one first
 * @param side the tools beside it
 * @param confidence whether suggestions say how sure their model is
 */
public record CorpusSettings(
    String file,
    String project,
    String annotator,
    List<String> recent,
    SideSettings side,
    boolean confidence) {
  /** That of a first start. */
  public static final CorpusSettings NONE =
      new CorpusSettings("", "", "", List.of(), SideSettings.INITIAL, false);

  /** Copies the list. */
  public CorpusSettings {
    recent = List.copyOf(recent);
  }
}
