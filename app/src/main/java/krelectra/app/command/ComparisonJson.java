package krelectra.app.command;

import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import krelectra.inference.analysis.PieceLogProbabilities;
import krelectra.inference.analysis.comparison.ComparedUnits;
import krelectra.inference.analysis.comparison.Comparison;
import krelectra.inference.analysis.comparison.Measure;
import krelectra.inference.analysis.comparison.PairSummary;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.analysis.comparison.Preference;
import krelectra.inference.analysis.comparison.ScoredText;
import krelectra.inference.analysis.comparison.UnitRange;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A comparison as the properties of a JSON object. Differences are first − second; offsets are into
 * the text beside them; what has no value is null.
 */
final class ComparisonJson {
  private ComparisonJson() {}

  static void write(JsonGenerator json, Comparison compared) {
    writeText(json, "a", compared.a());
    writeText(json, "b", compared.b());
    json.writeStringProperty("unit", compared.unit().name().toLowerCase(java.util.Locale.ROOT));
    json.writeArrayPropertyStart("aligned");
    for (Part part : compared.parts()) {
      writePart(json, compared, part);
    }
    json.writeEndArray();
    json.writeObjectPropertyStart("difference");
    for (Measure measure : Measure.values()) {
      double difference = measure.of(compared.a()) - measure.of(compared.b());
      writeNumber(json, measure.key(), difference);
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("preferred");
    for (Measure measure : Measure.values()) {
      Preference preferred = measure.preference(measure.of(compared.a()), measure.of(compared.b()));
      json.writeName(measure.key());
      switch (preferred) {
        case A -> json.writeString("a");
        case B -> json.writeString("b");
        case TIE -> json.writeString("tie");
        case UNKNOWN -> json.writeNull();
      }
    }
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json, String name, ScoredText text) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", text.text());
    List<Piece> pieces = text.analysis().pieces();
    json.writeArrayPropertyStart("pieces");
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      Span span = piece.span();
      if (span != null) {
        json.writeStartObject();
        json.writeStringProperty("text", piece.text());
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
        writeNumber(json, "rtd", text.analysis().rtd()[i]);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    writeNumber(json, "rtd_mean", text.rtdMean());
    writeNumber(json, "rtd_max", text.rtdMax());
    json.writeNumberProperty("unknown_pieces", text.unknownPieces());
    json.writeObjectPropertyStart("pseudo_likelihood");
    writeLogProbabilities(json, "discriminator", text.discriminator());
    writeLogProbabilities(json, "generator", text.generator());
    json.writeEndObject();
    json.writeObjectPropertyStart("model");
    json.writeStringProperty("name", text.model().name());
    json.writeStringProperty("sha256", text.model().sha256());
    json.writeArrayPropertyStart("warnings");
    text.model().warnings().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** With offsets of its own: a generator may have another vocabulary than its discriminator. */
  private static void writeLogProbabilities(
      JsonGenerator json, String name, @Nullable PieceLogProbabilities found) {
    if (found == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeNumberProperty("sum", found.sum());
    writeNumber(json, "mean", found.mean());
    json.writeArrayPropertyStart("values");
    for (double value : found.values()) {
      if (!Double.isNaN(value)) {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
    JsonLines.writeSpans(
        json,
        "offsets",
        found.pieces().stream().map(Piece::span).filter(Objects::nonNull).toList());
    json.writeEndObject();
  }

  private static void writePart(JsonGenerator json, Comparison compared, Part part) {
    json.writeStartObject();
    json.writeStringProperty("kind", part.kind().name().toLowerCase(java.util.Locale.ROOT));
    writeSide(json, "a", compared.unitsA(), part.a(), compared.a());
    writeSide(json, "b", compared.unitsB(), part.b(), compared.b());
    for (RtdRule rule : RtdRule.values()) {
      String name = "rtd_" + rule.name().toLowerCase(java.util.Locale.ROOT) + "_difference";
      writeNumber(json, name, compared.rtdA(part, rule) - compared.rtdB(part, rule));
    }
    json.writeEndObject();
  }

  private static void writeSide(
      JsonGenerator json, String name, ComparedUnits units, UnitRange range, ScoredText text) {
    if (range.isEmpty()) {
      json.writeNullProperty(name);
      return;
    }
    Span span = units.span(range);
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("text", units.surface(range));
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
    String tags = units.tags(range);
    if (!tags.isEmpty()) {
      json.writeStringProperty("tags", tags);
    }
    json.writeNumberProperty("units", range.length());
    float[] rtd = text.analysis().rtd();
    writeNumber(json, "rtd_max", units.value(range, rtd, RtdRule.MAX));
    writeNumber(json, "rtd_mean", units.value(range, rtd, RtdRule.MEAN));
    json.writeEndObject();
  }

  private static void writeNumber(JsonGenerator json, String name, double value) {
    if (Double.isFinite(value)) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }

  private static void writeNumber(JsonGenerator json, String name, float value) {
    if (Float.isFinite(value)) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }

  /** {@code {"pairs": …, "measures": {…}, "labels": {label: {…}}}}, with a line's end. */
  static String summary(PairSummary all, Map<String, PairSummary> labels) throws IOException {
    StringWriter text = new StringWriter();
    new JsonLines(text)
        .add(
            json -> {
              write(json, all);
              json.writeObjectPropertyStart("labels");
              labels.forEach(
                  (label, summary) -> {
                    json.writeObjectPropertyStart(label);
                    write(json, summary);
                    json.writeEndObject();
                  });
              json.writeEndObject();
            });
    return text.toString();
  }

  private static void write(JsonGenerator json, PairSummary summary) {
    json.writeNumberProperty("pairs", summary.pairs());
    json.writeObjectPropertyStart("measures");
    for (Measure measure : Measure.values()) {
      summary
          .counts(measure)
          .ifPresentOrElse(
              counts -> {
                json.writeObjectPropertyStart(measure.key());
                json.writeNumberProperty("first_preferred", counts.first());
                json.writeNumberProperty("second_preferred", counts.second());
                json.writeNumberProperty("ties", counts.ties());
                json.writeNumberProperty("share", counts.share());
                writeNumber(json, "mean_difference", counts.meanDifference());
                json.writeEndObject();
              },
              () -> json.writeNullProperty(measure.key()));
    }
    json.writeEndObject();
  }
}
