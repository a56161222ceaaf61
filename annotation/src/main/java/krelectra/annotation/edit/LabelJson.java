package krelectra.annotation.edit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * Labels as JSON. Features: a text is a string, a number is a number, yes or no is true or false,
 * tags are a list of strings, links a list of objects with role and target.
 */
public final class LabelJson {
  private LabelJson() {}

  /** A label as JSON. */
  public static Json.Obj write(Label label) {
    return Json.object(
        "id", Json.of(label.id()),
        "document", Json.of(label.document()),
        "layer", Json.of(label.layer()),
        "annotator", Json.of(label.annotator()),
        "target", write(label.target()),
        "features", writeFeatures(label.features()),
        "state", Fields.constant(label.state()));
  }

  static Label read(Fields f) {
    return new Label(
        f.text("id"),
        f.text("document"),
        f.text("layer"),
        f.text("annotator"),
        readTarget(f.get("target")),
        readFeatures(f.get("features")),
        f.constant("state", Label.State.class));
  }

  /** A target as JSON. */
  public static Json write(Target target) {
    return switch (target) {
      case Target.OfDocument() -> Json.object("document", Json.of(true));
      case Target.OfSentence(String sentence) -> Json.object("sentence", Json.of(sentence));
      case Target.OfSpan(List<Range> ranges) -> Json.object("span", ranges(ranges));
      case Target.OfRelation(String source, String to) ->
          Json.object("relation", Fields.texts(List.of(source, to)));
      case Target.OfChain(List<String> members) -> Json.object("chain", Fields.texts(members));
      case Target.OfPair(String first, String second) ->
          Json.object("pair", Fields.texts(List.of(first, second)));
      case Target.OfAnswer(String question, List<Range> answers) ->
          Json.object("question", Json.of(question), "answers", ranges(answers));
    };
  }

  /**
   * The target of a JSON object.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Target readTarget(Json json) {
    Fields f = Fields.of(json);
    String kind = f.members().isEmpty() ? "" : f.members().keySet().iterator().next();
    return switch (kind) {
      case "document" -> new Target.OfDocument();
      case "sentence" -> new Target.OfSentence(f.text("sentence"));
      case "span" -> new Target.OfSpan(readRanges(f, "span"));
      case "relation" -> new Target.OfRelation(two(f, kind).get(0), two(f, kind).get(1));
      case "chain" -> new Target.OfChain(f.texts("chain"));
      case "pair" -> new Target.OfPair(two(f, kind).get(0), two(f, kind).get(1));
      case "question" -> new Target.OfAnswer(f.text("question"), readRanges(f, "answers"));
      default -> throw new IllegalArgumentException("no target: " + kind);
    };
  }

  private static List<String> two(Fields f, String name) {
    List<String> texts = f.texts(name);
    if (texts.size() != 2) {
      throw new IllegalArgumentException(name + " joins two");
    }
    return texts;
  }

  private static Json ranges(List<Range> ranges) {
    return new Json.Array(
        ranges.stream()
            .<Json>map(r -> new Json.Array(List.of(Json.of(r.start()), Json.of(r.end()))))
            .toList());
  }

  private static List<Range> readRanges(Fields f, String name) {
    return f.items(name).stream().map(LabelJson::range).toList();
  }

  private static Range range(Json json) {
    if (json instanceof Json.Array(List<Json> edges) && edges.size() == 2) {
      return new Range(edges.get(0).intOr(-1), edges.get(1).intOr(-1));
    }
    throw new IllegalArgumentException("no range: " + json);
  }

  /** Features as JSON. */
  public static Json writeFeatures(Map<String, Value> features) {
    Map<String, Json> members = new LinkedHashMap<>();
    features.forEach((name, value) -> members.put(name, write(value)));
    return new Json.Obj(members);
  }

  private static Json write(Value value) {
    return switch (value) {
      case Value.Text(String text) -> Json.of(text);
      case Value.Decimal(BigDecimal number) -> new Json.Num(number.toString());
      case Value.Flag(boolean flag) -> Json.of(flag);
      case Value.Tags(List<String> tags) -> Fields.texts(tags);
      case Value.Links(List<Link> links) ->
          Json.object("links", new Json.Array(links.stream().map(LabelJson::link).toList()));
    };
  }

  private static Json link(Link link) {
    return Json.object("role", Json.of(link.role()), "target", Json.of(link.target()));
  }

  /**
   * The features of a JSON object.
   *
   * @throws IllegalArgumentException if they are none
   */
  public static Map<String, Value> readFeatures(Json json) {
    Map<String, Value> features = new LinkedHashMap<>();
    Fields.of(json).members().forEach((name, value) -> features.put(name, readValue(value)));
    return features;
  }

  private static Value readValue(Json json) {
    return switch (json) {
      case Json.Text(String text) -> new Value.Text(text);
      case Json.Num(String literal) -> new Value.Decimal(new BigDecimal(literal));
      case Json.Flag(boolean flag) -> new Value.Flag(flag);
      case Json.Array(List<Json> items) ->
          new Value.Tags(items.stream().map(Json::scalar).toList());
      case Json.Obj object ->
          new Value.Links(
              object.items("links").stream()
                  .map(Fields::of)
                  .map(f -> new Link(f.text("role"), f.text("target")))
                  .toList());
      case Json.Null() -> throw new IllegalArgumentException("a feature is null");
    };
  }
}
