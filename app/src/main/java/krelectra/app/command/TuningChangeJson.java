package krelectra.app.command;

import java.util.List;
import java.util.Locale;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.analysis.change.HeadChanges;
import krelectra.inference.analysis.change.RtdSource;
import krelectra.inference.analysis.change.TuningChange;
import krelectra.inference.analysis.change.Verdict;
import krelectra.inference.text.Alignment;
import krelectra.inference.text.Morpheme;
import krelectra.inference.text.Piece;
import krelectra.inference.text.Span;
import krelectra.inference.training.finetuning.PredictionChange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * What tuning changed, as the properties of a JSON object. Layers and heads count from 1; a shift
 * is tuned − base; what has no value is null, and {@code notes} says why.
 *
 * @param checkpoint which state of a run; empty for a folder
 * @param moved examples of the dev set between the earlier state and this one
 */
record TuningChangeJson(
    TuningChange change,
    String checkpoint,
    @Nullable String earlier,
    List<PredictionChange> moved) {
  private static final int MOST_HEADS = 10;

  void write(JsonGenerator json) {
    AnalyzedText text = change.base().texts().getFirst();
    json.writeStringProperty("text", text.text());
    json.writeObjectPropertyStart("base");
    model(json, change.base().model());
    json.writeEndObject();
    json.writeObjectPropertyStart("tuned");
    model(json, change.tuned());
    if (!checkpoint.isEmpty()) {
      json.writeStringProperty("checkpoint", checkpoint);
    }
    json.writeEndObject();
    heads(json, change.heads());
    json.writeStringProperty("rtd_source", change.source().name().toLowerCase(Locale.ROOT));
    pieces(json);
    verdict(json, "verdict", change.verdict());
    verdict(json, "earlier", change.earlier());
    json.writeArrayPropertyStart("dev");
    moved.forEach(each -> moved(json, each));
    json.writeEndArray();
    json.writeArrayPropertyStart("notes");
    notes(json);
    json.writeEndArray();
  }

  private static void model(JsonGenerator json, ModelSummary model) {
    json.writeStringProperty("name", model.name());
    json.writeStringProperty("sha256", model.sha256());
    json.writeArrayPropertyStart("warnings");
    model.warnings().forEach(json::writeString);
    json.writeEndArray();
  }

  private static void heads(JsonGenerator json, HeadChanges heads) {
    json.writeObjectPropertyStart("heads");
    json.writeStringProperty("measure", "share of attention that goes elsewhere");
    json.writeArrayPropertyStart("changes");
    for (int layer = 0; layer < heads.layers(); layer++) {
      json.writeStartArray();
      for (int head = 0; head < heads.heads(); head++) {
        json.writeNumber(heads.at(layer, head));
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("most_changed");
    heads.ranked().stream()
        .limit(MOST_HEADS)
        .forEach(
            head -> {
              json.writeStartObject();
              json.writeNumberProperty("layer", head / heads.heads() + 1);
              json.writeNumberProperty("head", head % heads.heads() + 1);
              json.writeNumberProperty("change", heads.values()[head]);
              json.writeEndObject();
            });
    json.writeEndArray();
    json.writeEndObject();
  }

  private void pieces(JsonGenerator json) {
    Analysis base = change.base();
    float[] shift = change.rtdShift();
    json.writeArrayPropertyStart("pieces");
    for (int i = 0; i < base.pieces().size(); i++) {
      Piece piece = base.pieces().get(i);
      Span span = piece.span();
      if (span != null) {
        json.writeStartObject();
        json.writeStringProperty("text", piece.text());
        place(json, span);
        number(json, "rtd_base", base.rtd()[i]);
        number(json, "rtd_tuned", change.rtd()[i]);
        number(json, "rtd_shift", shift[i]);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void verdict(JsonGenerator json, String name, @Nullable Verdict verdict) {
    if (verdict == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    if (name.equals("earlier")) {
      json.writeStringProperty("checkpoint", String.valueOf(earlier));
    }
    if (verdict.labels().isEmpty()) {
      number(json, "score", verdict.outputs()[0]);
    } else {
      json.writeStringProperty("label", verdict.labels().get(Verdict.best(verdict.outputs())));
      json.writeObjectPropertyStart("probabilities");
      for (int i = 0; i < verdict.labels().size(); i++) {
        number(json, verdict.labels().get(i), verdict.outputs()[i]);
      }
      json.writeEndObject();
      json.writeStringProperty("explained", verdict.labels().get(verdict.explained()));
    }
    number(json, "output", verdict.attribution().output());
    number(json, "baseline", verdict.attribution().baseline());
    json.writeNumberProperty("gap", verdict.attribution().gap());
    json.writeArrayPropertyStart("morphemes");
    AnalyzedText text = change.base().texts().getFirst();
    Alignment alignment =
        Alignment.of(
            change.base().pieces(), 0, text.morphemes().stream().map(Morpheme::span).toList());
    float[] values = alignment.sum(verdict.attribution().values());
    for (int u = 0; u < values.length; u++) {
      Span span = alignment.units().get(u).span();
      if (span != null) {
        json.writeStartObject();
        json.writeStringProperty("text", span.of(text.text()));
        place(json, span);
        number(json, "attribution", values[u]);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void moved(JsonGenerator json, PredictionChange each) {
    json.writeStartObject();
    json.writeStringProperty("id", each.id());
    json.writeStringProperty("text", each.text());
    json.writeStringProperty("gold", each.gold());
    json.writeStringProperty("earlier", each.first());
    json.writeStringProperty("tuned", each.second());
    json.writeNumberProperty("shift", each.shift());
    json.writeEndObject();
  }

  private void notes(JsonGenerator json) {
    if (change.source() == RtdSource.BASE_HEAD) {
      json.writeString(
          "the tuned model has no discriminator's head: rtd_tuned is what the base's head makes of"
              + " the tuned encoder");
    }
    if (change.source() == RtdSource.NONE) {
      json.writeString("no discriminator's head was found: there are no RTD scores");
    }
    if (change.verdict() == null) {
      json.writeString("the tuned model's head tells no class of a text: nothing is attributed");
    } else {
      json.writeString("the base has no head for the task: it has no verdict and no attribution");
    }
  }

  private static void place(JsonGenerator json, Span span) {
    json.writeNumberProperty("start", span.start());
    json.writeNumberProperty("end", span.end());
  }

  private static void number(JsonGenerator json, String name, float value) {
    if (Float.isFinite(value)) {
      json.writeNumberProperty(name, value);
    } else {
      json.writeNullProperty(name);
    }
  }
}
