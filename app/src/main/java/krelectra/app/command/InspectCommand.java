package krelectra.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import krelectra.inference.model.Inspection;
import krelectra.inference.model.LoadingReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JsonGenerator;

/** Tells what a model's weights hold, without loading them. */
@Command(name = "inspect", description = "What a model or weight file holds, as JSON.")
final class InspectCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DIR|FILE",
      description = "A folder in the Hugging Face layout, or a weight file of any known format.")
  Path input = Path.of("");

  @Mixin ResultOption result;

  private final Session session;

  InspectCommand(Session session) {
    this.session = session;
    this.result = new ResultOption(session);
  }

  @Override
  public Integer call() throws IOException {
    Inspection inspection = Inspection.of(input, session.cancellation());
    List<String> warnings = new ArrayList<>(inspection.warnings());
    warnings.addAll(inspection.reports().getFirst().warnings());
    result.write(writer -> new JsonLines(writer).add(json -> write(json, inspection, warnings)));
    warnings.forEach(warning -> session.console().note("warning: " + warning));
    return 0;
  }

  private static void write(JsonGenerator json, Inspection inspection, List<String> warnings) {
    LoadingReportJson.write(json, inspection.reports().getFirst());
    LoadingReportJson.writeTexts(json, "warnings", warnings);
    if (inspection.reports().size() > 1) {
      LoadingReport generator = inspection.reports().get(1);
      json.writeObjectPropertyStart("generator");
      LoadingReportJson.write(json, generator);
      LoadingReportJson.writeTexts(json, "warnings", generator.warnings());
      json.writeEndObject();
    }
  }
}
