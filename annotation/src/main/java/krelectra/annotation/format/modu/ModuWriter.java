package krelectra.annotation.format.modu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.format.Tokens;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/** Writes a document at a time. */
final class ModuWriter extends TextWriter {
  private JsonStyle style = JsonStyle.PRETTY;
  private Json.Obj root = Json.object("id", Json.of("corpus"), "document", Json.nothing());
  private boolean begun;
  private boolean any;

  ModuWriter(Path file, Report report) {
    super(file, ModuFormat.NAME, report);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    if (!begun) {
      style = JsonStyle.fromProperty(own(annotated, "json.style"), JsonStyle.PRETTY);
      root = object(own(annotated, ModuFormat.ROOT), root);
      begun = true;
      frame(true, out);
    }
    String main = SpanLayer.main(annotated);
    Set<String> features = Set.of("label", "form", ModuDocument.REST);
    report().compare(annotated, Map.of("word", features, "morpheme", features, main, features));
    if (own(annotated, ModuFormat.DOCUMENT).equals("none")) {
      return;
    }
    boolean inLine = style.indent().isEmpty();
    out.append(any ? inLine ? style.comma() : "," : "");
    out.append(inLine ? "" : "\n" + style.indent().repeat(2));
    any = true;
    style.write(document(annotated, main), 2, out);
  }

  private static Json.Obj object(String json, Json.Obj otherwise) {
    return !json.isEmpty() && JsonReader.parse(json) instanceof Json.Obj object
        ? object
        : otherwise;
  }

  private void frame(boolean before, StringBuilder out) {
    StringBuilder whole = new StringBuilder();
    String mark = "\u0000document\u0000";
    style.write(root.with("document", Json.of(mark)), 0, whole);
    String quoted = style.write(Json.of(mark));
    int at = whole.indexOf(quoted);
    if (before) {
      out.append(whole, 0, at).append('[');
    } else {
      out.append(any && !style.indent().isEmpty() ? "\n" + style.indent() : "");
      out.append(']').append(whole, at + quoted.length(), whole.length());
    }
  }

  @Override
  protected void appendEnd(StringBuilder out) {
    if (!begun) {
      frame(true, out);
    }
    frame(false, out);
  }

  private Json document(AnnotatedDocument annotated, String main) {
    Json.Obj plain =
        Json.object("id", Json.of(annotated.document().id()), "sentence", Json.nothing());
    Json.Obj document = object(own(annotated, ModuFormat.DOCUMENT), plain);
    SentenceLabels words = labels(annotated, "word");
    SentenceLabels morphemes = labels(annotated, "morpheme");
    SentenceLabels entities = labels(annotated, main);
    List<Json> sentences = new ArrayList<>();
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      Lists lists = new Lists(annotated.text(sentence), sentence.range());
      sentences.add(
          isOwn(annotated)
              ? own(sentence, lists, words.of(i), morphemes.of(i), entities.of(i))
              : other(annotated, sentence, lists, words.of(i), morphemes.of(i), entities.of(i)));
    }
    return document.get("sentence") == null && sentences.isEmpty()
        ? document
        : document.with("sentence", new Json.Array(sentences));
  }

  private SentenceLabels labels(AnnotatedDocument annotated, String layer) {
    return isOwn(annotated)
        ? SentenceLabels.unsorted(annotated, Set.of(layer))
        : SentenceLabels.of(annotated, Set.of(layer));
  }

  private static Json own(
      Sentence sentence,
      Lists lists,
      List<Label> words,
      List<Label> morphemes,
      List<Label> entities) {
    Json.Obj plain = Json.object("id", Json.of(sentence.id()), "form", Json.nothing());
    Json.Obj rest = object(sentence.property(ModuFormat.SENTENCE), plain);
    Map<String, Json> members = new LinkedHashMap<>(rest.members());
    members.put("form", Json.of(lists.text()));
    for (Map.Entry<String, String> list : ModuDocument.LAYERS.entrySet()) {
      List<Label> labels =
          switch (list.getValue()) {
            case "word" -> words;
            case "morpheme" -> morphemes;
            default -> entities;
          };
      boolean taken = members.get(list.getKey()) instanceof Json.Null;
      if (taken) {
        members.put(list.getKey(), lists.list(labels));
      }
    }
    if (!entities.isEmpty() && !members.containsKey("NE")) {
      members.put("NE", lists.list(entities));
    }
    return new Json.Obj(members);
  }

  private static Json other(
      AnnotatedDocument annotated,
      Sentence sentence,
      Lists lists,
      List<Label> words,
      List<Label> morphemes,
      List<Label> entities) {
    String id = sentence.property("id").isEmpty() ? sentence.id() : sentence.property("id");
    List<Range> tokens =
        words.isEmpty()
            ? Eojeols.of(annotated.document().text(), sentence.range())
            : Tokens.apart(words).stream().map(SpanLayer::extent).toList();
    Json.Obj json =
        Json.object("id", Json.of(id), "form", Json.of(lists.text()), "word", lists.words(tokens));
    if (!morphemes.isEmpty()) {
      json = json.with("morpheme", lists.morphemes(tokens, morphemes));
    }
    return entities.isEmpty() ? json : json.with("NE", lists.list(entities));
  }

  /** The lists of a sentence. */
  private record Lists(String text, Range unit) {
    Json list(List<Label> labels) {
      CodePoints points = new CodePoints(text);
      List<Json> items = new ArrayList<>();
      for (Label label : labels) {
        Range range = SpanLayer.within(label, unit);
        Json.Obj plain =
            Json.object(
                "id", Json.of(items.size() + 1),
                "form", Json.nothing(),
                "label", Json.nothing(),
                "begin", Json.nothing(),
                "end", Json.nothing());
        Map<String, Json> members =
            new LinkedHashMap<>(object(label.text(ModuDocument.REST), plain).members());
        String form = label.text("form");
        fill(members, "form", Json.of(form.isEmpty() ? range.of(text) : form));
        fill(members, "label", Json.of(label.label()));
        fill(members, "begin", Json.of(points.toPoints(range.start())));
        fill(members, "end", Json.of(points.toPoints(range.end())));
        items.add(new Json.Obj(members));
      }
      return new Json.Array(items);
    }

    private static void fill(Map<String, Json> members, String name, Json value) {
      if (members.get(name) instanceof Json.Null) {
        members.put(name, value);
      }
    }

    Json words(List<Range> tokens) {
      CodePoints points = new CodePoints(text);
      List<Json> items = new ArrayList<>();
      for (Range token : tokens) {
        Range range = token.shifted(-unit.start());
        items.add(
            Json.object(
                "id", Json.of(items.size() + 1),
                "form", Json.of(range.of(text)),
                "begin", Json.of(points.toPoints(range.start())),
                "end", Json.of(points.toPoints(range.end()))));
      }
      return new Json.Array(items);
    }

    Json morphemes(List<Range> tokens, List<Label> morphemes) {
      List<Json> items = new ArrayList<>();
      int last = -1;
      int position = 0;
      for (Label label : morphemes) {
        Range range = SpanLayer.extent(label);
        int word = 0;
        while (word + 1 < tokens.size() && tokens.get(word).end() <= range.start()) {
          word++;
        }
        position = word == last ? position + 1 : 1;
        last = word;
        String form = label.text("form");
        items.add(
            Json.object(
                "id", Json.of(items.size() + 1),
                "form", Json.of(form.isEmpty() ? SpanLayer.within(label, unit).of(text) : form),
                "label", Json.of(label.label()),
                "word_id", Json.of(word + 1),
                "position", Json.of(position)));
      }
      return new Json.Array(items);
    }
  }
}
