package krelectra.app.corpus.search;

/** Which matches are listed, by the labels on them. */
public enum LabelFilter {
  ALL,
  /** Those with any label on them, at least in part. */
  LABELLED,
  /** Those without. */
  UNLABELLED
}
