package krelectra.annotation.format.cas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.EachDocument;
import krelectra.annotation.format.Encoding;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.webanno.TsvNames;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.json.JsonStyle;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** Writes a file a document. */
final class CasJsonWriter extends EachDocument {
  private static final JsonStyle UIMA =
      new JsonStyle("  ", " : ", ",", true, JsonStyle.Escapes.NONE);

  private final Report report;

  CasJsonWriter(Path target, Report report) {
    super(target, ".json");
    this.report = report;
  }

  @Override
  protected void write(AnnotatedDocument annotated, Path file) throws IOException {
    boolean own = annotated.document().property("format").equals(CasJsonFormat.NAME);
    Map<String, Set<String>> carried = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (Structure.isCarried(label)) {
        carried
            .computeIfAbsent(label.layer(), l -> new HashSet<>())
            .addAll(label.features().keySet());
      }
    }
    report.compare(annotated, carried);
    JsonStyle style =
        own ? JsonStyle.fromProperty(annotated.document().property("json.style"), UIMA) : UIMA;
    Json json = own ? own(annotated) : made(annotated);
    Encoding encoding =
        own
            ? Encoding.fromProperty(annotated.document().property("charset")).orElse(Encoding.UTF_8)
            : Encoding.UTF_8;
    OutputFile out = open(file, encoding);
    out.write(style.write(json));
    out.write(own && annotated.document().property("eof").equals("none") ? "" : "\n");
  }

  private static Json own(AnnotatedDocument annotated) {
    if (!(JsonReader.parse(annotated.document().property(CasJsonFormat.ROOT))
        instanceof Json.Obj root)) {
      return Json.object();
    }
    Map<String, Label> labels = new LinkedHashMap<>();
    annotated.labels().forEach(label -> labels.put(label.id(), label));
    Map<String, Sentence> sentences = new HashMap<>();
    annotated.sentences().forEach(s -> sentences.put(s.property("cas.id"), s));
    String sofa = annotated.document().property("cas.sofa");
    List<Json> filled = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    int highest = 0;
    for (Json item : root.items(CasJsonFormat.STRUCTURES)) {
      Json.Obj fs = (Json.Obj) item;
      String id = fs.members().getOrDefault("%ID", Json.nothing()).scalar();
      highest = Math.max(highest, fs.members().getOrDefault("%ID", Json.nothing()).intOr(0));
      boolean taken = fs.members().values().stream().anyMatch(v -> v instanceof Json.Null);
      if (id.equals(sofa) && fs.get("sofaString") instanceof Json.Null) {
        filled.add(fs.with("sofaString", Json.of(annotated.document().text())));
      } else if (!taken) {
        filled.add(fs);
      } else {
        Sentence sentence = sentences.get("x" + id);
        Label label = labels.remove("x" + id);
        if (sentence != null) {
          filled.add(placed(fs, sentence.range()));
        } else if (label != null) {
          filled.add(filled(fs, label));
        } else {
          gone.add(id);
        }
      }
    }
    Set<Integer> added = new HashSet<>();
    for (Label label : labels.values()) {
      if (label.target() instanceof Target.OfSpan) {
        Json.Obj fs =
            Json.object(
                "%ID", Json.of(++highest),
                "%TYPE", Json.of(TsvNames.type(label.layer())),
                "@sofa", sofa.matches("[0-9]+") ? new Json.Num(sofa) : Json.of(sofa),
                "begin", Json.nothing(),
                "end", Json.nothing());
        filled.add(filled(fs, label));
        added.add(highest);
      }
    }
    Json.Obj done =
        root.get(CasJsonFormat.STRUCTURES) == null && filled.isEmpty()
            ? root
            : root.with(CasJsonFormat.STRUCTURES, new Json.Array(filled));
    return gone.isEmpty() && added.isEmpty() ? done : withMembers(done, gone, added);
  }

  private static Json withMembers(Json.Obj root, Set<String> gone, Set<Integer> added) {
    Map<String, Json> views = new LinkedHashMap<>();
    if (root.get("%VIEWS") instanceof Json.Obj all) {
      all.members()
          .forEach(
              (name, view) -> {
                Json.Obj object = view instanceof Json.Obj o ? o : Json.object();
                List<Json> members = new ArrayList<>(object.items("%MEMBERS"));
                members.removeIf(member -> gone.contains(member.scalar()));
                if (views.isEmpty()) {
                  added.forEach(id -> members.add(Json.of(id)));
                }
                views.put(name, object.with("%MEMBERS", new Json.Array(members)));
              });
    }
    return root.with("%VIEWS", new Json.Obj(views));
  }

  private static Json.Obj placed(Json.Obj fs, Range range) {
    return fs.with("begin", Json.of(range.start())).with("end", Json.of(range.end()));
  }

  private static Json filled(Json.Obj fs, Label label) {
    String type = fs.text("%TYPE");
    Map<String, Json> members = new LinkedHashMap<>(fs.members());
    if (label.target() instanceof Target.OfRelation(String from, String to)) {
      members.put("@Governor", number(from));
      members.put("@Dependent", number(to));
    } else {
      members.putAll(placed(fs, SpanLayer.extent(label)).members());
    }
    label.features().forEach((name, value) -> members.put(TsvNames.uima(type, name), json(value)));
    members.values().removeIf(value -> value instanceof Json.Null);
    return new Json.Obj(members);
  }

  private static Json number(String id) {
    String plain = id.startsWith("x") ? id.substring(1) : id;
    return plain.matches("[0-9]{1,9}") ? new Json.Num(plain) : Json.of(plain);
  }

  private static Json json(Value value) {
    return switch (value) {
      case Value.Decimal(var number) -> new Json.Num(number.toString());
      case Value.Flag(boolean flag) -> Json.of(flag);
      default -> Json.of(value.asText());
    };
  }

  private Json made(AnnotatedDocument annotated) {
    List<Structure> structures = Structure.of(annotated, 2, report);
    Map<String, Json> types = new LinkedHashMap<>();
    Set<String> relations = Structure.relations(structures);
    Structure.types(structures)
        .forEach((type, names) -> types.put(type, type(type, names, relations.contains(type))));
    List<Json> list = new ArrayList<>();
    list.add(
        Json.object(
            "%ID", Json.of(1),
            "%TYPE", Json.of("uima.cas.Sofa"),
            "sofaNum", Json.of(1),
            "sofaID", Json.of("_InitialView"),
            "mimeType", Json.of("text"),
            "sofaString", Json.of(annotated.document().text())));
    List<Json> members = new ArrayList<>();
    for (Structure structure : structures) {
      Json.Obj fs =
          Json.object(
              "%ID", Json.of(structure.id()),
              "%TYPE", Json.of(structure.type()),
              "@sofa", Json.of(1),
              "begin", Json.of(structure.range().start()),
              "end", Json.of(structure.range().end()));
      for (var feature : structure.features().entrySet()) {
        fs = fs.with(feature.getKey(), Json.of(feature.getValue().asText()));
      }
      for (var reference : structure.references().entrySet()) {
        fs = fs.with("@" + reference.getKey(), Json.of(reference.getValue()));
      }
      list.add(fs);
      members.add(Json.of(structure.id()));
    }
    return Json.object(
        "%TYPES",
        new Json.Obj(types),
        CasJsonFormat.STRUCTURES,
        new Json.Array(list),
        "%VIEWS",
        Json.object(
            "_InitialView", Json.object("%SOFA", Json.of(1), "%MEMBERS", new Json.Array(members))));
  }

  private static Json type(String type, Set<String> names, boolean relation) {
    Json.Obj made =
        Json.object("%NAME", Json.of(type), "%SUPER_TYPE", Json.of("uima.tcas.Annotation"));
    for (String name : names) {
      made = made.with(name, range(name, "uima.cas.String"));
    }
    return relation
        ? made.with("Governor", range("Governor", "uima.tcas.Annotation"))
            .with("Dependent", range("Dependent", "uima.tcas.Annotation"))
        : made;
  }

  private static Json range(String name, String range) {
    return Json.object("%NAME", Json.of(name), "%RANGE", Json.of(range));
  }
}
