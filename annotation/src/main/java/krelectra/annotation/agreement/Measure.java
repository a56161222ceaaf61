package krelectra.annotation.agreement;

import java.util.Arrays;
import java.util.Optional;

/** A measure of agreement on items that have a label each. */
public enum Measure {
  /** Share of the pairs of judgements on an item that agree, the mean over items. */
  PERCENT("percent", Scale.NOMINAL),
  /**
   * Cohen's κ of two annotators (Cohen 1960), weighted (Cohen 1968) if asked; of more, the mean
   * over all pairs of annotators (Light 1971).
   */
  COHEN("cohen", Scale.NOMINAL),
  /** Fleiss' κ (Fleiss 1971), with the extension to missing values of Gwet (2014, ch. 2). */
  FLEISS("fleiss", Scale.NOMINAL),
  /** Krippendorff's α for labels without order (Krippendorff 2011). */
  ALPHA_NOMINAL("alpha-nominal", Scale.NOMINAL),
  /** α for ordered labels. */
  ALPHA_ORDINAL("alpha-ordinal", Scale.ORDINAL),
  /** α for numbers whose differences count. */
  ALPHA_INTERVAL("alpha-interval", Scale.INTERVAL),
  /** α for numbers, none below 0, whose ratios count. */
  ALPHA_RATIO("alpha-ratio", Scale.RATIO),
  /** Gwet's AC1 (Gwet 2008), which high prevalence of a label does not upset. */
  AC1("ac1", Scale.NOMINAL),
  /** Gwet's AC2: AC1 with weights (Gwet 2014, ch. 4). */
  AC2("ac2", Scale.ORDINAL);

  /** What a measure takes of labels. */
  public enum Scale {
    /** Anything. */
    NOMINAL,
    /** An order: numbers, or labels whose order is given. */
    ORDINAL,
    /** Numbers. */
    INTERVAL,
    /** Numbers, none below 0. */
    RATIO
  }

  private final String id;
  private final Scale scale;

  Measure(String id, Scale scale) {
    this.id = id;
    this.scale = scale;
  }

  /** The name on the command line and in results. */
  public String id() {
    return id;
  }

  /** What it takes of labels. */
  public Scale scale() {
    return scale;
  }

  /** The measure of that name. */
  public static Optional<Measure> find(String id) {
    return Arrays.stream(values()).filter(measure -> measure.id.equals(id)).findFirst();
  }
}
