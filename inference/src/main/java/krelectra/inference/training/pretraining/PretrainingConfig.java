package krelectra.inference.training.pretraining;

import krelectra.inference.model.ElectraConfig;

/**
 * The settings of a pre-training, named in files as in google-research/electra's
 * configure_pretraining.py.
 *
 * @param maxSequence pieces in an example, special ones included ({@code max_seq_length})
 * @param steps {@code num_train_steps}
 * @param batch {@code train_batch_size}
 * @param accumulation {@code gradient_accumulation_steps}: how many passes make a batch, so that a
 *     published batch fits into small memory
 * @param learningRate the peak
 * @param warmup {@code num_warmup_steps}
 * @param weightDecay {@code weight_decay_rate}
 * @param maskShare {@code mask_prob}
 * @param discriminatorWeight {@code disc_weight}
 * @param generatorWeight {@code gen_weight}
 * @param generatorShare {@code generator_hidden_size}: fraction of the discriminator's width
 * @param generatorLayers {@code generator_layers}: fraction of the discriminator's layers
 * @param saveEvery {@code save_checkpoints_steps}
 * @param keep {@code keep_checkpoint_max}
 * @param evaluateEvery {@code eval_every_steps}: steps between two looks at the held-out lines
 * @param heldOut {@code held_out_lines}: lines of the corpus that are never trained on, evenly
 *     taken
 * @param quickStart {@code quick_start}: begin as {@link QuickStart} says, for small networks and
 *     few tokens
 * @param seed of weights, order, masks and replacements
 * @param discriminator the discriminator's shape
 */
public record PretrainingConfig(
    int maxSequence,
    int steps,
    int batch,
    int accumulation,
    double learningRate,
    int warmup,
    double weightDecay,
    double maskShare,
    double discriminatorWeight,
    double generatorWeight,
    double generatorShare,
    double generatorLayers,
    int saveEvery,
    int keep,
    int evaluateEvery,
    int heldOut,
    boolean quickStart,
    long seed,
    ElectraConfig discriminator) {
  /**
   * The generator's shape: of the same embeddings, narrower, with heads about as wide as the
   * discriminator's. A share of 0.33333 of 768 gives the published 256 with 4 heads.
   */
  public ElectraConfig generator() {
    ElectraConfig d = discriminator;
    int hidden = part(d.hiddenSize());
    int heads = part(d.heads());
    while (hidden % heads != 0) {
      heads--;
    }
    return new ElectraConfig(
        d.vocabSize(),
        d.embeddingSize(),
        hidden,
        Math.max(1, (int) Math.round(d.layers() * generatorLayers)),
        heads,
        part(d.intermediateSize()),
        d.maxPositions(),
        d.typeVocabSize(),
        d.layerNormEps(),
        d.hiddenDropout(),
        d.attentionDropout(),
        d.initializerRange(),
        d.padId());
  }

  /** The same with a batch in so many passes. */
  PretrainingConfig ofPasses(int passes) {
    return new PretrainingConfig(
        maxSequence,
        steps,
        batch,
        passes,
        learningRate,
        warmup,
        weightDecay,
        maskShare,
        discriminatorWeight,
        generatorWeight,
        generatorShare,
        generatorLayers,
        saveEvery,
        keep,
        evaluateEvery,
        heldOut,
        quickStart,
        seed,
        discriminator);
  }

  private int part(int whole) {
    return Math.max(1, (int) Math.round(whole * generatorShare));
  }
}
