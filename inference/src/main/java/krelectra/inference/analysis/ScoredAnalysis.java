package krelectra.inference.analysis;

/**
 * An analysis without attention, with the numbers that its probabilities come from.
 *
 * @param analysis its windows hold no attention
 * @param logits of each piece, {@code [pieces]}; positive = replaced; NaN for special ones
 */
@SuppressWarnings("ArrayRecordComponent") // plain tensors; never compared
public record ScoredAnalysis(Analysis analysis, float[] logits) {}
