package krelectra.inference.model;

/**
 * The shape of one ELECTRA network, discriminator or generator, in the terms of the Hugging Face
 * {@code config.json}.
 *
 * @param vocabSize rows of the word-piece table
 * @param embeddingSize width of the embeddings; projected where it differs from {@code hiddenSize}
 * @param hiddenSize width of the encoder
 * @param layers number of encoder layers
 * @param heads attention heads a layer
 * @param intermediateSize width of the feed-forward layer
 * @param maxPositions rows of the position table: the longest input
 * @param typeVocabSize rows of the segment table
 * @param layerNormEps epsilon of every LayerNorm
 * @param hiddenDropout dropout after embeddings and each sub-layer, in training
 * @param attentionDropout dropout on attention probabilities, in training
 * @param initializerRange standard deviation of fresh weights
 * @param padId the id of {@code [PAD]}
 */
public record ElectraConfig(
    int vocabSize,
    int embeddingSize,
    int hiddenSize,
    int layers,
    int heads,
    int intermediateSize,
    int maxPositions,
    int typeVocabSize,
    double layerNormEps,
    double hiddenDropout,
    double attentionDropout,
    double initializerRange,
    int padId) {
  public ElectraConfig {
    if (heads < 1 || hiddenSize % heads != 0) {
      throw new IllegalArgumentException(
          "hidden_size " + hiddenSize + " is no multiple of num_attention_heads " + heads);
    }
  }

  /** The published KR-ELECTRA discriminator. */
  public static ElectraConfig base(int vocabSize) {
    return new ElectraConfig(vocabSize, 768, 768, 12, 12, 3072, 512, 2, 1e-12, 0.1, 0.1, 0.02, 0);
  }

  /** Width of one head. */
  public int headSize() {
    return hiddenSize / heads;
  }

  /** Whether the embeddings are projected to the hidden size. */
  public boolean projectsEmbeddings() {
    return embeddingSize != hiddenSize;
  }
}
