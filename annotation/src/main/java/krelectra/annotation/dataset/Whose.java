package krelectra.annotation.dataset;

import java.util.List;
import krelectra.annotation.document.Annotator;

/**
 * Whose labels go into a data set: of each item those of the first annotator in the list who said
 * anything of it. Models are never among them.
 *
 * @param annotators ids, the most trusted first; empty: curated labels, then people's in the order
 *     in which they came, then those that files brought
 */
public record Whose(List<String> annotators) {
  /** Everybody's, the curated ones first. */
  public static final Whose CURATED_FIRST = new Whose(List.of());

  /** The ids that labels go by which were agreed on. */
  private static final List<String> CURATED = List.of("gold", Annotator.CURATOR);

  /** Copies the list. */
  public Whose {
    annotators = List.copyOf(annotators);
  }

  /** Whether an annotator's labels were agreed on, and so are all that there is to say. */
  static boolean isCurated(String annotator) {
    return CURATED.contains(annotator);
  }
}
