package krelectra.app.settings;

import krelectra.app.language.Language;
import krelectra.app.look.Theme;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/**
 * What the window remembers.
 *
 * @param language of the interface
 * @param theme light or dark
 * @param unit in which values are shown
 * @param rule how a unit's RTD score comes from those of its pieces
 * @param model the folder of the model that was open; empty for the bundled one
 * @param text what was explored last
 * @param width of the window, in pixels
 * @param height of the window, in pixels
 */
public record Settings(
    Language language,
    Theme theme,
    Unit unit,
    RtdRule rule,
    String model,
    String text,
    double width,
    double height) {
  private static final double SMALLEST = 400;
  private static final double LARGEST = 16_000;

  public Settings {
    width = Math.clamp(width, SMALLEST, LARGEST);
    height = Math.clamp(height, SMALLEST, LARGEST);
  }

  /** Those of a first start. */
  public static Settings initial() {
    return new Settings(
        Language.ofPlatform(), Theme.LIGHT, Unit.MORPHEME, RtdRule.MAX, "", "", 1280, 860);
  }
}
