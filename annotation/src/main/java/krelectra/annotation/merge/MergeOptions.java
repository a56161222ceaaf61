package krelectra.annotation.merge;

import java.util.Map;
import krelectra.annotation.document.Properties;

/**
 * How another's project is brought in.
 *
 * @param annotators new ids for annotators of the other's, where one id means two people
 * @param keepsBoth whether a layer that differs comes in beside one's own, under another id
 * @param takesTheirs whether, where one annotator says different things of one thing in both, the
 *     other's counts
 */
public record MergeOptions(Map<String, String> annotators, boolean keepsBoth, boolean takesTheirs) {
  /** Nothing renamed, nothing doubled, one's own counts. */
  public static final MergeOptions USUAL = new MergeOptions(Map.of(), false, false);

  /** Copies the map. */
  public MergeOptions {
    annotators = Properties.copyOf(annotators);
  }

  /** The id that an annotator of the other's gets. */
  public String annotator(String theirs) {
    return annotators.getOrDefault(theirs, theirs);
  }
}
