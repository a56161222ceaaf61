package krelectra.inference.model;

/**
 * An output along a {@link WordPath}.
 *
 * @param outputs its value at each place, {@code [places]}
 * @param products its gradient with respect to each word embedding, times (dot product) what the
 *     line changes of that embedding: {@code [places, n]}, row-major
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record PathGradients(float[] outputs, float[] products) {}
