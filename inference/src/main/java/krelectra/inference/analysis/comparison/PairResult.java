package krelectra.inference.analysis.comparison;

import java.util.EnumMap;
import java.util.Map;

/**
 * What the measures say of a pair.
 *
 * @param a of each measure its value of the first text; NaN if it has none
 * @param b the same of the second text
 */
public record PairResult(TextPair pair, Map<Measure, Double> a, Map<Measure, Double> b) {
  public PairResult {
    a = Map.copyOf(a);
    b = Map.copyOf(b);
  }

  /** Takes the values of two scored texts. */
  public static PairResult of(TextPair pair, ScoredText a, ScoredText b) {
    Map<Measure, Double> valuesA = new EnumMap<>(Measure.class);
    Map<Measure, Double> valuesB = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      valuesA.put(measure, measure.of(a));
      valuesB.put(measure, measure.of(b));
    }
    return new PairResult(pair, valuesA, valuesB);
  }

  public double a(Measure measure) {
    return a.getOrDefault(measure, Double.NaN);
  }

  public double b(Measure measure) {
    return b.getOrDefault(measure, Double.NaN);
  }

  /** First − second; NaN if one has no value. */
  public double difference(Measure measure) {
    return a(measure) - b(measure);
  }

  public Preference preference(Measure measure) {
    return measure.preference(a(measure), b(measure));
  }
}
