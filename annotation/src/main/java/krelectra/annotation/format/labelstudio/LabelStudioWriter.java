package krelectra.annotation.format.labelstudio;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.Units;
import krelectra.annotation.format.records.JsonRecordsWriter;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/** Writes a task a document, or a sentence if sentences are what is labelled. */
final class LabelStudioWriter extends JsonRecordsWriter {
  LabelStudioWriter(Path file, Report report) {
    super(file, LabelStudioFormat.NAME, report, JsonStyle.PRETTY, true);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    compare(annotated);
    if (isOwn(annotated)) {
      record(annotated, own(annotated), out);
    } else {
      for (Units.Unit unit : Units.of(annotated)) {
        record(annotated, other(annotated, unit), out);
      }
    }
  }

  private void compare(AnnotatedDocument annotated) {
    Map<String, Set<String>> carried = new HashMap<>();
    List<Label> known = new ArrayList<>();
    for (Label label : annotated.labels()) {
      if (type(label) != null) {
        carried.put(label.layer(), Set.of("label", LabelStudioFormat.RESULT));
      }
      known.add(label.withState(Label.State.ACCEPTED)); // predictions carry the others
    }
    report()
        .compare(
            new AnnotatedDocument(
                annotated.document(), annotated.sentences(), known, annotated.notes()),
            carried);
  }

  private static @Nullable String type(Label label) {
    return switch (label.target()) {
      case Target.OfSpan s -> "labels";
      case Target.OfRelation r -> "relation";
      case Target.OfDocument d ->
          label.feature("label") instanceof Value.Decimal ? "rating" : "choices";
      case Target.OfSentence s ->
          label.feature("label") instanceof Value.Decimal ? "rating" : "choices";
      default -> null;
    };
  }

  private static Json.Obj object(String json) {
    return !json.isEmpty() && JsonReader.parse(json) instanceof Json.Obj object
        ? object
        : Json.object();
  }

  private Json own(AnnotatedDocument annotated) {
    Json.Obj task = object(own(annotated, LabelStudioFormat.TASK));
    String key = own(annotated, LabelStudioFormat.TEXT);
    String text = annotated.document().text();
    if (!key.isEmpty() && task.get("data") instanceof Json.Obj data) {
      task = task.with("data", data.with(key, Json.of(text)));
    }
    Map<String, Label> labels = new LinkedHashMap<>();
    annotated.labels().forEach(label -> labels.put(label.id(), label));
    Set<String> written = new HashSet<>();
    for (String list : List.of("annotations", "completions", "predictions")) {
      if (task.get(list) instanceof Json.Array(List<Json> items)) {
        List<Json> filled = new ArrayList<>();
        for (Json item : items) {
          filled.add(
              item instanceof Json.Obj annotation
                  ? filled(annotation, labels, written, text)
                  : item);
        }
        task = task.with(list, new Json.Array(filled));
      }
    }
    List<Label> left =
        annotated.labels().stream().filter(label -> !written.contains(label.id())).toList();
    return left.isEmpty() ? task : withNew(task, left, text);
  }

  private static Json filled(
      Json.Obj annotation, Map<String, Label> labels, Set<String> written, String text) {
    if (!(annotation.get("result") instanceof Json.Array(List<Json> results))) {
      return annotation;
    }
    List<Json> filled = new ArrayList<>();
    for (Json item : results) {
      boolean standIn = item instanceof Json.Obj o && o.members().keySet().equals(Set.of("label"));
      if (!standIn) {
        filled.add(item);
        continue;
      }
      Label label = labels.get(((Json.Obj) item).text("label"));
      if (label != null) {
        written.add(label.id());
        filled.add(result(label, text));
      }
    }
    return annotation.with("result", new Json.Array(filled));
  }

  /** Labels that no annotation of the task has: an annotation more for each annotator. */
  private static Json.Obj withNew(Json.Obj task, List<Label> labels, String text) {
    List<Json> annotations = new ArrayList<>(task.items("annotations"));
    annotations.addAll(annotations(labels, label -> result(label, text)));
    return task.with("annotations", new Json.Array(annotations));
  }

