package krelectra.annotation.format.korquad;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** Writes an article at a time. */
final class KorquadWriter extends TextWriter {
  private static final Json.Obj PLAIN_ROOT =
      Json.object("version", Json.of("1.0"), "data", Json.nothing());

  private JsonStyle style = JsonStyle.PYTHON;
  private Json.Obj root = PLAIN_ROOT;
  private boolean begun;
  private boolean any;
  private String number = "";
  private Json.@Nullable Obj article;
  private final List<Json> paragraphs = new ArrayList<>();

  KorquadWriter(Path file, Report report) {
    super(file, KorquadFormat.NAME, report);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    if (!begun) {
      style = JsonStyle.fromProperty(own(annotated, "json.style"), JsonStyle.PYTHON);
      root = object(own(annotated, KorquadFormat.ROOT), PLAIN_ROOT);
      begun = true;
      frame(true, out);
    }
    report()
        .compare(
            annotated,
            Map.of("answer", Set.of("id", KorquadFormat.QUESTION, KorquadFormat.ANSWERS)));
    if (own(annotated, KorquadFormat.PARAGRAPH).equals("none")) {
      return;
    }
    String next = isOwn(annotated) ? own(annotated, "korquad.number") : annotated.document().id();
    if (article == null || !next.equals(number)) {
      finishArticle(out);
      number = next;
      Json.Obj plain =
          Json.object("paragraphs", Json.nothing(), "title", Json.of(annotated.document().name()));
      article = object(own(annotated, KorquadFormat.ARTICLE), plain);
    }
    paragraphs.add(paragraph(annotated));
  }

  private static Json.Obj object(String json, Json.Obj otherwise) {
    return !json.isEmpty() && JsonReader.parse(json) instanceof Json.Obj object
        ? object
        : otherwise;
  }

  /** What stands before the data, or behind it. */
  private void frame(boolean before, StringBuilder out) {
    StringBuilder whole = new StringBuilder();
    String mark = "\u0000data\u0000";
    style.write(root.with("data", Json.of(mark)), 0, whole);
    String quoted = style.write(Json.of(mark));
    int at = whole.indexOf(quoted);
    if (before) {
      out.append(whole, 0, at).append('[');
    } else {
      out.append(any && !style.indent().isEmpty() ? "\n" + style.indent() : "");
      out.append(']').append(whole, at + quoted.length(), whole.length());
    }
  }

  private void finishArticle(StringBuilder out) {
    Json.Obj open = article;
    if (open == null) {
      return;
    }
    boolean inLine = style.indent().isEmpty();
    out.append(any ? inLine ? style.comma() : "," : "");
    out.append(inLine ? "" : "\n" + style.indent().repeat(2));
    style.write(open.with("paragraphs", new Json.Array(paragraphs)), 2, out);
    any = true;
    paragraphs.clear();
    article = null;
  }

  @Override
  protected void appendEnd(StringBuilder out) {
    if (!begun) {
      frame(true, out);
    }
    finishArticle(out);
    frame(false, out);
  }

  private Json paragraph(AnnotatedDocument annotated) {
    String text = annotated.document().text();
    CodePoints points = new CodePoints(text);
    List<Json> questions = new ArrayList<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfAnswer(String question, List<Range> answers)) {
        questions.add(question(label, question, answers, text, points));
      }
    }
    Json.Obj plain = Json.object("qas", Json.nothing(), "context", Json.nothing());
    Map<String, Json> members =
        new LinkedHashMap<>(object(own(annotated, KorquadFormat.PARAGRAPH), plain).members());
    members.put("qas", new Json.Array(questions));
    members.put("context", Json.of(text));
    return new Json.Obj(members);
  }

  private static Json question(
      Label label, String question, List<Range> answers, String text, CodePoints points) {
    Json.Obj rest = object(label.text(KorquadFormat.QUESTION), KorquadFormat.PLAIN_QUESTION);
    String id = label.text("id");
    Json.Obj filled =
        rest.with("question", Json.of(question))
            .with("id", id.isEmpty() ? Json.of(label.id()) : JsonReader.parse(id));
    String kept = label.text(KorquadFormat.ANSWERS);
    if (!kept.isEmpty()) {
      return filled.with("answers", JsonReader.parse(kept));
    }
    if (answers.isEmpty() && rest.get("answers") == null) {
      return filled;
    }
    List<Json> list = new ArrayList<>();
    for (Range answer : answers) {
      list.add(
          Json.object(
              "text", Json.of(answer.of(text)),
              "answer_start", Json.of(points.toPoints(answer.start()))));
    }
    return filled.with("answers", new Json.Array(list));
  }
}
