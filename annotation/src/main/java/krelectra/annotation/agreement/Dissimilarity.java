package krelectra.annotation.agreement;

/**
 * How unlike two spans are (Mathet, Widlöcher and Métivier 2015, ch. 4): 0 for equal ones; 1 is as
 * bad as having no counterpart.
 *
 * @param position weight of where the spans lie (α in the paper)
 * @param category weight of unequal labels (β in the paper)
 */
public record Dissimilarity(double position, double category) {
  /** Both count the same. */
  public static final Dissimilarity EQUAL_WEIGHTS = new Dissimilarity(1, 1);

  public Dissimilarity {
    if (!(position > 0) || !(category >= 0)) {
      throw new IllegalArgumentException("weights " + position + ", " + category);
    }
  }

  double of(Continuum.Unit a, Continuum.Unit b) {
    double apart =
        (double) (Math.abs(a.start() - b.start()) + Math.abs(a.end() - b.end()))
            / (a.length() + b.length());
    return position * apart * apart + (a.label() == b.label() ? 0 : category);
  }

  /** How far apart two starts may be, in units of both lengths, under a dissimilarity. */
  double reach(double limit) {
    return Math.sqrt(limit / position);
  }
}