  private static List<Json> annotations(
      List<Label> labels, java.util.function.Function<Label, @Nullable Json> result) {
    Map<String, List<Json>> byAnnotator = new LinkedHashMap<>();
    for (Label label : labels) {
      Json json = result.apply(label);
      if (json != null) {
        byAnnotator.computeIfAbsent(label.annotator(), a -> new ArrayList<>()).add(json);
      }
    }
    List<Json> annotations = new ArrayList<>();
    byAnnotator.forEach(
        (annotator, results) ->
            annotations.add(
                Json.object(
                    "completed_by",
                    Json.object("email", Json.of(annotator)),
                    "result",
                    new Json.Array(results))));
    return annotations;
  }

  /** A result as it came, with what its label says now. */
  private static Json result(Label label, String text) {
    Json.Obj rest = object(label.text(LabelStudioFormat.RESULT));
    if (rest.members().isEmpty()) {
      Json made = made(label, SpanLayer.extent(label), text);
      return made == null ? rest : made;
    }
    Json.Obj value = rest.get("value") instanceof Json.Obj v ? v : Json.object();
    return switch (label.target()) {
      case Target.OfSpan span -> {
        Range extent = SpanLayer.extent(label);
        Map<String, Json> members = new LinkedHashMap<>(value.members());
        members.put("start", Json.of(extent.start()));
        members.put("end", Json.of(extent.end()));
        members.put("labels", tags(label));
        if (members.get("text") instanceof Json.Null) {
          members.put("text", Json.of(extent.of(text)));
        }
        yield rest.with("value", new Json.Obj(members));
      }
      case Target.OfRelation r ->
          label.feature("label") == null ? rest : rest.with("labels", tags(label));
      default ->
          label.feature("label") instanceof Value.Decimal(BigDecimal number)
              ? rest.with("value", value.with("rating", new Json.Num(number.toString())))
              : rest.with("value", value.with("choices", tags(label)));
    };
  }

  private static Json tags(Label label) {
    return switch (label.feature("label")) {
      case Value.Tags(List<String> tags) -> new Json.Array(tags.stream().map(Json::of).toList());
      case null -> new Json.Array(List.of());
      default -> new Json.Array(List.of(Json.of(label.label())));
    };
  }

  private Json other(AnnotatedDocument annotated, Units.Unit unit) {
    List<Label> labels = new ArrayList<>(unit.labels());
    Set<String> ids = new HashSet<>();
    labels.forEach(label -> ids.add(label.id()));
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfRelation(String from, String to)
          && ids.contains(from)
          && ids.contains(to)
          && ids.add(label.id())) {
        labels.add(label);
      }
    }
    List<Json> annotations =
        annotations(
            labels,
            label -> {
              if (label.target().ranges().size() > 1) {
                report().lost("that spans have gaps");
              }
              return made(label, SpanLayer.within(label, unit.range()), unit.text());
            });
    return Json.object(
        "data",
        Json.object("text", Json.of(unit.text()), "id", Json.of(unit.id())),
        "annotations",
        new Json.Array(annotations));
  }

  /** A result for a label of another origin; null if there is no type for it. */
  private static @Nullable Json made(Label label, Range extent, String text) {
    String type = type(label);
    if (type == null) {
      return null;
    }
    if (label.target() instanceof Target.OfRelation(String from, String to)) {
      return Json.object(
          "type", Json.of(type),
          "from_id", Json.of(from),
          "to_id", Json.of(to),
          "direction", Json.of("right"),
          "labels", tags(label));
    }
    Json value =
        switch (type) {
          case "labels" ->
              Json.object(
                  "start", Json.of(extent.start()),
                  "end", Json.of(extent.end()),
                  "text", Json.of(extent.of(text)),
                  "labels", tags(label));
          case "rating" -> Json.object("rating", new Json.Num(label.label()));
          default -> Json.object("choices", tags(label));
        };
    return Json.object(
        "id", Json.of(label.id()),
        "from_name", Json.of(label.layer()),
        "to_name", Json.of("text"),
        "type", Json.of(type),
        "value", value);
  }
}
