package krelectra.annotation.format.modu;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.json.JsonSyntaxException;

/**
 * The JSON of 모두의 말뭉치, editions of 2019 and later: words are labels of the layer {@code word},
 * morphemes ({@code morpheme} or {@code MP}) of {@code morpheme}, named entities ({@code NE}) of
 * {@code ner}. Its offsets count code points. Members of any other name stay where they were.
 */
public final class ModuFormat implements Format {
  static final String NAME = "modu";
  static final String ROOT = "modu.root";
  static final String DOCUMENT = "modu.document";
  static final String SENTENCE = "modu.sentence";

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
    Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
    properties.put("json.style", JsonStyle.of(source.head(1 << 16)).asProperty());
    try {
      properties.put(ROOT, root(source).inLine());
      documents(source, sink, report, properties);
    } catch (JsonSyntaxException e) {
      throw InputException.at(
          source.file(), e.line(), String.valueOf(e.getMessage()), "correct the JSON", e);
    }
  }

  /** What stands beside the documents, also behind them. */
  private static Json.Obj root(Source source) throws IOException {
    Map<String, Json> members = new LinkedHashMap<>();
    try (Reader in = source.reader();
        JsonReader reader = new JsonReader(in)) {
      if (reader.isArray()) {
        throw source.fault(1, "is a list", "give an object with the member document");
      }
      reader.visit(
          name -> {
            if (name.equals("document")) {
              reader.skip();
              members.put(name, Json.nothing());
            } else {
              members.put(name, reader.value());
            }
          });
      reader.end();
    }
    if (!members.containsKey("document")) {
      throw source.fault(1, "has no member document", "give a file of 모두의 말뭉치");
    }
    return new Json.Obj(members);
  }

  private static void documents(
      Source source, DocumentSink sink, Report report, Map<String, String> properties)
      throws IOException {
    int[] number = {0};
    try (Reader in = source.reader();
        JsonReader reader = new JsonReader(in)) {
      reader.visit(
          name -> {
            if (!name.equals("document")) {
              reader.skip();
              return;
            }
            reader.visit(
                item -> {
                  Json json = reader.value();
                  report.reach(reader.line());
                  ModuDocument document =
                      new ModuDocument(source, reader.line(), object(source, json, reader.line()));
                  try {
                    sink.add(document.annotated(++number[0], properties));
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                });
          });
    }
    if (number[0] == 0) {
      Json.Obj none = Json.object("sentence", new Json.Array(List.of()));
      Map<String, String> marked = new LinkedHashMap<>(properties);
      marked.put(DOCUMENT, "none");
      sink.add(new ModuDocument(source, 1, none).annotated(1, marked));
    }
  }

  private static Json.Obj object(Source source, Json json, int line) {
    if (json instanceof Json.Obj object) {
      return object;
    }
    throw source.fault(line, "has a document that is no object", "correct the JSON");
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new ModuWriter(file, report);
  }
}
