package krelectra.app.command;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import krelectra.inference.model.Conversion;
import krelectra.inference.model.LoadingReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Makes a Hugging Face folder with safetensors out of other weights. */
@Command(
    name = "convert-model",
    description =
        "Turns pytorch_model.bin, a TensorFlow checkpoint or safetensors into a Hugging Face folder"
            + " with safetensors.")
final class ConvertModelCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "IN", description = "A folder or a weight file.")
  Path in = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "A folder that is new or empty.")
  Path out = Path.of("");

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The config.json; otherwise that beside IN, or what the tensors' shapes say.")
  @Nullable Path config;

  @Option(
      names = "--vocab",
      paramLabel = "FILE",
      description = "The vocab.txt; otherwise that beside IN.")
  @Nullable Path vocabulary;

  private final Session session;

  ConvertModelCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Conversion.Result result =
        new Conversion(in, config, vocabulary).write(out, session.cancellation());
    result.notes().forEach(note -> session.console().note("note: " + note));
    Writer writer = new OutputStreamWriter(session.console().out(), StandardCharsets.UTF_8);
    new JsonLines(writer).add(json -> write(json, result));
    writer.flush();
    return 0;
  }

  private void write(JsonGenerator json, Conversion.Result result) {
    json.writeStringProperty("folder", out.toString());
    json.writeArrayPropertyStart("networks");
    for (LoadingReport report : result.reports()) {
      json.writeStartObject();
      json.writeStringProperty("architecture", report.architecture());
      json.writeStringProperty("from", report.file().toString());
      json.writeStringProperty("format", report.format().text());
      json.writeStringProperty("sha256", report.sha256());
      json.writeNumberProperty("parameters", report.parameters());
      json.writeNumberProperty("tensors", report.loaded().size());
      json.writeNumberProperty("ignored", report.ignored().size());
      LoadingReportJson.writeTexts(
          json,
          "unexpected",
          report.unexpected().stream().map(LoadingReport.Tensor::name).toList());
      json.writeEndObject();
    }
    json.writeEndArray();
    LoadingReportJson.writeTexts(json, "notes", result.notes());
  }
}
