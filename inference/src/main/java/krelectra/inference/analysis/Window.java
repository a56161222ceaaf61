package krelectra.inference.analysis;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of pieces that the model saw together: {@code [CLS]}, the pieces from start to end,
 * {@code [SEP]}. Where the whole input fits one window these are the pieces of the analysis
 * themselves; of a long pair, a window may span the {@code [SEP]} between the texts.
 *
 * @param start index into {@link Analysis#pieces} of the first piece after {@code [CLS]}, inclusive
 * @param end index of the piece before {@code [SEP]}, exclusive
 * @param attention over the window's pieces in this order; null if the text is so long that not
 *     every window's can be kept: {@link Analyzer#attention} gives it
 */
public record Window(int start, int end, @Nullable Attention attention) {}
