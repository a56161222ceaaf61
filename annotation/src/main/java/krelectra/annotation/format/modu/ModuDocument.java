package krelectra.annotation.format.modu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.MorphemePlacement;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/**
 * A document of the file. Each label keeps its object as the feature {@code modu}, with what the
 * label itself says taken out.
 */
final class ModuDocument {
  static final String REST = "modu";
  static final Map<String, String> LAYERS =
      Map.of("word", "word", "morpheme", "morpheme", "MP", "morpheme", "NE", "ner");

  private final Source source;
  private final int line;
  private final Json.Obj json;

  ModuDocument(Source source, int line, Json.Obj json) {
    this.source = source;
    this.line = line;
    this.json = json;
  }

  AnnotatedDocument annotated(int number, Map<String, String> properties) {
    DocumentBuilder builder =
        new DocumentBuilder(source.name() + "#" + number, source.name(), number, properties);
    builder.properties().put("id", json.text("id"));
    if (json.get("sentence") != null) {
      builder
          .properties()
          .putIfAbsent(ModuFormat.DOCUMENT, json.with("sentence", Json.nothing()).inLine());
    } else {
      builder.properties().putIfAbsent(ModuFormat.DOCUMENT, json.inLine());
    }
    for (Json item : json.items("sentence")) {
      if (!(item instanceof Json.Obj sentence) || !(sentence.get("form") instanceof Json.Text)) {
        throw source.fault(line, "has a sentence without form", "complete it");
      }
      sentence(builder, sentence);
    }
    return builder.build();
  }

  private void sentence(DocumentBuilder builder, Json.Obj sentence) {
    String text = sentence.text("form");
    Json.Obj rest = sentence.with("form", Json.nothing());
    for (String list : LAYERS.keySet()) {
      if (isKnown(sentence, list)) {
        rest = rest.with(list, Json.nothing());
      }
    }
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("id", sentence.text("id"));
    properties.put(ModuFormat.SENTENCE, rest.inLine());
    builder.line(text, properties);
    int start = builder.text().length() - text.length();
    CodePoints points = new CodePoints(text);
    Map<String, Range> words = words(builder, sentence, text, start, points);
    for (String list : List.of("morpheme", "MP")) {
      if (isKnown(sentence, list)) {
        morphemes(builder, sentence.items(list), text, start, words);
      }
    }
    if (isKnown(sentence, "NE")) {
      for (Json item : sentence.items("NE")) {
        Json.Obj entity = (Json.Obj) item;
        Range range = range(entity, points);
        if (range == null) {
          throw source.fault(
              line, "has an entity out of its sentence: " + entity.text("form"), "correct it");
        }
        label(builder, "ner", range.shifted(start), entity, range.of(text), true);
      }
    }
  }

  private static boolean isKnown(Json.Obj sentence, String list) {
    return sentence.get(list) instanceof Json.Array(List<Json> items)
        && items.stream()
            .allMatch(item -> item instanceof Json.Obj o && o.get("form") instanceof Json.Text);
  }

  private Map<String, Range> words(
      DocumentBuilder builder, Json.Obj sentence, String text, int start, CodePoints points) {
    Map<String, Range> words = new HashMap<>();
    if (!isKnown(sentence, "word")) {
      return words;
    }
    int at = 0;
    for (Json item : sentence.items("word")) {
      Json.Obj word = (Json.Obj) item;
      Range range = range(word, points);
      if (range == null) {
        int found = text.indexOf(word.text("form"), at);
        range =
            found < 0 ? new Range(at, at) : new Range(found, found + word.text("form").length());
      }
      at = range.end();
      Json id = word.get("id");
      words.putIfAbsent(id == null ? "" : id.scalar(), range);
      label(builder, "word", range.shifted(start), word, range.of(text), word.get("begin") != null);
    }
    return words;
  }

  private static void morphemes(
      DocumentBuilder builder, List<Json> items, String text, int start, Map<String, Range> words) {
    List<Json.Obj> morphemes = new ArrayList<>();
    items.forEach(item -> morphemes.add((Json.Obj) item));
    Map<String, MorphemePlacement> places = new HashMap<>();
    int last = 0;
    for (Json.Obj morpheme : morphemes) {
      Json wordId = morpheme.get("word_id");
      String id = wordId == null ? "" : wordId.scalar();
      Range word = words.get(id);
      Range range = new Range(last, last);
      if (word != null) {
        range =
            places
                .computeIfAbsent(id, i -> new MorphemePlacement(text, word))
                .next(morpheme.text("form"));
        last = range.start();
      }
      label(builder, "morpheme", range.shifted(start), morpheme, range.of(text), false);
    }
  }

  private static @org.jspecify.annotations.Nullable Range range(Json.Obj item, CodePoints points) {
    int begin = points.toUnits(item.members().getOrDefault("begin", Json.nothing()).intOr(-1));
    int end = points.toUnits(item.members().getOrDefault("end", Json.nothing()).intOr(-1));
    return begin < 0 || end < begin ? null : new Range(begin, end);
  }

  private static void label(
      DocumentBuilder builder,
      String layer,
      Range range,
      Json.Obj item,
      String surface,
      boolean placed) {
    Map<String, Value> features = new LinkedHashMap<>();
    Json.Obj rest = item;
    if (item.get("label") instanceof Json.Text(String label)) {
      features.put(Feature.LABEL, Value.of(label));
      rest = rest.with("label", Json.nothing());
    }
    if (item.text("form").equals(surface)) {
      rest = rest.with("form", Json.nothing());
    } else if (layer.equals("morpheme")) {
      features.put("form", Value.of(item.text("form")));
      rest = rest.with("form", Json.nothing());
    }
    if (placed) {
      rest = rest.with("begin", Json.nothing()).with("end", Json.nothing());
    }
    features.put(REST, Value.of(rest.inLine()));
    builder.label(layer, new Target.OfSpan(List.of(range)), features);
  }
}
