package krelectra.inference.analysis.attention;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a row or a column of a map stands for.
 *
 * @param label what is written on it: its surface, or the vocabulary's entry of a piece
 * @param segment 0 for the first text, 1 for the second of a pair
 * @param span where it stands in its text; null for {@code [CLS]} and {@code [SEP]}
 * @param eojeol the number of the eojeol that it begins in, within its text; −1 for a special piece
 * @param tag Mecab-Ko tag of a morpheme, of a piece that of the morpheme it begins in; empty for an
 *     eojeol and for a special piece
 */
public record MapUnit(String label, int segment, @Nullable Span span, int eojeol, String tag) {
  private static final List<String> NOUNS = List.of("SL", "SH", "SN");
  private static final List<String> VERBALIZERS = List.of("XSV", "XSA");

  /** A unit of which nothing but its name is known. */
  public static MapUnit of(String label, @Nullable Span span) {
    return new MapUnit(label, 0, span, -1, "");
  }

  /** Whether the tokenizer added it. */
  public boolean isSpecial() {
    return span == null;
  }

  /** Whether both stand in the same eojeol of the same text. */
  public boolean sharesEojeol(MapUnit other) {
    return eojeol >= 0 && eojeol == other.eojeol && segment == other.segment;
  }

  /** Whether it is a particle, which begins with a J tag (a fused noun and particle is none). */
  public boolean isParticle() {
    return tag.startsWith("J");
  }

  /** Whether it is an ending, which begins with an E tag (a fused stem and ending is none). */
  public boolean isEnding() {
    return tag.startsWith("E");
  }

  /** Whether it ends in a noun: an N tag, or foreign letters, Chinese characters, a number. */
  public boolean isNominal() {
    String last = tag.substring(tag.lastIndexOf('+') + 1);
    return (last.startsWith("N") && !last.equals("NA")) || NOUNS.contains(last);
  }

  /** Whether it holds a predicate's stem: a V tag, or a suffix that makes a noun a predicate. */
  public boolean isStem() {
    return hasTag(part -> part.startsWith("V") || VERBALIZERS.contains(part));
  }

  /** Whether a part of its tag is as wanted; a fused form has several, joined by {@code +}. */
  public boolean hasTag(Predicate<String> wanted) {
    return !tag.isEmpty() && Arrays.stream(tag.split("\\+", -1)).anyMatch(wanted);
  }
}
