package krelectra.inference.analysis.comparison;

import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A piece, morpheme or eojeol of a text that is compared.
 *
 * @param label what is written on it: its surface, or the vocabulary's entry of a piece
 * @param key units with the same key are the same
 * @param tag of a morpheme; null for others
 * @param span where it stands
 * @param aligned its pieces
 */
public record ComparedUnit(
    String label, String key, @Nullable String tag, Span span, AlignedUnit aligned) {}
