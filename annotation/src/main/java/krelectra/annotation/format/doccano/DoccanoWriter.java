package krelectra.annotation.format.doccano;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
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

/** Writes a line a document, or a sentence if sentences are what is labelled. */
final class DoccanoWriter extends JsonRecordsWriter {
  DoccanoWriter(Path file, Report report) {
    super(file, DoccanoFormat.NAME, report, JsonStyle.PYTHON, false);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    if (isOwn(annotated)) {
      report()
          .compare(
              annotated,
              Map.of(
                  "class", Set.of("label"),
                  "ner", Set.of("label", DoccanoRecord.REST),
                  "relation", Set.of("label", DoccanoRecord.REST)));
      record(annotated, own(annotated), out);
    } else {
      String layer = SpanLayer.main(annotated);
      report()
          .compare(
              annotated,
              Map.of(
                  "class", Set.of("label"), "relation", Set.of("label"), layer, Set.of("label")));
      for (Units.Unit unit : Units.of(annotated)) {
        record(annotated, other(annotated, unit, layer), out);
      }
    }
  }

  private Json own(AnnotatedDocument annotated) {
    Json.Obj record =
        JsonReader.parse(own(annotated, DoccanoRecord.RECORD)) instanceof Json.Obj object
            ? object
            : Json.object();
    boolean lists = own(annotated, "doccano.spans").equals("lists");
    boolean counted = own(annotated, DoccanoRecord.OFFSETS).equals("codepoint");
    String text = annotated.document().text();
    CodePoints points = new CodePoints(text);
    List<Json> spans = new ArrayList<>();
    List<Json> classes = new ArrayList<>();
    List<Json> relations = new ArrayList<>();
    Map<String, Integer> numbers = numbers(annotated);
    for (Label label : annotated.labels()) {
      switch (label.target()) {
        case Target.OfSpan span -> {
          Range extent = SpanLayer.extent(label);
          int start = counted ? points.toPoints(extent.start()) : extent.start();
          int end = counted ? points.toPoints(extent.end()) : extent.end();
          spans.add(span(label, start, end, lists, numbers));
        }
        case Target.OfDocument() -> classes.addAll(tags(label));
        case Target.OfRelation(String from, String to) ->
            relations.add(relation(label, from, to, numbers));
        default -> {
          // told by the report
        }
      }
    }
    return filled(record, text, spans, classes, relations);
  }

  private static Json filled(
      Json.Obj record, String text, List<Json> spans, List<Json> classes, List<Json> relations) {
    Map<String, Json> members = new LinkedHashMap<>(record.members());
    boolean hasEntities = members.containsKey("entities");
    boolean hasCats = members.containsKey("cats");
    boolean isSpan = !hasEntities && !spans.isEmpty();
    for (Map.Entry<String, Json> member : members.entrySet()) {
      boolean taken = member.getValue() instanceof Json.Null;
      boolean empty = member.getValue() instanceof Json.Array(List<Json> i) && i.isEmpty();
      switch (member.getKey()) {
        case "text", "data" -> member.setValue(taken ? Json.of(text) : member.getValue());
        case "entities" ->
            member.setValue(taken || empty ? new Json.Array(spans) : member.getValue());
        case "cats" ->
            member.setValue(taken || empty ? new Json.Array(classes) : member.getValue());
        case "relations" ->
            member.setValue(taken || empty ? new Json.Array(relations) : member.getValue());
        case "label", "labels" -> {
          List<Json> own = isSpan ? spans : hasCats ? List.of() : classes;
          member.setValue(taken || empty ? new Json.Array(own) : member.getValue());
        }
        default -> {
          // what it had
        }
      }
    }
    if (!spans.isEmpty() && !hasEntities && !hasLabel(members)) {
      members.put("label", new Json.Array(spans));
    } else if (!classes.isEmpty() && !hasCats && (isSpan || !hasLabel(members))) {
      members.put("cats", new Json.Array(classes));
    }
    if (!relations.isEmpty()) {
      members.putIfAbsent("relations", new Json.Array(relations));
    }
    return new Json.Obj(members);
  }

