package krelectra.app.settings;

import krelectra.app.explore.RtdScale;
import krelectra.app.explore.ToolKind;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/**
 * What was explored, and how.
 *
 * @param text what was explored last
 * @param second the second text of a pair
 * @param isPair whether the second text counts
 * @param unit in which values are shown
 * @param rule how a unit's RTD score comes from those of its pieces
 * @param scale in what RTD scores are shown
 * @param specials whether special pieces are shown
 * @param tool that was open below the strip
 * @param file of sentences; empty for the samples
 */
public record Explored(
    String text,
    String second,
    boolean isPair,
    Unit unit,
    RtdRule rule,
    RtdScale scale,
    boolean specials,
    ToolKind tool,
    String file) {

  /** Nothing, as in a first start. */
  public static Explored initial() {
    return of("", Unit.MORPHEME, RtdRule.MAX);
  }

  /** One text, seen as in a first start. */
  public static Explored of(String text, Unit unit, RtdRule rule) {
    return new Explored(
        text, "", false, unit, rule, RtdScale.PERCENTILE, true, ToolKind.ATTENTION, "");
  }
}
