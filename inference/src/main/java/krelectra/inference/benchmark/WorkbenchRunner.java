package krelectra.inference.benchmark;

import ai.djl.ndarray.NDArray;
import java.nio.FloatBuffer;
import krelectra.inference.Cancellation;
import krelectra.inference.model.EncoderOutput;
import krelectra.inference.model.Keep;
import krelectra.inference.model.Model;

/** The network as an analysis runs it; attention is copied out to the heap. */
record WorkbenchRunner(Model model) implements Runner {
  static final String NAME = "workbench";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean takes(Workload workload) {
    return true;
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) {
    long start = System.nanoTime();
    float[] logits =
        model.run(
            inputs.ids(),
            inputs.segments(),
            attentions ? Keep.ATTENTIONS : Keep.NOTHING,
            cancellation,
            (out, heads) -> {
              copyMaps(out);
              return heads.replacedTokens(out.last()).toFloatArray();
            });
    return new Pass((System.nanoTime() - start) / 1e9, logits);
  }

  private static void copyMaps(EncoderOutput out) {
    long size = out.attentions().stream().mapToLong(NDArray::size).sum();
    float[] values = new float[Math.toIntExact(size)];
    int at = 0;
    for (NDArray maps : out.attentions()) {
      FloatBuffer buffer = maps.toByteBuffer(true).asFloatBuffer();
      int count = buffer.remaining();
      buffer.get(values, at, count);
      at += count;
    }
  }
}