  private static boolean hasLabel(Map<String, Json> members) {
    return members.containsKey("label") || members.containsKey("labels");
  }

  /** doccano's ids are numbers: those that are none get one behind the highest. */
  private static Map<String, Integer> numbers(AnnotatedDocument annotated) {
    Map<String, Integer> numbers = new HashMap<>();
    int highest = -1;
    for (Label label : annotated.labels()) {
      if (label.id().matches("0|[1-9][0-9]{0,8}")) {
        numbers.put(label.id(), Integer.valueOf(label.id()));
        highest = Math.max(highest, Integer.parseInt(label.id()));
      }
    }
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan && !numbers.containsKey(label.id())) {
        numbers.put(label.id(), ++highest);
      }
    }
    return numbers;
  }

  private static Json span(
      Label label, int start, int end, boolean list, Map<String, Integer> numbers) {
    Json tag = Json.of(label.label());
    if (list) {
      return new Json.Array(List.of(Json.of(start), Json.of(end), tag));
    }
    Json.Obj rest = rest(label);
    Json id = Json.of(numbers.getOrDefault(label.id(), 0));
    return (rest == null ? Json.object("id", id) : rest)
        .with("start_offset", Json.of(start))
        .with("end_offset", Json.of(end))
        .with("label", tag);
  }

  private static Json.@org.jspecify.annotations.Nullable Obj rest(Label label) {
    String kept = label.text(DoccanoRecord.REST);
    return !kept.isEmpty() && JsonReader.parse(kept) instanceof Json.Obj object ? object : null;
  }

  private static Json relation(Label label, String from, String to, Map<String, Integer> numbers) {
    Json.Obj rest = rest(label);
    return (rest == null ? Json.object() : rest)
        .with("from_id", number(from, numbers))
        .with("to_id", number(to, numbers))
        .with("type", Json.of(label.label()));
  }

  private static Json number(String id, Map<String, Integer> numbers) {
    Integer number = numbers.get(id);
    return number == null ? new Json.Num(id.matches("[0-9]{1,9}") ? id : "-1") : Json.of(number);
  }

  private static List<Json> tags(Label label) {
    return switch (label.feature("label")) {
      case Value.Tags(List<String> tags) -> tags.stream().map(Json::of).toList();
      case null -> List.of();
      default -> List.of(Json.of(label.label()));
    };
  }

  private Json other(AnnotatedDocument annotated, Units.Unit unit, String layer) {
    List<Json> spans = new ArrayList<>();
    List<Json> classes = new ArrayList<>();
    List<Json> relations = new ArrayList<>();
    Map<String, Integer> numbers = numbers(annotated);
    Set<String> within = new java.util.HashSet<>();
    for (Label label : unit.labels()) {
      switch (label.target()) {
        case Target.OfSpan(List<Range> ranges) when label.layer().equals(layer) -> {
          if (ranges.size() > 1) {
            report().lost("that spans have gaps");
          }
          Range extent = SpanLayer.within(label, unit.range());
          if (extent.length() != SpanLayer.extent(label).length()) {
            report().lost("parts of spans behind their sentence");
          }
          within.add(label.id());
          spans.add(
              Json.object(
                  "id", Json.of(numbers.getOrDefault(label.id(), 0)),
                  "start_offset", Json.of(extent.start()),
                  "end_offset", Json.of(extent.end()),
                  "label", Json.of(SpanLayer.tag(label))));
        }
        case Target.OfDocument() -> classes.addAll(tags(label));
        case Target.OfSentence(String sentence) -> classes.addAll(tags(label));
        default -> {
          // relations follow
        }
      }
    }
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfRelation(String from, String to)
          && within.contains(from)
          && within.contains(to)) {
        relations.add(relation(label, from, to, numbers));
      }
    }
    Json.Obj record = Json.object("id", Json.of(unit.id()), "text", Json.of(unit.text()));
    if (!spans.isEmpty() || classes.isEmpty()) {
      record =
          record
              .with("entities", new Json.Array(spans))
              .with("relations", new Json.Array(relations));
    }
    return classes.isEmpty() ? record : record.with("cats", new Json.Array(classes));
  }
}
