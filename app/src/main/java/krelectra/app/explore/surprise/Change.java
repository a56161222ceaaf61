package krelectra.app.explore.surprise;

import krelectra.inference.analysis.comparison.Part;
import org.jspecify.annotations.Nullable;

/**
 * What became of a unit since the state that is compared with.
 *
 * @param kind null if there is nothing to compare with
 * @param textBefore what stood in the place of what was replaced; empty otherwise
 * @param before the score before; NaN if there was none
 * @param difference the score now − the score before, a stretch that was replaced taken as a whole;
 *     NaN if there was none
 */
public record Change(Part.@Nullable Kind kind, String textBefore, float before, float difference) {
  /** Nothing to compare with. */
  static final Change NONE = new Change(null, "", Float.NaN, Float.NaN);
}
