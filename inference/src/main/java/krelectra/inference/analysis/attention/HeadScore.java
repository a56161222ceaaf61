package krelectra.inference.analysis.attention;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * What a head can be good at, each a mean over the rows of its map between units. A score of the
 * first kind is the attention that a unit pays, on the mean, to its target; only units that stand
 * in the text and have such a target count. Those of neighbours, self, {@code [CLS]} and {@code
 * [SEP]} are the measures of Clark, Khandelwal, Levy and Manning, <i>What Does BERT Look At?</i>
 * (BlackboxNLP 2019, §3.1–3.2), here between units; the linguistic ones are our own, in the manner
 * of their §4.
 */
public enum HeadScore {
  /** To the unit that follows in the same text. */
  NEXT,
  /** To the unit before in the same text. */
  PREVIOUS,
  /** To the unit itself. */
  SELF,
  /** To the other units of the same eojeol together; eojeols of one unit do not count. */
  EOJEOL,
  /**
   * From a particle (a tag that begins with J) to its noun: the nearest unit before it in the same
   * eojeol that ends in an N tag or is SL, SH or SN.
   */
  PARTICLE_NOUN,
  /**
   * From an ending (a tag that begins with E) to its stem: the nearest unit before it in the same
   * eojeol that holds a V tag, XSV or XSA.
   */
  ENDING_STEM,
  /** To {@code [CLS]}. */
  CLS,
  /** To every {@code [SEP]} together. */
  SEP,
  /**
   * Entropy of a row in shares of log m ({@link HeadSummary#entropy}), over all rows; Clark et al.
   * §3.3 give it in nats, over pieces. Here the least is the best: the most decided head.
   */
  ENTROPY,
  /**
   * Mean distance to what is attended to, in units, over all rows: {@link HeadSummary#distance}.
   */
  DISTANCE;

  /** Whether the score is attention to targets, not the shape of whole rows. */
  public boolean hasTargets() {
    return this != ENTROPY && this != DISTANCE;
  }

  /** Whether a head with a small value comes first. */
  public boolean isLeastFirst() {
    return this == ENTROPY;
  }

  /** Its name in options and JSON, as {@code particle-noun}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The columns that a row should attend to for this score; none if the row does not count.
   *
   * @param units of rows and columns, in order
   */
  int[] targets(List<MapUnit> units, int row) {
    MapUnit unit = units.get(row);
    if (unit.isSpecial()) {
      return new int[0];
    }
    return switch (this) {
      case NEXT -> neighbour(units, row, row + 1);
      case PREVIOUS -> neighbour(units, row, row - 1);
      case SELF -> new int[] {row};
      case EOJEOL -> all(units, to -> to != row && unit.sharesEojeol(units.get(to)));
      case PARTICLE_NOUN ->
          unit.isParticle() ? before(units, row, at -> units.get(at).isNominal()) : new int[0];
      case ENDING_STEM ->
          unit.isEnding() ? before(units, row, at -> units.get(at).isStem()) : new int[0];
      // The network's own first piece; a user's "[CLS]" in the text has a span.
      case CLS -> all(units, to -> units.get(to).isSpecial() && to == 0);
      case SEP -> all(units, to -> units.get(to).isSpecial() && to > 0);
      case ENTROPY, DISTANCE -> new int[0];
    };
  }

  private static int[] neighbour(List<MapUnit> units, int row, int other) {
    boolean isThere =
        other >= 0
            && other < units.size()
            && !units.get(other).isSpecial()
            && units.get(other).segment() == units.get(row).segment();
    return isThere ? new int[] {other} : new int[0];
  }

  private static int[] before(List<MapUnit> units, int row, IntFunction<Boolean> wanted) {
    for (int at = row - 1; at >= 0 && units.get(at).sharesEojeol(units.get(row)); at--) {
      if (wanted.apply(at)) {
        return new int[] {at};
      }
    }
    return new int[0];
  }

  private static int[] all(List<MapUnit> units, IntFunction<Boolean> wanted) {
    return IntStream.range(0, units.size()).filter(wanted::apply).toArray();
  }
}
