package krelectra.app.model.library;

import krelectra.inference.analysis.Analyzer;
import krelectra.inference.model.MemoryEstimate;

/**
 * What a model takes, beside what the machine has.
 *
 * @param estimate by the model's shape
 * @param machine as it was when the need was told
 */
public record MemoryNeed(MemoryEstimate estimate, MachineMemory machine) {
  /** The longest input of the published models. */
  public static final int LONG = 512;

  /** What that means. */
  public enum Verdict {
    FITS,
    /** It can be tried, at the cost of other programs. */
    TIGHT,
    /** More than the machine has. */
    IMPOSSIBLE
  }

  /** Bytes with a text of one window. */
  public long atWindow() {
    return estimate.loaded() + estimate.analysis(Analyzer.TRAINED_LENGTH);
  }

  /** Bytes with the longest input. */
  public long atLongest() {
    return estimate.loaded() + estimate.analysis(LONG);
  }

  /** Whether it can be opened and a text of one window analysed. */
  public Verdict verdict() {
    if (atWindow() > machine.total()) {
      return Verdict.IMPOSSIBLE;
    }
    return atWindow() > machine.available() ? Verdict.TIGHT : Verdict.FITS;
  }
}
