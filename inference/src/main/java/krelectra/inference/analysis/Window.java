package krelectra.inference.analysis;

/**
 * A stretch of pieces that the model saw together.
 *
 * @param start index into {@link Analysis#pieces} of the first piece that is not special, inclusive
 * @param end index of the last one, exclusive
 * @param attention pieces in this order: {@code [CLS]}, the window's pieces, {@code [SEP]}; where
 *     the whole input fits one window these are the pieces of the analysis themselves
 */
public record Window(int start, int end, Attention attention) {}
