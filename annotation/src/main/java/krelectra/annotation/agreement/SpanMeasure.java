package krelectra.annotation.agreement;

import java.util.Arrays;
import java.util.Optional;

/** A measure of agreement on spans. */
public enum SpanMeasure {
  /**
   * Krippendorff's α_U in its first form (Krippendorff 1995; 2004, ch. 11.6), which INCEpTION and
   * dkpro-statistics compute. It compares where units begin and end, label by label, so spans of
   * different labels may overlap.
   */
  ALPHA_U("alpha-u"),
  /**
   * uα of the later family (Krippendorff, Mathet, Bouvry and Widlöcher 2016; Krippendorff 2019, ch.
   * 12.6), whose expectation is right for more than two annotators. Characters, gaps among them,
   * are compared; an annotator's spans must not overlap.
   */
  U_ALPHA("u-alpha"),
  /** |uα of that family: only whether a character is in a span, whatever the label. */
  U_ALPHA_BINARY("u-alpha-binary"),
  /** cuα of that family: the labels where both have a span, whatever the gaps. */
  CU_ALPHA("cu-alpha"),
  /**
   * γ (Mathet, Widlöcher and Métivier 2015), with positional and categorical dissimilarity of equal
   * weight: spans are aligned as well as they can be, against shuffled continua.
   */
  GAMMA("gamma"),
  /** F1 of equal spans with equal labels, or nearly equal ones, over all pairs of annotators. */
  F1("f1");

  private final String id;

  SpanMeasure(String id) {
    this.id = id;
  }

  /** The name on the command line and in results. */
  public String id() {
    return id;
  }

  /** The measure of that name. */
  public static Optional<SpanMeasure> find(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }
}
