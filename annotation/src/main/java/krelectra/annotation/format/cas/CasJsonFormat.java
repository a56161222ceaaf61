package krelectra.annotation.format.cas;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.webanno.TsvNames;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.json.JsonSyntaxException;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * UIMA CAS JSON 0.4 (github.com/apache/uima-uimaj-io-jsoncas): annotations of the first view with a
 * text are labels of a layer named by their type, those with Governor and Dependent are relations.
 * Other feature structures, references between them and the type system stay where they were.
 */
public final class CasJsonFormat implements Format {
  static final String NAME = "cas-json";
  static final String ROOT = "cas.root";
  static final String STRUCTURES = "%FEATURE_STRUCTURES";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    Json json;
    try (Reader in = source.reader();
        JsonReader reader = new JsonReader(in)) {
      json = reader.value();
      reader.end();
    } catch (JsonSyntaxException e) {
      throw InputException.at(
          source.file(), e.line(), String.valueOf(e.getMessage()), "correct the JSON", e);
    }
    if (!(json instanceof Json.Obj root) || root.get("%VIEWS") == null) {
      throw source.fault(1, "is no CAS: it has no %VIEWS", "choose another format");
    }
    if (root.get(STRUCTURES) instanceof Json.Obj) {
      throw source.fault(1, "has feature structures by name", "export them as a list");
    }
    Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
    String head = source.head(1 << 16);
    properties.put("json.style", JsonStyle.of(head).asProperty());
    properties.put("eof", source.text().endsWith("\n") ? "" : "none");
    sink.add(new Reading(source, root, properties).builder().build());
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new CasJsonWriter(file, report);
  }

  private static final class Reading {
    private final Source source;
    private final Json.Obj root;
    private final DocumentBuilder builder;
    private final Set<String> ids = new HashSet<>();
    private String sofa = "";

    Reading(Source source, Json.Obj root, Map<String, String> properties) {
      this.source = source;
      this.root = root;
      builder = new DocumentBuilder(source.name(), 1, properties);
    }

    DocumentBuilder builder() {
      List<Json> items = new ArrayList<>(root.items(STRUCTURES));
      for (int i = 0; i < items.size() && sofa.isEmpty(); i++) {
        if (items.get(i) instanceof Json.Obj fs
            && fs.text("%TYPE").equals("uima.cas.Sofa")
            && fs.get("sofaString") instanceof Json.Text(String text)) {
          sofa = id(fs);
          builder.text().append(text);
          builder.properties().put("cas.sofa", sofa);
          items.set(i, fs.with("sofaString", Json.nothing()));
        }
      }
      Set<String> spans = new HashSet<>();
      items.forEach(item -> spans.addAll(place(item) == null ? List.of() : List.of(id(item))));
      List<Json> kept = new ArrayList<>();
      items.forEach(item -> kept.add(label(item, spans)));
      builder.sentences().sort(java.util.Comparator.comparing(sentence -> sentence.range()));
      if (builder.sentences().isEmpty() && !builder.text().isEmpty()) {
        builder.sentence(0, builder.text().length(), Map.of("cas.made", "true"));
      }
      Json.Obj rest = root;
      if (root.get(STRUCTURES) != null) {
        rest = rest.with(STRUCTURES, new Json.Array(kept));
      }
      builder.properties().put(ROOT, rest.inLine());
      return builder;
    }

    private static String id(Json item) {
      Json id = item instanceof Json.Obj fs ? fs.get("%ID") : null;
      return id == null ? "" : id.scalar();
    }

    /** Where an annotation of the text lies; null if it is none. */
    private @org.jspecify.annotations.Nullable Range place(Json item) {
      if (!(item instanceof Json.Obj fs) || sofa.isEmpty() || id(fs).isEmpty()) {
        return null;
      }
      int begin = fs.members().getOrDefault("begin", Json.nothing()).intOr(-1);
      int end = fs.members().getOrDefault("end", Json.nothing()).intOr(-1);
      boolean here = fs.members().getOrDefault("@sofa", Json.nothing()).scalar().equals(sofa);
      if (!here || fs.get("begin") == null) {
        return null;
      }
      if (begin < 0 || end < begin || end > builder.text().length()) {
        throw source.fault(
            0, "has an annotation out of its text: " + id(fs), "correct begin and end");
      }
      return fs.text("%TYPE").equals("uima.tcas.DocumentAnnotation") ? null : new Range(begin, end);
    }

    private Json label(Json item, Set<String> spans) {
      Range range = place(item);
      if (range == null || !(item instanceof Json.Obj fs)) {
        return item;
      }
      String id = "x" + id(fs);
      if (!ids.add(id)) {
        return item; // an id that comes twice stays as it is
      }
      String type = fs.text("%TYPE");
      if (type.equals(TsvNames.SENTENCE)) {
        builder.sentence(range.start(), range.end(), Map.of("cas.id", id));
        return fs.with("begin", Json.nothing()).with("end", Json.nothing());
      }
      Json.Obj rest = fs;
      Map<String, Value> features = new LinkedHashMap<>();
      for (Map.Entry<String, Json> member : fs.members().entrySet()) {
        Value value = value(member.getValue());
        boolean plain = Character.isLetter(member.getKey().charAt(0));
        if (plain && value != null && !Set.of("begin", "end").contains(member.getKey())) {
          features.put(TsvNames.feature(type, member.getKey()), value);
          rest = rest.with(member.getKey(), Json.nothing());
        }
      }
      String governor = fs.members().getOrDefault("@Governor", Json.nothing()).scalar();
      String dependent = fs.members().getOrDefault("@Dependent", Json.nothing()).scalar();
      boolean relation = spans.contains(governor) && spans.contains(dependent);
      if (relation) {
        rest = rest.with("@Governor", Json.nothing()).with("@Dependent", Json.nothing());
        Target target = new Target.OfRelation("x" + governor, "x" + dependent);
        builder.label(id, TsvNames.layer(type), Annotator.SOURCE, target, features);
        return rest;
      }
      rest = rest.with("begin", Json.nothing()).with("end", Json.nothing());
      Target target = new Target.OfSpan(List.of(range));
      builder.label(id, TsvNames.layer(type), Annotator.SOURCE, target, features);
      return rest;
    }

    private static @org.jspecify.annotations.Nullable Value value(Json json) {
      return switch (json) {
        case Json.Text(String text) -> Value.of(text);
        case Json.Flag(boolean flag) -> new Value.Flag(flag);
        case Json.Num(String literal) ->
            Value.number(literal) instanceof Value.Decimal number ? number : null;
        default -> null;
      };
    }
  }
}
