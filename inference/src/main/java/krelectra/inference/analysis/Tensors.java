package krelectra.inference.analysis;

/**
 * Everything that the network computed for one input.
 *
 * @param attention {@code [layers, heads, n, n]}
 * @param width of a hidden state
 * @param hiddenStates embeddings and each layer's output, {@code [layers + 1, n, width]}, row-major
 * @param rtdLogits {@code [n]}, for special pieces too; positive = replaced
 */
@SuppressWarnings("ArrayRecordComponent") // plain tensors; never compared
public record Tensors(Attention attention, int width, float[] hiddenStates, float[] rtdLogits) {}
