package krelectra.annotation.format;

/** Turns offsets that count code points into such that count UTF-16 units, and back. */
public final class CodePoints {
  private final String text;
  private final boolean plain;
  private final int count;
  private int units;
  private int points;

  public CodePoints(String text) {
    this.text = text;
    count = text.codePointCount(0, text.length());
    plain = count == text.length();
  }

  /** How many code points the text has. */
  public int count() {
    return count;
  }

  /** The unit where a code point begins; the length behind the last; -1 outside. */
  public int toUnits(int point) {
    if (point < 0 || point > count) {
      return -1;
    }
    if (plain) {
      return point;
    }
    // Offsets mostly rise: go on from the last place.
    units = text.offsetByCodePoints(units, point - points);
    points = point;
    return units;
  }

  /** How many code points begin before a unit. */
  public int toPoints(int unit) {
    if (plain) {
      return unit;
    }
    int at = Math.min(Math.max(unit, 0), text.length());
    points += at >= units ? text.codePointCount(units, at) : -text.codePointCount(at, units);
    units = at;
    return points;
  }

  /** Whether a unit is the second half of a pair, so that nothing can begin there. */
  public boolean splits(int unit) {
    return unit > 0
        && unit < text.length()
        && Character.isLowSurrogate(text.charAt(unit))
        && Character.isHighSurrogate(text.charAt(unit - 1));
  }
}
