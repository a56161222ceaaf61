package krelectra.annotation.quality;

/**
 * An item of a data set.
 *
 * @param id unique in the set
 * @param document what it comes from
 * @param text its text; of a pair both, separated by a tab
 * @param label its class; "" if it has none of its own, as spans have
 */
public record Example(String id, String document, String text, String label) {
  /** The text as it is compared: composed, jamo folded, white space as single blanks. */
  String comparable() {
    return krelectra.annotation.search.JamoFolding.fold(text).strip().replaceAll("\\s+", " ");
  }
}
