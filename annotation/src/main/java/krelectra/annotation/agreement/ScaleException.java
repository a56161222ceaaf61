package krelectra.annotation.agreement;

/** A measure needs an order or numbers, and the labels have none. */
public final class ScaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Measure measure;
  private final String label;

  ScaleException(Measure measure, String label) {
    super(measure.id() + " cannot take the label " + label);
    this.measure = measure;
    this.label = label;
  }

  /** The measure. */
  public Measure measure() {
    return measure;
  }

  /** The label that does not fit. */
  public String label() {
    return label;
  }
}
