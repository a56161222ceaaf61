package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import java.util.List;

/**
 * What the encoder gives.
 *
 * @param last the last layer's hidden state, {@code [batch, n, hidden]}
 * @param hiddenStates embeddings and each layer's output, {@code layers + 1} arrays of {@code
 *     [batch, n, hidden]}; empty if not kept. As in the reference, the first is taken after the
 *     projection.
 * @param attentions each layer's probabilities, {@code [batch, heads, n, n]}; empty if not kept
 */
public record EncoderOutput(NDArray last, List<NDArray> hiddenStates, List<NDArray> attentions) {}
