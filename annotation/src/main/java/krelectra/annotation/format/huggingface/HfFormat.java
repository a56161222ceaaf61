package krelectra.annotation.format.huggingface;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.records.JsonRecords;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/**
 * JSON Lines (or a list) as Hugging Face data sets have them: each record is a text or a pair of
 * texts with labels, {@code spans} of start, end and label in UTF-16 units, or {@code tokens} with
 * {@code ner_tags} that are names. Exports write a data set card, README.md, beside the file.
 */
public final class HfFormat implements Format {
  static final String NAME = "hf-jsonl";
  static final String RECORD = "hf.record";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".jsonl";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    JsonRecords records = new JsonRecords(source);
    Parts parts = new Parts(source, sink, records.properties(NAME));
    records.read((line, record) -> new Reading(source, line, parts.next()).add(record), report);
    parts.finish();
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new HfWriter(file, report);
  }

  private record Reading(Source source, long line, DocumentBuilder builder) {
    void add(Json.Obj record) {
      Keys keys = Keys.of(record);
      Json.Obj rest = record;
      Map<String, String> properties = new LinkedHashMap<>();
      for (String key : keys.carried()) {
        rest = rest.with(key, Json.nothing());
      }
      for (String id : List.of("id", "guid")) {
        Json value = record.get(id);
        if (value != null && !value.scalar().isEmpty()) {
          properties.putIfAbsent("id", value.scalar());
        }
      }
      properties.put(RECORD, rest.inLine());
      List<String> sentences = new ArrayList<>();
      if (keys.texts().isEmpty() && !keys.tokens().isEmpty()) {
        sentences.add(tokens(record, keys, properties));
      } else {
        for (String key : keys.texts()) {
          sentences.add(
              builder.line(record.text(key), sentences.isEmpty() ? properties : Map.of()));
        }
        if (sentences.isEmpty()) {
          sentences.add(builder.line("", properties));
        }
        spans(record, keys);
      }
      labels(record, keys, sentences);
    }

    private void labels(Json.Obj record, Keys keys, List<String> sentences) {
      boolean pair = sentences.size() == 2;
      Target target =
          pair
              ? new Target.OfPair(sentences.get(0), sentences.get(1))
              : new Target.OfSentence(sentences.getFirst());
      if (pair && keys.labels().isEmpty()) {
        builder.label("pair", target, Map.of());
      }
      keys.labels()
          .forEach(
              key ->
                  builder.label(
                      keys.layer(key, pair),
                      target,
                      Map.of(Feature.LABEL, value(record.members().get(key)))));
    }

    private static Value value(@org.jspecify.annotations.Nullable Json json) {
      return switch (json) {
        case Json.Num(String literal) -> Value.number(literal);
        case Json.Flag(boolean flag) -> new Value.Flag(flag);
        case Json.Array(List<Json> items) ->
            new Value.Tags(items.stream().map(Json::scalar).toList());
        case null -> Value.of("");
        default -> Value.of(json.scalar());
      };
    }

    private void spans(Json.Obj record, Keys keys) {
      if (keys.spans().isEmpty()) {
        return;
      }
      Range unit = builder.sentences().getLast().range();
      for (Json item : record.items(keys.spans())) {
        Json.Obj span = (Json.Obj) item;
        int start = span.members().getOrDefault("start", Json.nothing()).intOr(-1);
        int end = span.members().getOrDefault("end", Json.nothing()).intOr(-1);
        if (start < 0 || end < start || end > unit.length()) {
          throw source.fault(
              line, "has a span out of its text: " + start + " to " + end, "correct it");
        }
        builder.label(
            "ner",
            new Target.OfSpan(unit.start() + start, unit.start() + end),
            Map.of(Feature.LABEL, Value.of(span.text("label"))));
      }
    }

    private String tokens(Json.Obj record, Keys keys, Map<String, String> properties) {
      List<String> forms = record.items(keys.tokens()).stream().map(Json::scalar).toList();
      List<String> tags = record.items(keys.tags()).stream().map(Json::scalar).toList();
      String text = String.join(" ", forms);
      String sentence = builder.line(text, properties);
      int at = builder.sentences().getLast().range().start();
      List<Range> ranges = new ArrayList<>();
      for (String form : forms) {
        ranges.add(new Range(at, at + form.length()));
        builder.label("word", new Target.OfSpan(List.of(ranges.getLast())), Map.of());
        at += form.length() + 1;
      }
      TokenTags.add(builder, ranges, tags);
      return sentence;
    }
  }
}
