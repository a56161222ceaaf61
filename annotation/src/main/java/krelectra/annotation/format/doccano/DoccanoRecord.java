package krelectra.annotation.format.doccano;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/** A line of the file. What has no place in a document stays in the property {@code record}. */
final class DoccanoRecord {
  static final String RECORD = "doccano.record";
  static final String OFFSETS = "doccano.offsets";
  static final String REST = "doccano";
  static final Set<String> SPAN_KEYS = Set.of("id", "start_offset", "end_offset", "label");

  private final Source source;
  private final long line;
  private Json.Obj rest;
  private boolean lists;
  private final Json.Obj record;
  private final List<Span> spans = new ArrayList<>();
  private final List<String> classes = new ArrayList<>();
  private final List<Json.Obj> relations = new ArrayList<>();

  private record Span(String id, int start, int end, String label, Map<String, Value> features) {}

  DoccanoRecord(Source source, long line, Json.Obj record) {
    this.source = source;
    this.line = line;
    this.record = record;
    rest = record;
  }

  AnnotatedDocument document(int number, Map<String, String> properties) {
    String key = record.get("text") instanceof Json.Text ? "text" : "data";
    String text = record.text(key);
    if (record.get(key) instanceof Json.Text) {
      rest = rest.with(key, Json.nothing());
    }
    if (record.get(key) instanceof Json.Text) {
      for (String name : List.of("label", "labels", "entities", "cats")) {
        takeLabels(name);
      }
      takeRelations();
    }
    DocumentBuilder builder =
        new DocumentBuilder(source.name() + "#" + number, source.name(), number, properties);
    builder.text().append(text);
    builder.sentence(0, text.length(), Map.of());
    if (record.get("id") != null) {
      builder.properties().put("id", id());
    }
    addLabels(builder, text);
    builder.properties().put(RECORD, rest.inLine());
    return builder.build();
  }

  private String id() {
    Json id = record.get("id");
    return id == null ? "" : id.scalar();
  }

  /** Takes a member if all of its items are of one kind that is known. */
  private void takeLabels(String name) {
    List<Json> items = record.items(name);
    if (items.isEmpty()) {
      return;
    }
    if (items.stream().allMatch(item -> item instanceof Json.Text) && classes.isEmpty()) {
      items.forEach(item -> classes.add(item.scalar()));
    } else if (items.stream().allMatch(DoccanoRecord::isSpan) && spans.isEmpty()) {
      items.forEach(this::takeSpan);
    } else {
      return;
    }
    rest = rest.with(name, Json.nothing());
  }

  private static boolean isSpan(Json item) {
    return switch (item) {
      case Json.Array(List<Json> cells) ->
          cells.size() == 3
              && cells.get(0) instanceof Json.Num
              && cells.get(1) instanceof Json.Num
              && cells.get(2) instanceof Json.Text;
      case Json.Obj object ->
          object.get("start_offset") instanceof Json.Num
              && object.get("end_offset") instanceof Json.Num
              && object.get("label") instanceof Json.Text;
      default -> false;
    };
  }

  private void takeSpan(Json item) {
    switch (item) {
      case Json.Array(List<Json> cells) -> {
        lists = true;
        spans.add(span("", cells.get(0), cells.get(1), cells.get(2).scalar(), Map.of()));
      }
      case Json.Obj object -> {
        Json id = object.get("id");
        String start = "start_offset";
        Map<String, Value> features = new LinkedHashMap<>();
        if (!object.members().keySet().equals(SPAN_KEYS) || !isInUsualOrder(object)) {
          Json.Obj kept = object.with(start, Json.nothing()).with("end_offset", Json.nothing());
          features.put(REST, Value.of(kept.with("label", Json.nothing()).inLine()));
        }
        spans.add(
            span(
                id == null ? "" : id.scalar(),
                object.members().getOrDefault(start, Json.nothing()),
                object.members().getOrDefault("end_offset", Json.nothing()),
                object.text("label"),
                features));
      }
      default -> throw new IllegalStateException("no span: " + item);
    }
  }

  private static boolean isInUsualOrder(Json.Obj object) {
    return List.copyOf(object.members().keySet())
            .equals(List.of("id", "start_offset", "end_offset", "label"))
        && object.get("id") instanceof Json.Num;
  }

  private Span span(String id, Json start, Json end, String label, Map<String, Value> features) {
    return new Span(id, start.intOr(-1), end.intOr(-1), label, features);
  }

  private void takeRelations() {
    List<Json> items = record.items("relations");
    boolean known =
        !items.isEmpty()
            && items.stream()
                .allMatch(
                    item ->
                        item instanceof Json.Obj r
                            && r.get("from_id") instanceof Json.Num
                            && r.get("to_id") instanceof Json.Num
                            && r.get("type") instanceof Json.Text);
    if (known) {
      items.forEach(item -> relations.add((Json.Obj) item));
      rest = rest.with("relations", Json.nothing());
    }
  }

  private void addLabels(DocumentBuilder builder, String text) {
    if (!classes.isEmpty()) {
      builder.label(
          "class", new Target.OfDocument(), Map.of(Feature.LABEL, new Value.Tags(classes)));
    }
    CodePoints points = new CodePoints(text);
    boolean counted =
        spans.stream().anyMatch(span -> points.splits(span.start) || points.splits(span.end));
    if (counted) {
      builder.properties().put(OFFSETS, "codepoint");
    }
    Set<String> ids = new HashSet<>();
    for (Span span : spans) {
      int start = counted ? points.toUnits(span.start) : span.start;
      int end = counted ? points.toUnits(span.end) : span.end;
      if (start < 0 || end < start || end > text.length()) {
        throw source.fault(
            line,
            "has a span out of its text: " + span.start + " to " + span.end,
            "correct the offsets");
      }
      Map<String, Value> features = new LinkedHashMap<>();
      features.put(Feature.LABEL, Value.of(span.label));
      features.putAll(span.features);
      String id = span.id.isEmpty() ? builder.nextId("e") : span.id;
      if (!ids.add(id)) {
        throw source.fault(line, "has two spans of the id " + id, "give each its own");
      }
      builder.label(id, "ner", Annotator.SOURCE, new Target.OfSpan(start, end), features);
    }
    if (lists) {
      builder.properties().put("doccano.spans", "lists");
    }
    for (Json.Obj relation : relations) {
      addRelation(builder, relation);
    }
  }

  private void addRelation(DocumentBuilder builder, Json.Obj relation) {
    Map<String, Value> features = new LinkedHashMap<>();
    features.put(Feature.LABEL, Value.of(relation.text("type")));
    if (!List.copyOf(relation.members().keySet()).equals(List.of("from_id", "to_id", "type"))) {
      Json.Obj kept = relation.with("from_id", Json.nothing()).with("to_id", Json.nothing());
      features.put(REST, Value.of(kept.with("type", Json.nothing()).inLine()));
    }
    String from = relation.members().getOrDefault("from_id", Json.nothing()).scalar();
    String to = relation.members().getOrDefault("to_id", Json.nothing()).scalar();
    builder.label(
        "r" + builder.nextId("l"),
        "relation",
        Annotator.SOURCE,
        new Target.OfRelation(from, to),
        features);
  }
}
