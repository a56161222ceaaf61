package krelectra.app.loop;

/** By what labels are disputed. */
public enum DisputeMethod {
  /** The given label's loss. */
  LOSS,
  /** Confident learning: the model is surer of another label than it usually is of its own. */
  CONFIDENT,
  /** Hard through all epochs. */
  CARTOGRAPHY
}
