package krelectra.app.command;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.text.AlignedUnit;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.text.Unit;
import tools.jackson.core.JsonGenerator;

/**
 * An analysis as the properties of a JSON object. Offsets are into {@code text}; those of
 * morphemes, eojeols and units of a pair's second text stand in objects of their own.
 *
 * @param unit in which the aligned values are given
 */
record AnalysisJson(Unit unit) {
  void write(JsonGenerator json, Analysis analysis) {
    AnalyzedText first = analysis.texts().getFirst();
    json.writeStringProperty("text", first.text());
    if (analysis.texts().size() > 1) {
      json.writeStringProperty("pair", analysis.texts().get(1).text());
    } else {
      json.writeNullProperty("pair");
    }
    writePieces(json, analysis.pieces());
    writeText(json, first);
    writeNumbers(json, "rtd", analysis.rtd());
    writeNumbers(json, "percentile", percentile(analysis));
    json.writeArrayPropertyStart("units");
    for (int segment = 0; segment < analysis.texts().size(); segment++) {
      writeUnits(json, analysis, segment);
    }
    json.writeEndArray();
    if (analysis.texts().size() > 1) {
      json.writeObjectPropertyStart("second");
      writeText(json, analysis.texts().get(1));
      json.writeEndObject();
    }
    json.writeArrayPropertyStart("windows");
    analysis
        .windows()
        .forEach(window -> json.writeArray(new int[] {window.start(), window.end()}, 0, 2));
    json.writeEndArray();
    writeModel(json, analysis.model());
  }

  /** One for each piece also where the model has no reference, so that indices agree. */
  private static float[] percentile(Analysis analysis) {
    float[] percentile = analysis.percentile();
    if (percentile.length == 0) {
      percentile = new float[analysis.pieces().size()];
      Arrays.fill(percentile, Float.NaN);
    }
    return percentile;
  }

  /** The spans of a text's units. */
  static List<Span> spans(Analysis analysis, int segment, Unit unit) {
    AnalyzedText text = analysis.texts().get(segment);
    return switch (unit) {
      case EOJEOL -> text.eojeols();
      case MORPHEME -> text.morphemes().stream().map(Morpheme::span).toList();
      case PIECE ->
          analysis.pieces().stream()
              .filter(piece -> piece.segment() == segment)
              .map(Piece::span)
              .filter(Objects::nonNull)
              .toList();
    };
  }

  private void writeUnits(JsonGenerator json, Analysis analysis, int segment) {
    Alignment alignment = Alignment.of(analysis.pieces(), segment, spans(analysis, segment, unit));
    float[] max = alignment.rtd(analysis.rtd(), RtdRule.MAX);
    float[] mean = alignment.rtd(analysis.rtd(), RtdRule.MEAN);
    String text = analysis.texts().get(segment).text();
    for (int i = 0; i < alignment.units().size(); i++) {
      AlignedUnit aligned = alignment.units().get(i);
      Span span = aligned.span();
      if (span != null) {
        json.writeStartObject();
        json.writeStringProperty("text", span.of(text));
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
        json.writeNumberProperty("segment", segment);
        json.writeName("pieces");
        json.writeArray(aligned.pieces(), 0, aligned.pieces().length);
        writeNumber(json, "rtd_max", max[i]);
        writeNumber(json, "rtd_mean", mean[i]);
        json.writeEndObject();
      }
    }
  }

  private static void writePieces(JsonGenerator json, List<Piece> pieces) {
    json.writeArrayPropertyStart("pieces");
    for (Piece piece : pieces) {
      Span span = piece.span();
      json.writeStartObject();
      json.writeNumberProperty("id", piece.id());
      json.writeStringProperty("text", piece.text());
      if (span == null) {
        json.writeNullProperty("start");
        json.writeNullProperty("end");
      } else {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
      }
      json.writeNumberProperty("segment", piece.segment());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeText(JsonGenerator json, AnalyzedText text) {
    json.writeArrayPropertyStart("morphemes");
    text.morphemes().forEach(morpheme -> MorphemesCommand.write(json, morpheme));
    json.writeEndArray();
    JsonLines.writeSpans(json, "eojeols", text.eojeols());
  }

  private static void writeModel(JsonGenerator json, ModelSummary model) {
    json.writeObjectPropertyStart("model");
    json.writeStringProperty("name", model.name());
    json.writeStringProperty("sha256", model.sha256());
    json.writeNumberProperty("parameters", model.parameters());
    json.writeArrayPropertyStart("warnings");
    model.warnings().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeNumbers(JsonGenerator json, String name, float[] values) {
    json.writeArrayPropertyStart(name);
    for (float value : values) {
      if (Float.isNaN(value)) {
        json.writeNull();
      } else {
        json.writeNumber(value);
      }
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, float value) {
    if (Float.isNaN(value)) {
      json.writeNullProperty(name);
    } else {
      json.writeNumberProperty(name, value);
    }
  }
}
