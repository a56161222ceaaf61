package krelectra.app.command;

import java.io.IOException;
import java.util.List;
import krelectra.inference.training.tasks.Prediction;
import tools.jackson.core.JsonGenerator;

/** Writes predictions, one a line. */
record PredictionJson(List<String> labels) {
  void write(JsonLines out, Prediction prediction) throws IOException {
    out.add(
        json -> {
          json.writeStringProperty("id", prediction.id());
          switch (prediction) {
            case Prediction.Label label -> {
              json.writeStringProperty("label", labels.get(label.index()));
              probabilities(json, label.probabilities());
            }
            case Prediction.Score score -> json.writeNumberProperty("score", score.score());
            case Prediction.Tags tags -> {
              json.writeArrayPropertyStart("labels");
              tags.tags().forEach(json::writeString);
              json.writeEndArray();
              probabilities(json, tags.probabilities());
            }
            case Prediction.Span span -> {
              json.writeStringProperty("answer", span.answer());
              json.writeNumberProperty("start", span.span().start());
              json.writeNumberProperty("end", span.span().end());
              json.writeNumberProperty("probability", span.probability());
            }
          }
        });
  }

  private static void probabilities(JsonGenerator json, List<Double> values) {
    double[] all = values.stream().mapToDouble(value -> value).toArray();
    json.writeName("probabilities");
    json.writeArray(all, 0, all.length);
  }
}
