package krelectra.app.corpus.curation;

/** How far looking for differences is. */
public sealed interface CurationState {
  /** Nobody has looked. */
  record Idle() implements CurationState {}

  /** Documents are looked through. */
  record Looking() implements CurationState {}

  /**
   * All were looked through.
   *
   * @param items that annotators worked on
   * @param different those in which they differ
   * @param open those of them that are not decided
   */
  record Done(long items, long different, long open) implements CurationState {}
}
