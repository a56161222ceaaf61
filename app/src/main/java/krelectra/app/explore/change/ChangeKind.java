package krelectra.app.explore.change;

/** What of a change is looked at. */
enum ChangeKind {
  /** Attention maps, head by head. */
  HEADS,
  /** Replaced-token scores. */
  SCORES,
  /** What the prediction owes to each unit. */
  VERDICT,
  /** The sentences of the dev set that moved. */
  SENTENCES
}
