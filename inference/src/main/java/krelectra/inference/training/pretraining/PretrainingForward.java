package krelectra.inference.training.pretraining;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Batch;
import krelectra.inference.model.Dropouts;
import krelectra.inference.model.Encoder;
import krelectra.inference.model.Heads;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Parameters;
import krelectra.inference.model.Products;
import krelectra.inference.text.Vocabulary;

/** One pass of both networks over a batch: the generator guesses, the discriminator judges. */
record PretrainingForward(Networks networks, Vocabulary vocabulary, Products products) {
  /** Passes in single precision. */
  PretrainingForward(Networks networks, Vocabulary vocabulary) {
    this(networks, vocabulary, Products.EXACT);
  }

  /**
   * What came of it.
   *
   * @param maskedLoss mean negative log likelihood of the hidden pieces, scalar
   * @param replacedLoss mean binary cross entropy over all pieces, scalar
   * @param logits the discriminator's, {@code [batch, n]}
   * @param replaced 1 where a piece is not the original, {@code [batch, n]}
   * @param mask 1 for a piece, 0 for padding, {@code [batch, n]}
   */
  record Result(
      NDArray maskedLoss, NDArray replacedLoss, NDArray logits, NDArray replaced, NDArray mask) {}

  /**
   * Runs both networks; arrays belong to the enclosing scope.
   *
   * @param leaves of the flat parameters
   * @param train whether dropout is on
   */
  Result run(NDManager manager, Map<String, NDArray> leaves, MaskedBatch batch, boolean train) {
    Shape shape = new Shape(batch.ids().length, batch.length());
    Batch seen = batch(manager, batch.masked(), batch);
    Parameters generator = Networks.of(Networks.GENERATOR, leaves);
    NDArray places = manager.create(batch.positions());
    NDArray hidden =
        encode(networks.generator(), generator, seen, train)
            .reshape(-1, networks.generator().hiddenSize());
    NDArray logits =
        new Heads(networks.generator(), generator, products)
            .maskedTokens(Encoder.rows(hidden, places));
    NDArray originals = manager.create(batch.originals());
    NDArray maskedLoss =
        logits.logSoftmax(-1).get(new NDIndex().addAllDim().addPickDim(originals)).mean().neg();

    NDArray original = batch(manager, batch.ids(), batch).ids();
    NDArray sampled = sample(manager, logits.stopGradient());
    // Places are distinct and never 0, which is a [CLS]: the change of each place, or nothing.
    NDArray change = sampled.sub(originals).toType(DataType.INT64, false);
    NDArray flat = original.flatten();
    NDArray corrupted = scatter(manager, flat, places, change).reshape(shape);
    NDArray replaced = corrupted.neq(original).toType(DataType.FLOAT32, false);
    Parameters discriminator = Networks.of(Networks.DISCRIMINATOR, leaves);
    Batch judged = new Batch(corrupted, seen.segments(), seen.mask());
    NDArray states = encode(networks.discriminator(), discriminator, judged, train);
    NDArray judgement =
        new Heads(networks.discriminator(), discriminator, products).replacedTokens(states);
    NDArray losses = Activation.softPlus(judgement).sub(judgement.mul(replaced));
    NDArray replacedLoss = losses.mul(seen.mask()).sum().div(seen.mask().sum());
    return new Result(maskedLoss, replacedLoss, judgement, replaced, seen.mask());
  }

  private Batch batch(NDManager manager, int[][] ids, MaskedBatch batch) {
    return Batch.of(manager, ids, batch.segments(), vocabulary.padId());
  }

  private NDArray encode(
      krelectra.inference.model.ElectraConfig config,
      Parameters parameters,
      Batch batch,
      boolean train) {
    Dropouts dropouts = train ? Dropouts.of(config) : Dropouts.OFF;
    return new Encoder(config, parameters, products)
        .forward(batch, Keep.NOTHING, dropouts, Cancellation.NONE)
        .last();
  }

  /** Draws a piece for each place by its probability (Gumbel noise and the highest). */
  private static NDArray sample(NDManager manager, NDArray logits) {
    NDArray uniform = manager.randomUniform(1e-9f, 1 - 1e-7f, logits.getShape());
    return logits.sub(uniform.log().neg().log()).argMax(-1);
  }

  private static NDArray scatter(NDManager manager, NDArray flat, NDArray places, NDArray change) {
    NDArray changes = manager.zeros(flat.getShape(), DataType.INT64);
    changes.set(new NDIndex("{}", places), change);
    return flat.add(changes);
  }
}
