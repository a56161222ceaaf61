package krelectra.app.explore.attention;

/**
 * Which head of a model.
 *
 * @param layer from 0, the one next to the embeddings
 * @param index from 0, within the layer
 */
public record Head(int layer, int index) {}
