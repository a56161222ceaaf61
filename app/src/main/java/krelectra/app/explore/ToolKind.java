package krelectra.app.explore;

/** What can be opened below the strip, in the order of its tabs. */
public enum ToolKind {
  /** All heads, or one. */
  ATTENTION,
  /** The most surprising units, and what the generator would have expected. */
  SURPRISE,
  /** What an output owes to each unit. */
  ATTRIBUTION,
  /** Two texts, two models, or minimal pairs. */
  COMPARE,
  /** Sentences of a file in which a head does a certain thing. */
  PATTERN,
  /** What tuning changed: base and tuned model on the text. */
  CHANGE
}
