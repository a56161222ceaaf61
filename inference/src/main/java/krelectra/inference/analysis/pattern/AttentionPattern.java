package krelectra.inference.analysis.pattern;

import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntPredicate;
import krelectra.inference.InputException;
import krelectra.inference.analysis.attention.MapUnit;

/**
 * What is looked for: heads that put more (or less) than a weight from one morpheme to another. In
 * words, which {@link #parse} reads and {@link #toString} writes:
 *
 * <pre>{@code
 * head 5-3 from NNG to next JKO > 0.5
 * head 5-* from 학교/NNG to later V* within 4 > 0.3
 * head * from J* to same-eojeol N* > 0.4
 * head 1-2 from * to any [SEP] < 0.01
 * }</pre>
 *
 * @param head which heads, each for itself
 * @param source the unit that attends
 * @param relation where the target stands, seen from the source
 * @param target the unit that is attended to
 * @param within the greatest distance in morphemes; 0 for any
 * @param above whether weights greater than the threshold are wanted, not smaller ones
 * @param threshold a weight, 0–1
 */
public record AttentionPattern(
    HeadPattern head,
    UnitPattern source,
    Relation relation,
    UnitPattern target,
    int within,
    boolean above,
    double threshold) {
  private static final String FORM =
      "write for instance: head 5-3 from NNG to next JKO > 0.5 (next, previous, later, earlier,"
          + " same-eojeol, any)";

  public AttentionPattern {
    if (within < 0) {
      throw fault("a distance of " + within + " is none", "write a whole number from 1");
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw fault("a weight of " + threshold + " cannot be", "write a weight from 0 to 1");
    }
  }

  /** A query that cannot be used. */
  static InputException fault(String problem, String cure) {
    return InputException.at("pattern", problem, cure);
  }

  /**
   * Reads a query in words.
   *
   * @throws InputException if it cannot be understood
   */
  public static AttentionPattern parse(String text) {
    Iterator<String> words = List.of(text.strip().split("\\s+", -1)).iterator();
    expect(words, "head");
    HeadPattern head = HeadPattern.parse(next(words, "a head"));
    expect(words, "from");
    UnitPattern source = UnitPattern.parse(next(words, "a tag"));
    expect(words, "to");
    String where = next(words, "a relation");
    Relation relation =
        Relation.find(where)
            .orElseThrow(() -> fault("\"" + where + "\" says not where the target stands", FORM));
    UnitPattern target = UnitPattern.parse(next(words, "a tag"));
    String word = next(words, "> or <");
    int within = 0;
    if (word.equals("within")) {
      within = distance(next(words, "a distance"));
      word = next(words, "> or <");
    }
    if (!word.equals(">") && !word.equals("<")) {
      throw fault("\"" + word + "\" stands where > or < is needed", FORM);
    }
    double threshold = weight(next(words, "a weight"));
    if (words.hasNext()) {
      throw fault("\"" + words.next() + "\" is left over", FORM);
    }
    return new AttentionPattern(
        head, source, relation, target, within, word.equals(">"), threshold);
  }

  private static String next(Iterator<String> words, String wanted) {
    if (!words.hasNext()) {
      throw fault("ends where " + wanted + " is needed", FORM);
    }
    return words.next();
  }

  private static void expect(Iterator<String> words, String wanted) {
    String word = next(words, "\"" + wanted + "\"");
    if (!word.equals(wanted)) {
      throw fault("\"" + word + "\" stands where \"" + wanted + "\" is needed", FORM);
    }
  }

  private static int distance(String word) {
    if (!word.matches("[1-9]\\d{0,5}")) {
      throw fault("\"" + word + "\" is no distance", "write a whole number from 1");
    }
    return Integer.parseInt(word);
  }

  private static double weight(String word) {
    if (!word.matches("\\d*\\.?\\d+|\\d+\\.")) {
      throw fault("\"" + word + "\" is no weight", "write a weight from 0 to 1, as 0.5");
    }
    return Double.parseDouble(word);
  }

  /** Takes a pair of units, by their rows. */
  @FunctionalInterface
  interface PairSink {
    /** Takes the next pair; false ends it. */
    boolean take(int from, int to);
  }

  /** Gives every pair of units that the pattern is about, whatever their weight. */
  void pairs(List<MapUnit> units, PairSink sink) {
    BitSet sources = matching(units, source);
    BitSet targets = matching(units, target);
    for (int from = sources.nextSetBit(0); from >= 0; from = sources.nextSetBit(from + 1)) {
      int own = from;
      IntPredicate near = to -> (within > 0 && Math.abs(to - own) > within) || sink.take(own, to);
      if (!relation.targets(units, from, targets, near)) {
        return;
      }
    }
  }

  /** Whether there is any such pair. */
  boolean hasPair(List<MapUnit> units) {
    boolean[] found = {false};
    pairs(
        units,
        (from, to) -> {
          found[0] = true;
          return false;
        });
    return found[0];
  }

  private static BitSet matching(List<MapUnit> units, UnitPattern pattern) {
    BitSet matching = new BitSet();
    for (int i = 0; i < units.size(); i++) {
      matching.set(i, pattern.matches(units.get(i)));
    }
    return matching;
  }

  /** Whether a weight is on the wanted side of the threshold. */
  boolean holds(float weight) {
    return above ? weight > threshold : weight < threshold;
  }

  @Override
  public String toString() {
    return "head %s from %s to %s %s%s %s %s"
        .formatted(
            head,
            source,
            relation.word(),
            target,
            within == 0 ? "" : " within " + within,
            above ? ">" : "<",
            plain(threshold));
  }

  /** Without an exponent, as it is read. */
  private static String plain(double weight) {
    return new java.math.BigDecimal(Double.toString(weight)).stripTrailingZeros().toPlainString();
  }
}
