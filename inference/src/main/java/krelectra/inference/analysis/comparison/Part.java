package krelectra.inference.analysis.comparison;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.Cancellation;

/**
 * What stands at one place of two texts.
 *
 * @param a units of the first text: one of equal ones, none if inserted
 * @param b units of the second text: one of equal ones, none if deleted
 */
public record Part(Kind kind, UnitRange a, UnitRange b) {
  /** How the second text's part came from the first's. */
  public enum Kind {
    EQUAL,
    REPLACED,
    DELETED,
    INSERTED
  }

  /**
   * Aligns two texts by a longest common subsequence of their units' surfaces; of the same text
   * twice, as two models see it, by the units' places.
   *
   * @return parts in order that cover both texts; each unit in common is a part of its own, what
   *     lies between two of them is one part
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public static List<Part> align(ComparedUnits a, ComparedUnits b, Cancellation cancellation) {
    boolean same = a.text().equals(b.text());
    List<String> first = (same ? a.byPlace() : a).keys();
    List<String> second = (same ? b.byPlace() : b).keys();
    List<Part> parts = new ArrayList<>();
    int nextA = 0;
    int nextB = 0;
    for (Difference.Match match : Difference.matches(first, second, cancellation)) {
      between(nextA, match.first(), nextB, match.second(), parts);
      nextA = match.first() + 1;
      nextB = match.second() + 1;
      parts.add(
          new Part(
              Kind.EQUAL,
              new UnitRange(match.first(), nextA),
              new UnitRange(match.second(), nextB)));
    }
    between(nextA, first.size(), nextB, second.size(), parts);
    return List.copyOf(parts);
  }

  private static void between(int startA, int endA, int startB, int endB, List<Part> parts) {
    if (startA < endA || startB < endB) {
      Kind kind = startA == endA ? Kind.INSERTED : startB == endB ? Kind.DELETED : Kind.REPLACED;
      parts.add(new Part(kind, new UnitRange(startA, endA), new UnitRange(startB, endB)));
    }
  }
}
