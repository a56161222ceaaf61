package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.Json.Obj;
import krelectra.annotation.quality.Split;

/**
 * Data sets as JSON: a head with all but the items, and the items, each in a line of its own where
 * they are many.
 */
public final class DataSetJson {
  private DataSetJson() {}

  /** All but the items. */
  public static Obj head(DataSet set) {
    DataSetRule rule = set.rule();
    Map<String, Json> sizes = new LinkedHashMap<>();
    set.sizes().forEach((part, size) -> sizes.put(key(part), Json.of(size)));
    Map<String, Json> leftOut = new LinkedHashMap<>();
    for (LeftOut reason : LeftOut.values()) {
      int count = set.leftOut().getOrDefault(reason, 0);
      if (count > 0) {
        leftOut.put(reason.key(), Json.of(count));
      }
    }
    return Json.object(
        "name", Json.of(set.name()),
        "project", Json.of(set.project()),
        "task", Json.of(rule.task().key()),
        "layer", Json.of(rule.layer()),
        "feature", Json.of(rule.feature()),
        "annotators", texts(rule.whose().annotators()),
        "split", split(rule.split()),
        "labels", texts(set.labels()),
        "sizes", new Obj(sizes),
        "left_out", new Obj(leftOut),
        "sha256", Json.of(set.sha256()));
  }

  private static Obj split(SplitRule split) {
    Obj rule = Json.object("kind", Json.of(split.kind().key()));
    return split.kind() == SplitRule.Kind.SAID
        ? rule
        : rule.with("dev", new Json.Num(Double.toString(split.dev())))
            .with("test", new Json.Num(Double.toString(split.test())))
            .with("seed", Json.of(split.seed()));
  }

  /** An item. */
  public static Obj item(DataItem item) {
    Obj json =
        Json.object(
            "id", Json.of(item.id()),
            "document", Json.of(item.document()),
            "sentence", Json.of(item.sentence()),
            "part", Json.of(key(item.part())));
    return switch (item.said()) {
      case Said.OfText(String text, String label) ->
          json.with("text", Json.of(text)).with("label", Json.of(label));
      case Said.OfPair(String first, String second, String label) ->
          json.with("text1", Json.of(first))
              .with("text2", Json.of(second))
              .with("label", Json.of(label));
      case Said.Scored(String first, String second, String score) ->
          json.with("text1", Json.of(first))
              .with("text2", Json.of(second))
              .with("score", Json.of(score));
      case Said.Tagged(List<String> words, List<String> tags) ->
          json.with("words", texts(words)).with("tags", texts(tags));
      case Said.Answered(String question, String context, List<Range> answers) ->
          json.with("question", Json.of(question))
              .with("context", Json.of(context))
              .with("answers", ranges(answers));
    };
  }

  /**
   * What a head says.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static DataSetSummary summary(Json head) {
    Obj json = object(head);
    DataSetTask task =
        DataSetTask.of(json.text("task"))
            .orElseThrow(() -> new IllegalArgumentException("no task: " + json.text("task")));
    DataSetRule rule =
        new DataSetRule(
            json.text("layer"),
            json.text("feature"),
            task,
            new Whose(texts(json, "annotators")),
            readSplit(object(member(json, "split"))));
    Map<Split.Part, Integer> sizes = new EnumMap<>(Split.Part.class);
    object(member(json, "sizes"))
        .members()
        .forEach((part, size) -> sizes.put(part(part), Math.max(0, size.intOr(0))));
    Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);
    object(member(json, "left_out"))
        .members()
        .forEach((reason, count) -> leftOut.put(reason(reason), Math.max(0, count.intOr(0))));
    return new DataSetSummary(
        json.text("name"),
        json.text("project"),
        rule,
        texts(json, "labels"),
        sizes,
        leftOut,
        json.text("sha256"));
  }

  /**
   * The set of a head and items.
   *
   * @throws IllegalArgumentException if they are none, or not what their hash says
   */
  public static DataSet read(Json head, List<Json> items) {
    DataSetSummary summary = summary(head);
    List<DataItem> read = new ArrayList<>();
    items.forEach(item -> read.add(readItem(summary.rule().task(), object(item))));
    DataSet set =
        new DataSet(
            summary.name(),
            summary.project(),
            summary.rule(),
            summary.labels(),
            read,
            summary.leftOut(),
            summary.sha256());
    if (read.stream().map(DataItem::id).distinct().count() < read.size()) {
      throw new IllegalArgumentException("the data set " + set.name() + " has an item twice");
    }
    if (!set.isWhole()) {
      throw new IllegalArgumentException(
          "the data set " + set.name() + " is not what its SHA-256 says");
    }
    return set;
  }

  private static SplitRule readSplit(Obj json) {
    SplitRule.Kind kind = SplitRule.Kind.valueOf(json.text("kind").toUpperCase(Locale.ROOT));
    return kind == SplitRule.Kind.SAID
        ? SplitRule.said()
        : new SplitRule(
            kind,
            Double.parseDouble(scalar(json, "dev")),
            Double.parseDouble(scalar(json, "test")),
            Long.parseLong(scalar(json, "seed")));
  }

  private static DataItem readItem(DataSetTask task, Obj json) {
    Said said =
        switch (task) {
          case CLASSES -> new Said.OfText(json.text("text"), json.text("label"));
          case PAIRS -> new Said.OfPair(json.text("text1"), json.text("text2"), json.text("label"));
          case SCORE -> new Said.Scored(json.text("text1"), json.text("text2"), json.text("score"));
          case TOKENS -> new Said.Tagged(texts(json, "words"), texts(json, "tags"));
          case ANSWERS ->
              new Said.Answered(json.text("question"), json.text("context"), readRanges(json));
        };
    return new DataItem(
        json.text("id"),
        json.text("document"),
        json.text("sentence"),
        part(json.text("part")),
        said);
  }

  private static List<Range> readRanges(Obj json) {
    List<Range> ranges = new ArrayList<>();
    for (Json each : json.items("answers")) {
      if (!(each instanceof Json.Array(List<Json> edges)) || edges.size() != 2) {
        throw new IllegalArgumentException("no range: " + each.inLine());
      }
      ranges.add(new Range(edges.get(0).intOr(-1), edges.get(1).intOr(-1)));
    }
    return ranges;
  }

  private static Json ranges(List<Range> ranges) {
    return new Json.Array(
        ranges.stream()
            .<Json>map(r -> new Json.Array(List.of(Json.of(r.start()), Json.of(r.end()))))
            .toList());
  }

  /** As files name a part. */
  static String key(Split.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }

  private static Json texts(List<String> texts) {
    return new Json.Array(texts.stream().map(Json::of).toList());
  }

  private static List<String> texts(Obj json, String name) {
    return json.items(name).stream().map(Json::scalar).toList();
  }

  private static String scalar(Obj json, String name) {
    return member(json, name).scalar();
  }

  private static Json member(Obj json, String name) {
    return json.members().getOrDefault(name, Json.nothing());
  }

  private static Split.Part part(String key) {
    return Split.Part.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static LeftOut reason(String key) {
    return LeftOut.valueOf(key.toUpperCase(Locale.ROOT));
  }

  private static Obj object(Json json) {
    if (json instanceof Obj object) {
      return object;
    }
    throw new IllegalArgumentException("no JSON object: " + json.inLine());
  }
}
