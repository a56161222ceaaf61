package krelectra.app.settings;

/**
 * The tools beside the corpus.
 *
 * @param shown whether they are seen
 * @param width in pixels
 */
public record SideSettings(boolean shown, double width) {
  /** Those of a first start. */
  public static final SideSettings INITIAL = new SideSettings(false, 420);

  private static final double NARROWEST = 300;
  private static final double WIDEST = 4000;

  public SideSettings {
    width = Math.clamp(width, NARROWEST, WIDEST);
  }
}
