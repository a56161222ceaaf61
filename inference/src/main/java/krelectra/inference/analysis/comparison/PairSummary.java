package krelectra.inference.analysis.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How often the first text of a pair is preferred.
 *
 * @param pairs how many there are
 * @param measures of each measure that has a value for at least one pair, what it says
 */
public record PairSummary(long pairs, Map<Measure, Counts> measures) {
  /**
   * What one measure says.
   *
   * @param first how often the first text is preferred
   * @param second how often the second one is
   * @param ties how often both have the same value
   * @param meanDifference mean of first − second over these pairs
   */
  public record Counts(long first, long second, long ties, double meanDifference) {
    /** The share of pairs whose first text is preferred, a tie being half a pair; 0–1. */
    public double share() {
      return (first + ties / 2.0) / (first + second + ties);
    }
  }

  public PairSummary {
    measures = Map.copyOf(measures);
  }

  /** What a measure says; empty if it has no value for any pair. */
  public Optional<Counts> counts(Measure measure) {
    return Optional.ofNullable(measures.get(measure));
  }

  /** All of the pairs. */
  public static PairSummary of(List<PairResult> results) {
    Map<Measure, Counts> measures = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      var sum = new Sum();
      results.forEach(result -> sum.add(result, measure));
      if (sum.count() > 0) {
        measures.put(measure, sum.counts());
      }
    }
    return new PairSummary(results.size(), measures);
  }

  /** The pairs of each label, by label; empty if no pair has one. */
  public static Map<String, PairSummary> byLabel(List<PairResult> results) {
    Map<String, List<PairResult>> groups = new TreeMap<>();
    for (PairResult result : results) {
      groups
          .computeIfAbsent(result.pair().label(), label -> new java.util.ArrayList<>())
          .add(result);
    }
    Map<String, PairSummary> summaries = new TreeMap<>();
    if (!groups.keySet().equals(java.util.Set.of(""))) {
      groups.forEach((label, group) -> summaries.put(label, of(group)));
    }
    return summaries;
  }

  private static final class Sum {
    private long first;
    private long second;
    private long ties;
    private double difference;

    void add(PairResult result, Measure measure) {
      switch (result.preference(measure)) {
        case A -> first++;
        case B -> second++;
        case TIE -> ties++;
        case UNKNOWN -> {
          return;
        }
      }
      difference += result.difference(measure);
    }

    long count() {
      return first + second + ties;
    }

    Counts counts() {
      return new Counts(first, second, ties, difference / count());
    }
  }
}
