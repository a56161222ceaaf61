package krelectra.inference.analysis.pattern;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which heads are meant.
 *
 * @param layer from 1, the one next to the embeddings; 0 for any
 * @param head from 1, within its layer; 0 for any
 */
public record HeadPattern(int layer, int head) {
  /** Every head. */
  public static final HeadPattern ANY = new HeadPattern(0, 0);

  private static final Pattern FORM = Pattern.compile("(\\d{1,4}|\\*)-(\\d{1,4}|\\*)");

  public HeadPattern {
    if (layer < 0 || head < 0) {
      throw new IllegalArgumentException("no head: " + layer + "-" + head);
    }
  }

  /** Reads {@code 5-3}, {@code 5-*}, {@code *-3} or {@code *}. */
  static HeadPattern parse(String word) {
    if (word.equals("*")) {
      return ANY;
    }
    Matcher parts = FORM.matcher(word);
    if (!parts.matches() || parts.group(1).equals("0") || parts.group(2).equals("0")) {
      throw AttentionPattern.fault(
          "\"" + word + "\" is no head", "write layer-head as in 5-3, 5-* or *");
    }
    return new HeadPattern(number(parts.group(1)), number(parts.group(2)));
  }

  private static int number(String word) {
    return word.equals("*") ? 0 : Integer.parseInt(word);
  }

  /**
   * Whether a head is meant.
   *
   * @param ofLayer from 0
   * @param index from 0
   */
  public boolean matches(int ofLayer, int index) {
    return (layer == 0 || layer == ofLayer + 1) && (head == 0 || head == index + 1);
  }

  @Override
  public String toString() {
    return layer == 0 && head == 0 ? "*" : word(layer) + "-" + word(head);
  }

  private static String word(int number) {
    return number == 0 ? "*" : String.valueOf(number);
  }
}
