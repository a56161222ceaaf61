package krelectra.inference.text;

import java.util.List;

/**
 * A morpheme as it stands on the surface.
 *
 * @param surface the text of {@code span}
 * @param tag Mecab-Ko tag; an inflected or fused form joins the tags of its parts by {@code +}, as
 *     in {@code VV+EP}
 * @param span where it stands in the original text
 * @param parts the dictionary's parts of a compound or inflected form, empty for a simple one
 */
public record Morpheme(String surface, String tag, Span span, List<Part> parts) {
  public Morpheme {
    parts = List.copyOf(parts);
  }

  /**
   * A part of a compound or inflected morpheme. Its surface is the dictionary's form and need not
   * occur in the text (갔 = 가 + 았).
   */
  public record Part(String surface, String tag) {}
}
