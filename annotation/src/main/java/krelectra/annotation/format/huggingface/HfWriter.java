package krelectra.annotation.format.huggingface;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.Units;
import krelectra.annotation.format.bio.Bio;
import krelectra.annotation.format.records.JsonRecordsWriter;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/** Writes a record a sentence or a pair, and the card. */
final class HfWriter extends JsonRecordsWriter {
  private final Card card;
  private final Path file;

  HfWriter(Path file, Report report) {
    super(file, HfFormat.NAME, report, JsonStyle.PYTHON, false);
    this.file = file;
    card = new Card(file);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    String main = SpanLayer.main(annotated);
    compare(annotated, main);
    if (isOwn(annotated)) {
      own(annotated, out);
    } else {
      others(annotated, main, out);
    }
  }

  private void compare(AnnotatedDocument annotated, String main) {
    Map<String, Set<String>> carried = new HashMap<>();
    for (Label label : annotated.labels()) {
      switch (label.target()) {
        case Target.OfSentence s -> carried.put(label.layer(), Set.of("label"));
        case Target.OfDocument d -> carried.put(label.layer(), Set.of("label"));
        case Target.OfPair p -> carried.put(label.layer(), Set.of("label"));
        default -> {
          // one layer of spans alone
        }
      }
    }
    carried.put(main, Set.of("label", Bio.BEGIN));
    if (isOwn(annotated)) {
      carried.put("word", Set.of());
    }
    report().compare(annotated, carried);
  }

