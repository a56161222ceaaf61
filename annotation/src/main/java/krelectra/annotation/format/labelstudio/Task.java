package krelectra.annotation.format.labelstudio;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/** A task of the file. In what is kept of it, {@code {"label": ID}} stands for each label. */
final class Task {
  private static final List<String> TEXTS = List.of("text", "document", "content", "sentence");

  private final Source source;
  private final long line;
  private final Json.Obj task;
  private final Set<String> ids = new HashSet<>();

  Task(Source source, long line, Json.Obj task) {
    this.source = source;
    this.line = line;
    this.task = task;
  }

  AnnotatedDocument document(int number, Map<String, String> properties) {
    DocumentBuilder builder =
        new DocumentBuilder(source.name() + "#" + number, source.name(), number, properties);
    Json id = task.get("id");
    builder.properties().put("id", id == null ? "" : id.scalar());
    Json.Obj rest = task;
    String text = "";
    if (task.get("data") instanceof Json.Obj data) {
      String key =
          TEXTS.stream().filter(k -> data.get(k) instanceof Json.Text).findFirst().orElse("");
      if (!key.isEmpty()) {
        text = data.text(key);
        rest = rest.with("data", data.with(key, Json.nothing()));
        builder.properties().put(LabelStudioFormat.TEXT, key);
      }
    }
    builder.text().append(text);
    builder.sentence(0, text.length(), Map.of());
    for (String list : List.of("annotations", "completions", "predictions")) {
      if (task.get(list) instanceof Json.Array(List<Json> items)) {
        List<Json> kept = new ArrayList<>();
        for (Json item : items) {
          kept.add(
              item instanceof Json.Obj annotation
                  ? annotation(builder, annotation, list.equals("predictions"), text)
                  : item);
        }
        rest = rest.with(list, new Json.Array(kept));
      }
    }
    builder.properties().put(LabelStudioFormat.TASK, rest.inLine());
    return builder.build();
  }

  private Json annotation(
      DocumentBuilder builder, Json.Obj annotation, boolean predicted, String text) {
    if (!(annotation.get("result") instanceof Json.Array(List<Json> results))) {
      return annotation;
    }
    String annotator = annotator(annotation, predicted);
    Json id = annotation.get("id");
    String prefix = (predicted ? "p" : "a") + (id == null ? "" : id.scalar()) + ":";
    List<Json> kept = new ArrayList<>();
    for (Json item : results) {
      Label label =
          item instanceof Json.Obj result ? label(builder, result, prefix, annotator, text) : null;
      if (label == null) {
        kept.add(item);
      } else {
        Label.State state = predicted ? Label.State.SUGGESTED : Label.State.ACCEPTED;
        builder.labels().add(label.withState(state));
        kept.add(Json.object("label", Json.of(label.id())));
      }
    }
    return annotation.with("result", new Json.Array(kept));
  }

  private static String annotator(Json.Obj annotation, boolean predicted) {
    if (predicted) {
      String model = annotation.text("model_version");
      return model.isEmpty() ? "model" : model;
    }
    return switch (annotation.get("completed_by")) {
      case Json.Obj person ->
          person.text("email").isEmpty()
              ? person.members().getOrDefault("id", Json.of(Annotator.SOURCE)).scalar()
              : person.text("email");
      case Json.Num(String literal) -> literal;
      case Json.Text(String name) -> name;
      case null, default -> Annotator.SOURCE;
    };
  }

  /** The label of a result; null if it is of a kind that documents have no place for. */
  private @org.jspecify.annotations.Nullable Label label(
      DocumentBuilder builder, Json.Obj result, String prefix, String annotator, String text) {
    Json.Obj value = result.get("value") instanceof Json.Obj v ? v : Json.object();
    String type = result.text("type");
    Map<String, Value> features = new LinkedHashMap<>();
    Target target;
    Json.Obj rest;
    switch (type) {
      case "labels" -> {
        int start = value.members().getOrDefault("start", Json.nothing()).intOr(-1);
        int end = value.members().getOrDefault("end", Json.nothing()).intOr(-1);
        if (value.get("start") == null || !isTexts(value, "labels")) {
          return null;
        }
        if (start < 0 || end < start || end > text.length()) {
          throw source.fault(
              line, "has a span out of its text: " + start + " to " + end, "correct it");
        }
        target = new Target.OfSpan(start, end);
        features.put(Feature.LABEL, tags(value.items("labels"), true));
        Json.Obj left =
            value
                .with("start", Json.nothing())
                .with("end", Json.nothing())
                .with("labels", Json.nothing());
        if (value.text("text").equals(text.substring(start, end)) && value.get("text") != null) {
          left = left.with("text", Json.nothing());
        }
        rest = result.with("value", left);
      }
      case "choices" -> {
        if (!isTexts(value, "choices")) {
          return null;
        }
        target = new Target.OfDocument();
        features.put(Feature.LABEL, tags(value.items("choices"), false));
        rest = result.with("value", value.with("choices", Json.nothing()));
      }
      case "rating" -> {
        if (!(value.get("rating") instanceof Json.Num(String literal))
            || !(Value.number(literal) instanceof Value.Decimal rating)) {
          return null;
        }
        target = new Target.OfDocument();
        features.put(Feature.LABEL, rating);
        rest = result.with("value", value.with("rating", Json.nothing()));
      }
      case "relation" -> {
        target =
            new Target.OfRelation(prefix + result.text("from_id"), prefix + result.text("to_id"));
        if (isTexts(result, "labels") && !result.items("labels").isEmpty()) {
          features.put(Feature.LABEL, tags(result.items("labels"), true));
          rest = result.with("labels", Json.nothing());
        } else {
          rest = result;
        }
      }
      default -> {
        return null;
      }
    }
    features.put(LabelStudioFormat.RESULT, Value.of(rest.inLine()));
    String layer = type.equals("relation") ? "relation" : result.text("from_name");
    return new Label(
        id(prefix + result.text("id"), type),
        builder.id(),
        layer.isEmpty() ? type : layer,
        annotator,
        target,
        features,
        Label.State.ACCEPTED);
  }

  /** Several results may be of one region: the first keeps its id. */
  private String id(String wanted, String type) {
    String id = type.equals("relation") ? wanted + "r" + (ids.size() + 1) : wanted;
    if (!ids.add(id)) {
      id = wanted + "." + (ids.size() + 1);
      ids.add(id);
    }
    return id;
  }

  private static boolean isTexts(Json.Obj object, String name) {
    return object.get(name) instanceof Json.Array(List<Json> items)
        && items.stream().allMatch(item -> item instanceof Json.Text);
  }

  private static Value tags(List<Json> items, boolean single) {
    List<String> tags = items.stream().map(Json::scalar).toList();
    return single && tags.size() == 1 ? Value.of(tags.getFirst()) : new Value.Tags(tags);
  }
}
