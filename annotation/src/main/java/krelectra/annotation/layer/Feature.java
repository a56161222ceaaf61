package krelectra.annotation.layer;

/**
 * Something that a label says.
 *
 * @param name unique in the layer
 * @param type what its values are
 * @param tagset the id of its tagset, empty without one
 * @param required whether a label without it is unfinished
 * @param description for people
 */
public record Feature(
    String name, FeatureType type, String tagset, boolean required, String description) {
  /** The name of a layer's main feature: the one that is shown and that simple formats carry. */
  public static final String LABEL = "label";

  /** A required tag of a tagset, as the layer's main feature. */
  public static Feature label(String tagset) {
    return new Feature(LABEL, FeatureType.TAG, tagset, true, "");
  }

  /** A feature without tagset that may be missing. */
  public static Feature optional(String name, FeatureType type) {
    return new Feature(name, type, "", false, "");
  }
}
