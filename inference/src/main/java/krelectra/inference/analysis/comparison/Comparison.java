package krelectra.inference.analysis.comparison;

import java.util.List;
import krelectra.inference.Cancellation;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;

/**
 * Two texts of one model, or one text of two models, unit by unit.
 *
 * @param a the first text, or the text as the first model sees it
 * @param b the second
 * @param unit in which they are aligned
 * @param unitsA the units of {@code a}
 * @param unitsB the units of {@code b}
 * @param parts cover both, in order
 */
public record Comparison(
    ScoredText a,
    ScoredText b,
    Unit unit,
    ComparedUnits unitsA,
    ComparedUnits unitsB,
    List<Part> parts) {
  public Comparison {
    parts = List.copyOf(parts);
  }

  /**
   * Aligns what was scored.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static Comparison of(ScoredText a, ScoredText b, Unit unit, Cancellation cancellation) {
    ComparedUnits unitsA = ComparedUnits.of(a.analysis(), 0, unit);
    ComparedUnits unitsB = ComparedUnits.of(b.analysis(), 0, unit);
    return new Comparison(a, b, unit, unitsA, unitsB, Part.align(unitsA, unitsB, cancellation));
  }

  /** The same parts with more scores of the same texts. */
  public Comparison with(ScoredText first, ScoredText second) {
    return new Comparison(first, second, unit, unitsA, unitsB, parts);
  }

  /** The RTD score of a part of the first; NaN if there is nothing. */
  public float rtdA(Part part, RtdRule rule) {
    return unitsA.value(part.a(), a.analysis().rtd(), rule);
  }

  /** The RTD score of a part of the second; NaN if there is nothing. */
  public float rtdB(Part part, RtdRule rule) {
    return unitsB.value(part.b(), b.analysis().rtd(), rule);
  }
}
