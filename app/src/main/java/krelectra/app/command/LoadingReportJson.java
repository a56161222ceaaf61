package krelectra.app.command;

import java.util.List;
import krelectra.inference.model.LoadingReport;
import krelectra.inference.model.LoadingReport.Tensor;
import tools.jackson.core.JsonGenerator;

/** A loading report as the properties of a JSON object. */
final class LoadingReportJson {
  private LoadingReportJson() {}

  /** Everything but the warnings, to which the caller may have more to add. */
  static void write(JsonGenerator json, LoadingReport report) {
    json.writeStringProperty("file", report.file().toString());
    json.writeStringProperty("format", report.format().text());
    json.writeNumberProperty("bytes", report.bytes());
    json.writeStringProperty("sha256", report.sha256());
    json.writeStringProperty("architecture", report.architecture());
    json.writeNumberProperty("parameters", report.parameters());
    json.writeObjectPropertyStart("counts");
    json.writeNumberProperty("loaded", report.loaded().size());
    json.writeNumberProperty("missing", report.missing().size());
    json.writeNumberProperty("reinitialized", report.reinitialized().size());
    json.writeNumberProperty("mismatched", report.mismatched().size());
    json.writeNumberProperty("unexpected", report.unexpected().size());
    json.writeNumberProperty("ignored", report.ignored().size());
    json.writeEndObject();
    writeTensors(json, "loaded", report.loaded());
    writeTensors(json, "missing", report.missing());
    writeTensors(json, "reinitialized", report.reinitialized());
    writeTensors(json, "mismatched", report.mismatched());
    writeTensors(json, "unexpected", report.unexpected());
    writeTensors(json, "ignored", report.ignored());
  }

  /** {@code "name": ["…", …]}. */
  static void writeTexts(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static void writeTensors(JsonGenerator json, String name, List<Tensor> tensors) {
    json.writeArrayPropertyStart(name);
    for (Tensor tensor : tensors) {
      json.writeStartObject();
      json.writeStringProperty("name", tensor.name());
      if (!tensor.source().isEmpty() && !tensor.source().equals(tensor.name())) {
        json.writeStringProperty("source", tensor.source());
      }
      if (tensor.dtype() != null) {
        json.writeStringProperty("dtype", tensor.dtype().name());
      }
      json.writeName("shape");
      long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
      json.writeArray(shape, 0, shape.length);
      if (!tensor.reason().isEmpty()) {
        json.writeStringProperty("reason", tensor.reason());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
