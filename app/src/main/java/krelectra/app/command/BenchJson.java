package krelectra.app.command;

import java.util.List;
import krelectra.inference.benchmark.Figures;
import krelectra.inference.benchmark.Machine;
import krelectra.inference.benchmark.Report;
import krelectra.inference.benchmark.Result;
import krelectra.inference.benchmark.Series;
import tools.jackson.core.JsonGenerator;

/** Writes a measurement as JSON: every round's seconds and the figures that the table shows. */
record BenchJson(String version) {
  void write(JsonGenerator json, Report report) {
    json.writeStringProperty("time", report.time().toString());
    json.writeStringProperty("workbench", version);
    machine(json, report.machine());
    json.writeObjectPropertyStart("python");
    report.versions().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("missing");
    report.missing().forEach(json::writeStringProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("model");
    json.writeStringProperty("name", report.model());
    json.writeNumberProperty("parameters", report.parameters());
    json.writeEndObject();
    json.writeArrayPropertyStart("results");
    for (Result result : report.results()) {
      json.writeStartObject();
      result(json, result);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void machine(JsonGenerator json, Machine machine) {
    json.writeObjectPropertyStart("machine");
    json.writeStringProperty("processor", machine.processor());
    json.writeNumberProperty("cores", machine.cores());
    json.writeNumberProperty("threads", machine.threads());
    json.writeStringProperty("system", machine.system());
    json.writeStringProperty("java", machine.java());
    json.writeStringProperty("engine", machine.engine());
    json.writeEndObject();
  }

  private static void result(JsonGenerator json, Result result) {
    json.writeNumberProperty("batch", result.workload().batch());
    json.writeNumberProperty("pieces", result.workload().pieces());
    json.writeBooleanProperty("attentions", result.workload().attentions());
    json.writeNumberProperty("piecesPerSecond", result.piecesPerSecond());
    result.againstBest().ifPresent(best -> figures(json, "workbenchAgainstBest", best));
    json.writeObjectPropertyStart("workbench");
    series(json, result, result.workbench());
    json.writeEndObject();
    array(json, "bounds", result, result.bounds());
    array(json, "others", result, result.others());
  }

  private static void array(JsonGenerator json, String name, Result result, List<Series> all) {
    json.writeArrayPropertyStart(name);
    for (Series series : all) {
      json.writeStartObject();
      series(json, result, series);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void series(JsonGenerator json, Result result, Series series) {
    json.writeStringProperty("name", series.runner());
    figures(json, "seconds", series.figures());
    figures(json, "workbenchAgainst", result.workbench().against(series));
    json.writeNumberProperty("logitDifference", series.difference());
    json.writeArrayPropertyStart("rounds");
    series.seconds().forEach(json::writeNumber);
    json.writeEndArray();
  }

  private static void figures(JsonGenerator json, String name, Figures figures) {
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("median", figures.median());
    json.writeNumberProperty("min", figures.min());
    json.writeNumberProperty("max", figures.max());
    json.writeEndObject();
  }
}
