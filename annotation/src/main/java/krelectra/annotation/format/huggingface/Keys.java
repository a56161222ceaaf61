package krelectra.annotation.format.huggingface;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.json.Json;

/** What the members of a record are. Empty names where there is none. */
record Keys(List<String> texts, List<String> labels, String spans, String tokens, String tags) {
  private static final List<List<String>> PAIRS =
      List.of(
          List.of("sentence1", "sentence2"),
          List.of("question1", "question2"),
          List.of("premise", "hypothesis"),
          List.of("text1", "text2"),
          List.of("text_a", "text_b"));
  private static final List<String> TEXTS =
      List.of("text", "document", "sentence", "comment", "comments", "review", "content", "title");
  private static final Set<String> USUAL =
      Set.of("label", "labels", "class", "gold_label", "is_duplicate", "score", "similarity");
  private static final Set<String> LABELS =
      Set.of("sentiment", "category", "intent", "bias", "hate", "topic");

  static Keys of(Json.Obj record) {
    List<String> labels = new ArrayList<>();
    for (Map.Entry<String, Json> member : record.members().entrySet()) {
      String name = member.getKey();
      if ((USUAL.contains(name) || LABELS.contains(name)) && isLabel(member.getValue())) {
        labels.add(name);
      }
    }
    String spans = record.get("spans") != null && isSpans(record.items("spans")) ? "spans" : "";
    boolean tagged =
        isTexts(record, "tokens")
            && isTexts(record, "ner_tags")
            && record.items("tokens").size() == record.items("ner_tags").size()
            && TokenTags.areTags(record.items("ner_tags"));
    return new Keys(texts(record), labels, spans, tagged ? "tokens" : "", tagged ? "ner_tags" : "");
  }

  private static List<String> texts(Json.Obj record) {
    for (List<String> pair : PAIRS) {
      if (pair.stream().allMatch(name -> record.get(name) instanceof Json.Text)) {
        return pair;
      }
    }
    for (String name : TEXTS) {
      if (record.get(name) instanceof Json.Text) {
        return List.of(name);
      }
    }
    return List.of();
  }

  private static boolean isLabel(Json value) {
    return switch (value) {
      case Json.Null() -> false;
      case Json.Obj object -> false;
      case Json.Num(String literal) ->
          krelectra.annotation.label.Value.number(literal)
              instanceof krelectra.annotation.label.Value.Decimal;
      case Json.Array(List<Json> items) ->
          items.stream().allMatch(item -> item instanceof Json.Text);
      default -> true;
    };
  }

  private static boolean isTexts(Json.Obj record, String name) {
    List<Json> items = record.items(name);
    return !items.isEmpty() && items.stream().allMatch(item -> item instanceof Json.Text);
  }

  private static boolean isSpans(List<Json> items) {
    return items.stream()
        .allMatch(
            item ->
                item instanceof Json.Obj span
                    && List.copyOf(span.members().keySet()).equals(List.of("start", "end", "label"))
                    && span.get("start") instanceof Json.Num
                    && span.get("end") instanceof Json.Num
                    && span.get("label") instanceof Json.Text);
  }

  /** The members that the document carries itself. */
  List<String> carried() {
    List<String> carried = new ArrayList<>(texts);
    carried.addAll(labels);
    if (!spans.isEmpty() && texts.size() == 1) {
      carried.add(spans);
    }
    if (texts.isEmpty() && !tokens.isEmpty()) {
      carried.add(tokens);
      carried.add(tags);
    }
    return carried;
  }

  /** The layer of a label: the first of a usual name means the usual layer. */
  String layer(String key, boolean pair) {
    String first = labels.stream().filter(USUAL::contains).findFirst().orElse("");
    return key.equals(first) ? pair ? "pair" : "class" : key;
  }
}
