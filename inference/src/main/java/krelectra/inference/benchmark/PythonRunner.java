package krelectra.inference.benchmark;

import java.io.IOException;
import java.util.Map;
import krelectra.inference.Cancellation;
import tools.jackson.databind.JsonNode;

/** One of the programs that a Python process runs; it measures its own time. */
record PythonRunner(PythonProcess process, String name, boolean attentions) implements Runner {
  @Override
  public boolean takes(Workload workload) {
    return attentions || !workload.attentions();
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) throws IOException {
    JsonNode reply =
        process.ask(
            Map.of(
                "runner",
                name,
                "ids",
                inputs.ids(),
                "segments",
                inputs.segments(),
                "attentions",
                attentions),
            cancellation);
    JsonNode values = reply.path("logits");
    float[] logits = new float[values.size()];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = values.get(i).floatValue();
    }
    return new Pass(reply.path("seconds").doubleValue(), logits);
  }
}