  private void own(AnnotatedDocument annotated, StringBuilder out) {
    Map<String, List<Label>> bySentence = new HashMap<>();
    for (Label label : annotated.labels()) {
      String key =
          switch (label.target()) {
            case Target.OfSentence(String sentence) -> sentence;
            case Target.OfPair(String first, String second) -> first;
            default -> "";
          };
      bySentence.computeIfAbsent(key, k -> new ArrayList<>()).add(label);
    }
    SentenceLabels spans = SentenceLabels.ofAll(annotated);
    List<Sentence> sentences = annotated.sentences();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      String kept = sentence.property(HfFormat.RECORD);
      if (kept.isEmpty() || !(JsonReader.parse(kept) instanceof Json.Obj rest)) {
        continue; // the second of a pair
      }
      Sentence second = i + 1 < sentences.size() ? sentences.get(i + 1) : null;
      List<Label> labels = bySentence.getOrDefault(sentence.id(), List.of());
      Json.Obj filled = filled(annotated, rest, sentence, second, labels, spans.of(i));
      record(annotated, filled, out);
      labels.forEach(card::count);
      spans.of(i).forEach(card::count);
      card.record();
    }
  }

  private static Json.Obj filled(
      AnnotatedDocument annotated,
      Json.Obj rest,
      Sentence first,
      @Nullable Sentence second,
      List<Label> labels,
      List<Label> spans) {
    Map<String, Json> members = new LinkedHashMap<>(rest.members());
    Keys keys = Keys.of(template(rest));
    List<String> texts = keys.texts();
    for (int t = 0; t < texts.size(); t++) {
      Sentence sentence = t == 0 || second == null ? first : second;
      if (members.get(texts.get(t)) instanceof Json.Null) {
        members.put(texts.get(t), Json.of(annotated.text(sentence)));
      }
    }
    for (String key : keys.labels()) {
      String layer = keys.layer(key, texts.size() == 2);
      for (Label label : labels) {
        Value value = label.feature("label");
        if (label.layer().equals(layer) && value != null) {
          members.put(key, json(value));
        }
      }
    }
    if (members.get("spans") instanceof Json.Null && !keys.spans().isEmpty()) {
      members.put("spans", spans(spans, first.range(), true));
    }
    if (texts.isEmpty() && members.get("tokens") instanceof Json.Null) {
      tokens(annotated, members, spans);
    }
    return new Json.Obj(members);
  }

  /** The record with stand-ins, so that what its members are can be found again. */
  private static Json.Obj template(Json.Obj rest) {
    Map<String, Json> members = new LinkedHashMap<>(rest.members());
    members.replaceAll(
        (name, value) ->
            value instanceof Json.Null
                ? name.equals("spans") ? new Json.Array(List.of()) : Json.of("")
                : value);
    return new Json.Obj(members);
  }

  private static void tokens(
      AnnotatedDocument annotated, Map<String, Json> members, List<Label> spans) {
    List<Range> tokens = new ArrayList<>();
    spans.stream()
        .filter(label -> label.layer().equals("word"))
        .forEach(label -> tokens.add(SpanLayer.extent(label)));
    List<Bio.Run> runs = new ArrayList<>();
    for (Label label : spans) {
      Range extent = SpanLayer.extent(label);
      List<Range> within = tokens.stream().filter(extent::overlaps).toList();
      if (!label.layer().equals("word") && !within.isEmpty()) {
        int first = tokens.indexOf(within.getFirst());
        boolean inside = label.text(Bio.BEGIN).equals("I");
        runs.add(new Bio.Run(first, first + within.size(), SpanLayer.tag(label, true), inside));
      }
    }
    String text = annotated.document().text();
    members.put("tokens", new Json.Array(tokens.stream().map(t -> Json.of(t.of(text))).toList()));
    members.put("ner_tags", new Json.Array(TokenTags.tags(tokens, runs)));
  }

  private static Json spans(List<Label> labels, Range unit, boolean own) {
    return new Json.Array(
        labels.stream()
            .filter(label -> !label.layer().equals("word"))
            .<Json>map(
                label -> {
                  Range range = SpanLayer.within(label, unit);
                  return Json.object(
                      "start", Json.of(range.start()),
                      "end", Json.of(range.end()),
                      "label", Json.of(SpanLayer.tag(label, own)));
                })
            .toList());
  }

  private static Json json(Value value) {
    return switch (value) {
      case Value.Decimal(var number) -> new Json.Num(number.toString());
      case Value.Flag(boolean flag) -> Json.of(flag);
      case Value.Tags(List<String> tags) -> new Json.Array(tags.stream().map(Json::of).toList());
      default -> Json.of(value.asText());
    };
  }

  private void others(AnnotatedDocument annotated, String main, StringBuilder out) {
    Map<String, Sentence> sentences = new HashMap<>();
    annotated.sentences().forEach(sentence -> sentences.put(sentence.id(), sentence));
    Set<Target> pairs = new HashSet<>();
    Set<String> paired = new HashSet<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfPair(String a, String b)
          && sentences.containsKey(a)
          && sentences.containsKey(b)
          && pairs.add(label.target())) {
        paired.add(a);
        paired.add(b);
        pair(annotated, label.target(), sentences.get(a), sentences.get(b), out);
      }
    }
    if (pairs.isEmpty()) {
      Units.of(annotated).forEach(unit -> unit(annotated, unit, main, out));
    } else if (paired.size() < sentences.size()) {
      report().lost("sentences without a pair", sentences.size() - paired.size());
    }
  }

  private void pair(
      AnnotatedDocument annotated,
      Target target,
      @Nullable Sentence a,
      @Nullable Sentence b,
      StringBuilder out) {
    if (a == null || b == null) {
      return;
    }
    String id =
        a.property("id").isEmpty() ? annotated.document().id() + "/" + a.id() : a.property("id");
    Json.Obj record =
        Json.object(
            "id", Json.of(id),
            "sentence1", Json.of(annotated.text(a)),
            "sentence2", Json.of(annotated.text(b)));
    for (Label label : annotated.labels()) {
      Value value = label.feature("label");
      if (label.target().equals(target) && value != null) {
        record = record.with(label.layer().equals("pair") ? "label" : label.layer(), json(value));
        card.count(label);
      }
    }
    card.record();
    record(annotated, record, out);
  }

  private void unit(AnnotatedDocument annotated, Units.Unit unit, String main, StringBuilder out) {
    Json.Obj record = Json.object("id", Json.of(unit.id()), "text", Json.of(unit.text()));
    List<Label> spans = new ArrayList<>();
    for (Label label : unit.labels()) {
      Value value = label.feature("label");
      switch (label.target()) {
        case Target.OfSpan(List<Range> ranges) -> {
          if (label.layer().equals(main)) {
            spans.add(label);
            card.count(label);
            if (ranges.size() > 1) {
              report().lost("that spans have gaps");
            }
          }
        }
        case Target.OfSentence s when value != null -> record = with(record, label, value);
        case Target.OfDocument d when value != null -> record = with(record, label, value);
        default -> {
          // told by the report
        }
      }
    }
    if (!spans.isEmpty() || record.members().size() == 2) {
      spans.sort(Comparator.comparing(SpanLayer::extent));
      record = record.with("spans", spans(spans, unit.range(), false));
    }
    card.record();
    record(annotated, record, out);
  }

  private Json.Obj with(Json.Obj record, Label label, Value value) {
    card.count(label);
    return record.with(label.layer().equals("class") ? "label" : label.layer(), json(value));
  }

  @Override
  protected void appendEnd(StringBuilder out) {
    super.appendEnd(out);
    try {
      writeCard();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void writeCard() throws IOException {
    Path readme = file.resolveSibling("README.md");
    if (Files.exists(readme)) {
      report().lost("the data set card, since there is a README.md already");
      return;
    }
    try (OutputFile out = new OutputFile(readme)) {
      out.write(card.text());
      out.finish();
    }
  }
}
