package krelectra.inference.model;

/** What a forward pass keeps beside its result. */
public record Keep(boolean hiddenStates, boolean attentions) {
  /** The result alone: the fastest. */
  public static final Keep NOTHING = new Keep(false, false);

  /** Every attention map. */
  public static final Keep ATTENTIONS = new Keep(false, true);

  /** Everything. */
  public static final Keep ALL = new Keep(true, true);
}
