package krelectra.app.loop.ranking;

/** By what sentences are sorted. */
public enum RankingKind {
  /** Those first of which a tuned model is least sure. */
  UNCERTAIN,
  /** Those first whose labels models dispute that have not seen them. */
  DISPUTED,
  /** Those first that are least like what is labelled, and like one another. */
  DIVERSE
}
