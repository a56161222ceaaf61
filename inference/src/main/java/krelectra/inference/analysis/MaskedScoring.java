package krelectra.inference.analysis;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.function.DoubleConsumer;
import krelectra.inference.Cancellation;
import krelectra.inference.model.Encoder;
import krelectra.inference.model.EncoderOutput;
import krelectra.inference.model.Heads;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;
import krelectra.inference.text.Encoding;
import krelectra.inference.text.PieceRange;

/**
 * Masks each piece of a text in turn and asks a generator how likely it is there (Salazar et al.
 * 2020, Masked Language Model Scoring, arXiv 1910.14659). Copies of a window that differ in the
 * place of the mask are computed together.
 */
record MaskedScoring(Model generator) {
  /** The most pieces in a batch, so that memory does not grow with the text. */
  private static final int BATCH_PIECES = 4096;

  PieceLogProbabilities score(Encoding input, DoubleConsumer progress, Cancellation cancellation) {
    double[] values = new double[input.size()];
    Arrays.fill(values, Double.NaN);
    int length = Math.min(Analyzer.TRAINED_LENGTH, generator.config().maxPositions());
    WindowPlan plan = WindowPlan.of(input.size(), length);
    for (int w = 0; w < plan.windows().size(); w++) {
      PieceRange range = plan.windows().get(w);
      int[] places =
          java.util.stream.IntStream.range(plan.owned(w).start(), plan.owned(w).end())
              .filter(i -> !input.pieces().get(i).isSpecial())
              .toArray();
      int rows = Math.max(1, BATCH_PIECES / (range.length() + 2));
      for (int from = 0; from < places.length; from += rows) {
        cancellation.check();
        int[] masked = Arrays.copyOfRange(places, from, Math.min(places.length, from + rows));
        float[] found = run(input, range, masked, cancellation);
        for (int i = 0; i < masked.length; i++) {
          values[masked[i]] = found[i];
        }
        progress.accept((masked[masked.length - 1] + 1) / (double) input.size());
      }
    }
    return new PieceLogProbabilities(input.pieces(), values);
  }

  /** One number for each masked piece. */
  private float[] run(Encoding input, PieceRange range, int[] masked, Cancellation cancellation) {
    int[] ids = input.ids();
    WindowInput window = WindowInput.of(ids, input.segments(), range);
    int mask = generator.tokenizer().vocabulary().maskId();
    int n = window.ids().length;
    int[][] rows = new int[masked.length][];
    int[][] segments = new int[masked.length][];
    long[] states = new long[masked.length];
    long[] wanted = new long[masked.length];
    for (int i = 0; i < masked.length; i++) {
      int place = 1 + masked[i] - range.start();
      rows[i] = window.ids().clone();
      rows[i][place] = mask;
      segments[i] = window.segments();
      states[i] = (long) i * n + place;
      wanted[i] = ids[masked[i]];
    }
    return generator.run(
        rows,
        segments,
        Keep.NOTHING,
        cancellation,
        (out, heads) -> logProbabilities(out, heads, states, wanted));
  }

  private float[] logProbabilities(EncoderOutput out, Heads heads, long[] states, long[] wanted) {
    NDArray last = out.last();
    NDArray flat = last.reshape(-1, last.getShape().get(2));
    NDArray places = last.getManager().create(states);
    NDArray logits = heads.maskedTokens(Encoder.rows(flat, places));
    // Rows beyond the vocabulary pad the table and stand for nothing.
    int entries = generator.tokenizer().vocabulary().size();
    NDArray logProbabilities = logits.get(":, 0:" + entries).logSoftmax(-1);
    NDArray index = last.getManager().create(wanted, new Shape(wanted.length, 1));
    return logProbabilities.gather(index, 1).toFloatArray();
  }
}
