package krelectra.inference.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;

/**
 * Word, position and segment embeddings with their LayerNorm and, where there is one, projection.
 */
record Embeddings(ElectraConfig config, Layers layers) {
  private static final String NAME = "electra.embeddings.";

  /** {@code [batch, n]} → {@code [batch, n, hidden]}. */
  NDArray of(Batch batch, Dropouts dropouts) {
    return of(words(batch.ids()), batch, dropouts);
  }

  /** Rows of the word table: {@code [...]} int64 → {@code [..., embedding]}. */
  NDArray words(NDArray ids) {
    return layers.rows(NAME + "word_embeddings.weight", ids);
  }

  /** The same for words that are given, {@code [batch, n, embedding]}. */
  NDArray of(NDArray words, Batch batch, Dropouts dropouts) {
    long n = batch.ids().getShape().get(1);
    NDArray types = layers.rows(NAME + "token_type_embeddings.weight", batch.segments());
    NDArray numbers = batch.ids().getManager().arange(0, (int) n, 1, DataType.INT64).expandDims(0);
    NDArray positions = layers.rows(NAME + "position_embeddings.weight", numbers);
    NDArray sum = words.add(types).add(positions);
    NDArray normed = dropouts.onHidden(layers.layerNorm(NAME + "LayerNorm", sum));
    return config.projectsEmbeddings()
        ? layers.linear("electra.embeddings_project", normed)
        : normed;
  }
}
