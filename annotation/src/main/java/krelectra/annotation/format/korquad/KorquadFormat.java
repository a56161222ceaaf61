package krelectra.annotation.format.korquad;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * SQuAD and KorQuAD 1.0: each paragraph is a document, each question a label of the layer {@code
 * answer}. The files count code points. Members of any other name stay where they were.
 */
public final class KorquadFormat implements Format {
  static final String NAME = "korquad";
  static final String ROOT = "korquad.root";
  static final String ARTICLE = "korquad.article";
  static final String PARAGRAPH = "korquad.paragraph";
  static final String QUESTION = "korquad.question";
  static final String ANSWERS = "korquad.answers";
  static final Json.Obj PLAIN_QUESTION =
      Json.object("answers", Json.nothing(), "id", Json.nothing(), "question", Json.nothing());

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    try {
      Reading reading = new Reading(source, sink, report);
      reading.readRoot();
      reading.readData();
    } catch (JsonSyntaxException e) {
      throw InputException.at(
          source.file(), e.line(), String.valueOf(e.getMessage()), "correct the JSON", e);
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new KorquadWriter(file, report);
  }

  private static final class Reading {
    private final Source source;
    private final DocumentSink sink;
    private final Report report;
    private final Map<String, String> properties;
    private int paragraphs;
    private int articles;

    Reading(Source source, DocumentSink sink, Report report) throws IOException {
      this.report = report;
      this.source = source;
      this.sink = sink;
      properties = new LinkedHashMap<>(source.properties(NAME));
      properties.put("json.style", JsonStyle.of(source.head(1 << 16)).asProperty());
    }

    /** What stands beside the data, also behind it. */
    void readRoot() throws IOException {
      Map<String, Json> members = new LinkedHashMap<>();
      try (Reader in = source.reader();
          JsonReader reader = new JsonReader(in)) {
        if (reader.isArray()) {
          throw source.fault(1, "is a list", "give an object with the member data");
        }
        reader.visit(
            name -> {
              if (name.equals("data")) {
                reader.skip();
                members.put(name, Json.nothing());
              } else {
                members.put(name, reader.value());
              }
            });
        reader.end();
      }
      if (!members.containsKey("data")) {
        throw source.fault(1, "has no member data", "give a file of the SQuAD layout");
      }
      properties.put(ROOT, new Json.Obj(members).inLine());
    }

    void readData() throws IOException {
      try (Reader in = source.reader();
          JsonReader reader = new JsonReader(in)) {
        reader.visit(
            name -> {
              if (name.equals("data")) {
                reader.visit(item -> article(reader.value(), reader.line()));
              } else {
                reader.skip();
              }
            });
      }
      if (paragraphs == 0) {
        DocumentBuilder empty = new DocumentBuilder(source.name(), 1, properties);
        empty.properties().put(PARAGRAPH, "none");
        sink.add(empty.build());
      }
    }

    private void article(Json json, int line) {
      if (!(json instanceof Json.Obj article)
          || !(article.get("paragraphs") instanceof Json.Array(List<Json> items))) {
        throw source.fault(line, "has an article without paragraphs", "give it a list of them");
      }
      articles++;
      report.reach(line);
      if (items.isEmpty()) {
        throw source.fault(line, "has an article of no paragraph", "remove it");
      }
      boolean first = true;
      for (Json item : items) {
        if (!(item instanceof Json.Obj paragraph)
            || !(paragraph.get("context") instanceof Json.Text)
            || !(paragraph.get("qas") instanceof Json.Array)) {
          throw source.fault(line, "has a paragraph without context and qas", "complete it");
        }
        DocumentBuilder builder = paragraph(paragraph, line);
        builder.properties().put("korquad.number", Integer.toString(articles));
        builder.properties().put("korquad.title", article.text("title"));
        if (first) {
          Json.Obj rest = article.with("paragraphs", Json.nothing());
          builder.properties().put(ARTICLE, rest.inLine());
        }
        first = false;
        try {
          sink.add(builder.build());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }

    private DocumentBuilder paragraph(Json.Obj paragraph, int line) {
      String text = paragraph.text("context");
      paragraphs++;
      DocumentBuilder builder =
          new DocumentBuilder(
              source.name() + "#" + paragraphs, source.name(), paragraphs, properties);
      builder.text().append(text);
      builder.sentence(0, text.length(), Map.of());
      Json.Obj rest = paragraph.with("context", Json.nothing()).with("qas", Json.nothing());
      builder.properties().put(PARAGRAPH, rest.inLine());
      CodePoints points = new CodePoints(text);
      for (Json item : paragraph.items("qas")) {
        if (!(item instanceof Json.Obj question)
            || !(question.get("question") instanceof Json.Text)) {
          throw source.fault(line, "has a question without text", "complete it");
        }
        question(builder, question, points, text);
      }
      return builder;
    }

    private static void question(
        DocumentBuilder builder, Json.Obj question, CodePoints points, String text) {
      Map<String, Value> features = new LinkedHashMap<>();
      Json.Obj rest =
          question
              .with("question", Json.nothing())
              .with("id", Json.nothing())
              .with("answers", Json.nothing());
      if (question.get("answers") == null) {
        rest = rest.without("answers");
      }
      if (!rest.inLine().equals(PLAIN_QUESTION.inLine())) {
        features.put(QUESTION, Value.of(rest.inLine()));
      }
      List<Json> answers = question.items("answers");
      List<Range> ranges = new java.util.ArrayList<>();
      boolean plain = true;
      for (Json answer : answers) {
        Range range = range(answer, points, text);
        if (range != null) {
          ranges.add(range);
        }
        plain &= range != null && isPlain(answer, range.of(text));
      }
      if (!plain) {
        features.put(ANSWERS, Value.of(new Json.Array(answers).inLine()));
      }
      Json id = question.get("id");
      String wanted = id == null ? "" : id.scalar();
      boolean free = builder.labels().stream().noneMatch(label -> label.id().equals(wanted));
      String labelId = wanted.isEmpty() || !free ? builder.nextId("q") : wanted;
      if (!labelId.equals(wanted) || !(id instanceof Json.Text)) {
        features.put("id", Value.of(id == null ? "null" : id.inLine()));
      }
      builder.label(
          labelId,
          "answer",
          Annotator.SOURCE,
          new Target.OfAnswer(question.text("question"), ranges),
          features);
    }

    /** Where an answer lies; null if what lies there is not the answer. */
    private static @org.jspecify.annotations.Nullable Range range(
        Json json, CodePoints points, String text) {
      if (!(json instanceof Json.Obj answer) || answer.get("answer_start") == null) {
        return null;
      }
      int start =
          points.toUnits(answer.members().getOrDefault("answer_start", Json.nothing()).intOr(-1));
      String words = answer.text("text");
      return start >= 0 && text.startsWith(words, start)
          ? new Range(start, start + words.length())
          : null;
    }

    private static boolean isPlain(Json json, String words) {
      return json instanceof Json.Obj answer
          && List.copyOf(answer.members().keySet()).equals(List.of("text", "answer_start"))
          && answer.text("text").equals(words);
    }
  }
}
