package krelectra.inference.analysis.pattern;

import java.util.Arrays;
import java.util.regex.Pattern;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.text.PosTag;

/**
 * Which morphemes are meant.
 *
 * @param surface as it stands in the text; empty for any
 * @param tag a tag of Mecab-Ko, whole or one part of a fused form's; {@code N*} for all that begin
 *     so, {@code *} for any morpheme; {@code [CLS]} and {@code [SEP]} for the special pieces
 */
public record UnitPattern(String surface, String tag) {
  private static final Pattern TAG = Pattern.compile("\\*|[A-Z+]+\\*?|\\[CLS]|\\[SEP]");

  public UnitPattern {
    if (!TAG.matcher(tag).matches()) {
      throw AttentionPattern.fault(
          "\"" + tag + "\" is no tag", "write a tag as NNG, the beginning of some as N*, or *");
    }
    if (!isKnown(tag)) {
      throw AttentionPattern.fault(
          "no tag is \"" + tag + "\"", "use the tags of Mecab-Ko, as NNG, JKO, VV, EF or N*");
    }
    if (surface.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
      throw AttentionPattern.fault("a morpheme holds no space", "write one morpheme");
    }
    if (tag.startsWith("[") && !surface.isEmpty()) {
      throw AttentionPattern.fault(tag + " has no surface", "write " + tag + " alone");
    }
  }

  private static boolean isKnown(String tag) {
    if (tag.equals("*") || tag.startsWith("[")) {
      return true;
    }
    boolean isBeginning = tag.endsWith("*");
    String[] parts = tag.substring(0, tag.length() - (isBeginning ? 1 : 0)).split("\\+", -1);
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      boolean mayGoOn = isBeginning && i == parts.length - 1;
      if (Arrays.stream(PosTag.values())
          .map(PosTag::name)
          .noneMatch(name -> mayGoOn ? name.startsWith(part) : name.equals(part))) {
        return false;
      }
    }
    return true;
  }

  /** Reads {@code NNG}, {@code N*}, {@code *}, {@code 학교/NNG} or {@code 학교/*}. */
  static UnitPattern parse(String word) {
    int slash = word.lastIndexOf('/');
    return slash < 1
        ? new UnitPattern("", word)
        : new UnitPattern(word.substring(0, slash), word.substring(slash + 1));
  }

  /** Whether a special piece is meant. */
  public boolean isSpecial() {
    return tag.startsWith("[");
  }

  /** Whether a unit is meant. */
  public boolean matches(MapUnit unit) {
    if (unit.isSpecial() || isSpecial()) {
      return unit.isSpecial() && unit.label().equals(tag);
    }
    if (!surface.isEmpty() && !surface.equals(unit.label())) {
      return false;
    }
    return isLike(unit.tag()) || unit.hasTag(this::isLike);
  }

  private boolean isLike(String other) {
    return tag.endsWith("*")
        ? other.startsWith(tag.substring(0, tag.length() - 1))
        : other.equals(tag);
  }

  @Override
  public String toString() {
    return surface.isEmpty() ? tag : surface + "/" + tag;
  }
}
