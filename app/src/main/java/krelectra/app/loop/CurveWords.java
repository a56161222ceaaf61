package krelectra.app.loop;

import java.util.Locale;
import krelectra.annotation.quality.LearningCurve.Outlook;

/** Says in a sentence whether labelling more is worth it. */
public final class CurveWords {
  private CurveWords() {}

  /**
   * The sentence.
   *
   * @param measure the score's name
   */
  public static String of(String measure, int labels, Outlook outlook) {
    String expected =
        String.format(
            Locale.ROOT,
            "With %d labels instead of %d, %s is expected to be %.3f instead of %.3f",
            outlook.size(),
            labels,
            measure,
            outlook.expected(),
            outlook.now());
    if (Double.isNaN(outlook.low())) {
      return expected + "; how sure that is cannot be told from one run a size.";
    }
    String interval =
        String.format(Locale.ROOT, " (95 %%: %.3f to %.3f)", outlook.low(), outlook.high());
    String verdict =
        outlook.low() > outlook.now()
            ? ": labelling more is worth it."
            : ": whether labelling more helps is not certain.";
    return expected + interval + verdict;
  }
}
