package krelectra.inference.analysis.comparison;

/** By what one text of a pair is preferred to the other. */
public enum Measure {
  /** The mean RTD score of the pieces; the lower is preferred. */
  RTD_MEAN("rtd_mean", false),
  /** The sum of log(1 − p) of the pieces: see {@link ScoredText#discriminator}. */
  DISCRIMINATOR("discriminator", true),
  /** The same a piece. */
  DISCRIMINATOR_MEAN("discriminator_mean", true),
  /** The pseudo-log-likelihood of the generator (Salazar et al. 2020). */
  GENERATOR("generator", true),
  /** The same a piece. */
  GENERATOR_MEAN("generator_mean", true);

  private final String key;
  private final boolean higherIsPreferred;

  Measure(String key, boolean higherIsPreferred) {
    this.key = key;
    this.higherIsPreferred = higherIsPreferred;
  }

  /** Its name in files. */
  public String key() {
    return key;
  }

  /** The value of a text; NaN if it has none. */
  public double of(ScoredText text) {
    var generator = text.generator();
    return switch (this) {
      case RTD_MEAN -> text.rtdMean();
      case DISCRIMINATOR -> text.discriminator().sum();
      case DISCRIMINATOR_MEAN -> text.discriminator().mean();
      case GENERATOR -> generator == null ? Double.NaN : generator.sum();
      case GENERATOR_MEAN -> generator == null ? Double.NaN : generator.mean();
    };
  }

  /** Which of two texts is preferred, by their values. */
  public Preference preference(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Preference.UNKNOWN;
    }
    if (a == b) {
      return Preference.TIE;
    }
    return a > b == higherIsPreferred ? Preference.A : Preference.B;
  }
}
