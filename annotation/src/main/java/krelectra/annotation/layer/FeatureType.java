package krelectra.annotation.layer;

/** What the values of a feature are. */
public enum FeatureType {
  /** One tag. */
  TAG,
  /** Any number of tags. */
  TAGS,
  TEXT,
  NUMBER,
  FLAG,
  /** Other labels, each in a role. */
  LINKS
}
