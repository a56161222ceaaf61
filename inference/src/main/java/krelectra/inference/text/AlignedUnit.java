package krelectra.inference.text;

import org.jspecify.annotations.Nullable;

/**
 * A unit and the word pieces that it shares characters with.
 *
 * @param span where it stands; null for a special piece
 * @param pieces their indices in order; none where the text was removed by cleaning
 * @param shares of each of these pieces, the part of its characters that lies in the unit: 1 if all
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record AlignedUnit(@Nullable Span span, int[] pieces, float[] shares) {}
