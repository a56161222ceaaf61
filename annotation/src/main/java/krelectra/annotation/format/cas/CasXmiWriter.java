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
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.EachDocument;
import krelectra.annotation.format.Encoding;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.webanno.TsvNames;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Writes a file a document; those of other formats get a type system beside them. */
final class CasXmiWriter extends EachDocument {
  private final Report report;

  CasXmiWriter(Path target, Report report) {
    super(target, ".xmi");
    this.report = report;
  }

  @Override
  protected void write(AnnotatedDocument annotated, Path file) throws IOException {
    boolean own = annotated.document().property("format").equals(CasXmiFormat.NAME);
    Map<String, Set<String>> carried = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (Structure.isCarried(label)) {
        carried
            .computeIfAbsent(label.layer(), l -> new HashSet<>())
            .addAll(label.features().keySet());
      }
    }
    report.compare(annotated, carried);
    OutputFile out = open(file, Encoding.UTF_8);
    if (own) {
      out.write(own(annotated));
      return;
    }
    List<Structure> structures = Structure.of(annotated, 2, report);
    out.write(made(annotated, structures));
    String stem = file.getFileName().toString().replaceFirst("\\.xmi$", "");
    OutputFile types = open(file.resolveSibling(stem + "-typesystem.xml"), Encoding.UTF_8);
    types.write(TypeSystem.of(structures));
  }

  private static Map<String, String> strings(String json) {
    Map<String, String> strings = new LinkedHashMap<>();
    if (!json.isEmpty() && JsonReader.parse(json) instanceof Json.Obj object) {
      object.members().forEach((name, value) -> strings.put(name, value.scalar()));
    }
    return strings;
  }

  private String own(AnnotatedDocument annotated) {
    Map<String, String> namespaces = strings(annotated.document().property("cas.namespaces"));
    Map<String, String> root = strings(annotated.document().property("cas.attributes"));
    List<Xmi.Element> elements = elements(annotated, namespaces);
    boolean indented = annotated.document().property("cas.indent").equals("4");
    XmiText text =
        new XmiText(report, indented, annotated.document().property("cas.standalone").isEmpty());
    String xml = text.write(namespaces, root, elements);
    return annotated.document().property("eof").equals("none") ? xml : xml + "\n";
  }

  private static List<Xmi.Element> elements(
      AnnotatedDocument annotated, Map<String, String> namespaces) {
    Map<String, Label> labels = new LinkedHashMap<>();
    annotated.labels().forEach(label -> labels.put(label.id(), label));
    Map<String, Sentence> sentences = new HashMap<>();
    annotated.sentences().forEach(s -> sentences.put(s.property("cas.id"), s));
    Xmi names = new Xmi(namespaces, Map.of(), List.of());
    List<Xmi.Element> elements = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    int highest = 0;
    if (JsonReader.parse(annotated.document().property(CasXmiFormat.ELEMENTS))
        instanceof Json.Array(List<Json> items)) {
      for (Json item : items) {
        Json.Obj json = (Json.Obj) item;
        Json.Obj kept = json.get("attributes") instanceof Json.Obj o ? o : Json.object();
        String id = kept.text(CasXmiFormat.ID);
        highest = Math.max(highest, id.matches("[0-9]{1,9}") ? Integer.parseInt(id) : 0);
        boolean taken = kept.members().values().stream().anyMatch(v -> v instanceof Json.Null);
        Map<String, String> attributes = new LinkedHashMap<>();
        kept.members().forEach((name, value) -> attributes.put(name, value.scalar()));
        Xmi.Element element = new Xmi.Element(json.text("name"), attributes, children(json));
        Sentence sentence = sentences.get("x" + id);
        Label label = taken ? labels.remove("x" + id) : null;
        if (kept.get("sofaString") instanceof Json.Null) {
          attributes.put("sofaString", annotated.document().text());
        } else if (taken && sentence != null) {
          attributes.put("begin", Integer.toString(sentence.range().start()));
          attributes.put("end", Integer.toString(sentence.range().end()));
        } else if (label != null) {
          fill(attributes, names.type(element), label, kept);
        } else if (taken) {
          gone.add(id);
          continue;
        }
        elements.add(element);
      }
    }
    addNew(annotated, labels, namespaces, highest, gone, elements);
    return elements;
  }

  private static List<Map.Entry<String, String>> children(Json.Obj json) {
    List<Map.Entry<String, String>> children = new ArrayList<>();
    for (Json child : json.items("children")) {
      if (child instanceof Json.Array(List<Json> pair)) {
        children.add(Map.entry(pair.get(0).scalar(), pair.get(1).scalar()));
      }
    }
    return children;
  }

  private static void fill(
      Map<String, String> attributes, String type, Label label, Json.Obj kept) {
    if (label.target() instanceof Target.OfRelation(String from, String to)) {
      attributes.put("Governor", from.substring(1));
      attributes.put("Dependent", to.substring(1));
    } else {
      attributes.put("begin", Integer.toString(SpanLayer.extent(label).start()));
      attributes.put("end", Integer.toString(SpanLayer.extent(label).end()));
    }
    Set<String> said = new HashSet<>(Set.of("Governor", "Dependent", "begin", "end"));
    label
        .features()
        .forEach(
            (name, value) -> {
              said.add(TsvNames.uima(type, name));
              attributes.put(TsvNames.uima(type, name), value.asText());
            });
    kept.members()
        .forEach(
            (name, value) -> {
              if (value instanceof Json.Null && !said.contains(name)) {
                attributes.remove(name);
              }
            });
  }

  /** Labels that the file did not have, before the sofa; and the members of the view. */
  private static void addNew(
      AnnotatedDocument annotated,
      Map<String, Label> labels,
      Map<String, String> namespaces,
      int highest,
      Set<String> gone,
      List<Xmi.Element> elements) {
    Set<String> added = new HashSet<>();
    int next = highest;
    for (Label label : labels.values()) {
      if (!(label.target() instanceof Target.OfSpan)) {
        continue;
      }
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(CasXmiFormat.ID, Integer.toString(++next));
      attributes.put("sofa", annotated.document().property("cas.sofa"));
      String type = TsvNames.type(label.layer());
      fill(attributes, type, label, Json.object());
      added.add(Integer.toString(next));
      elements.add(1, new Xmi.Element(XmiText.name(type, namespaces), attributes, List.of()));
    }
    if (added.isEmpty() && gone.isEmpty()) {
      return;
    }
    for (Xmi.Element element : elements) {
      String members = element.attributes().get("members");
      if (element.name().endsWith(":View") && members != null) {
        List<String> kept = new ArrayList<>(List.of(members.split(" ", -1)));
        kept.removeAll(gone);
        kept.addAll(added);
        element.attributes().put("members", String.join(" ", kept).trim());
      }
    }
  }

  private String made(AnnotatedDocument annotated, List<Structure> structures) {
    Map<String, String> namespaces = new LinkedHashMap<>();
    namespaces.put("xmi", "http://www.omg.org/XMI");
    namespaces.put("cas", "http:///uima/cas.ecore");
    List<Xmi.Element> elements = new ArrayList<>();
    elements.add(new Xmi.Element("cas:NULL", Map.of(CasXmiFormat.ID, "0"), List.of()));
    List<String> members = new ArrayList<>();
    for (Structure structure : structures) {
      Map<String, String> attributes = new LinkedHashMap<>();
      attributes.put(CasXmiFormat.ID, Integer.toString(structure.id()));
      attributes.put("sofa", "1");
      attributes.put("begin", Integer.toString(structure.range().start()));
      attributes.put("end", Integer.toString(structure.range().end()));
      structure.features().forEach((name, value) -> attributes.put(name, value.asText()));
      structure.references().forEach((name, id) -> attributes.put(name, Integer.toString(id)));
      members.add(Integer.toString(structure.id()));
      String name = XmiText.name(structure.type(), namespaces);
      elements.add(new Xmi.Element(name, attributes, List.of()));
    }
    Map<String, String> sofa = new LinkedHashMap<>();
    sofa.put(CasXmiFormat.ID, "1");
    sofa.put("sofaNum", "1");
    sofa.put("sofaID", "_InitialView");
    sofa.put("mimeType", "text");
    sofa.put("sofaString", annotated.document().text());
    elements.add(new Xmi.Element("cas:Sofa", sofa, List.of()));
    Map<String, String> view = new LinkedHashMap<>();
    view.put("sofa", "1");
    view.put("members", String.join(" ", members));
    elements.add(new Xmi.Element("cas:View", view, List.of()));
    return new XmiText(report, true, true).write(namespaces, Map.of("xmi:version", "2.0"), elements)
        + "\n";
  }
}
