package krelectra.app.corpus.search;

/** How far a search is. */
public sealed interface SearchState {
  /** Nothing was asked yet. */
  record Idle() implements SearchState {}

  /**
   * The index is brought to where the project is.
   *
   * @param share 0–1; negative if it cannot be told
   */
  record Indexing(double share) implements SearchState {}

  /** It is looked for. */
  record Searching() implements SearchState {}

  /**
   * All was found.
   *
   * @param all how many matches there are; more than are listed if they are many
   */
  record Done(long all) implements SearchState {}

  /**
   * The query cannot be read.
   *
   * @param position where, in UTF-16 units from 0; -1 if no place is known
   * @param kind what is wrong, a constant of the query's problems
   * @param detail what belongs to it
   */
  record Unreadable(int position, String kind, String detail) implements SearchState {}

  /** It would tell what is hidden from who annotates blindly. */
  record Withheld() implements SearchState {}

  /** It failed. */
  record Failed(String sentence) implements SearchState {}
}
