package krelectra.app.loop.suggestion;

/** Where suggestions are made. */
public enum SuggestionFilter {
  /** Where no person has labelled or looked yet. */
  UNLABELLED,
  /** Everywhere; a label that a person stands by is left alone all the same. */
  ALL
}
