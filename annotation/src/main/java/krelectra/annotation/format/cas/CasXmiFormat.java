package krelectra.annotation.format.cas;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.webanno.TsvNames;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/**
 * UIMA CAS XMI: annotations of the first view with a text are labels of a layer named by their
 * type, those with Governor and Dependent are relations. No type system is needed: what other
 * attributes point to is not known, and they are features of text. All else stays where it was.
 */
public final class CasXmiFormat implements Format {
  static final String NAME = "cas-xmi";
  static final String ELEMENTS = "cas.elements";
  static final String ID = "xmi:id";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".xmi";
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    Xmi xmi = Xmi.read(source);
    Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
    properties.put("cas.namespaces", object(xmi.namespaces()).inLine());
    properties.put("cas.attributes", object(xmi.root()).inLine());
    String head = source.head(1 << 12);
    properties.put("cas.indent", head.matches("(?s).*>\\r?\\n    <.*") ? "4" : "0");
    properties.put("cas.standalone", head.startsWith("<?xml") ? "" : "no");
    properties.put("eof", source.text().endsWith("\n") ? "" : "none");
    sink.add(new Reading(source, xmi, properties).builder().build());
  }

  static Json.Obj object(Map<String, String> attributes) {
    Map<String, Json> members = new LinkedHashMap<>();
    attributes.forEach((name, value) -> members.put(name, Json.of(value)));
    return new Json.Obj(members);
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new CasXmiWriter(file, report);
  }

  private static final class Reading {
    private static final Set<String> PLACES = Set.of(ID, "sofa", "begin", "end");

    private final Source source;
    private final Xmi xmi;
    private final DocumentBuilder builder;
    private final Set<String> ids = new HashSet<>();
    private String sofa = "";

    Reading(Source source, Xmi xmi, Map<String, String> properties) {
      this.source = source;
      this.xmi = xmi;
      builder = new DocumentBuilder(source.name(), 1, properties);
    }

    DocumentBuilder builder() {
      for (Xmi.Element element : xmi.elements()) {
        String text = element.attributes().get("sofaString");
        if (text != null && sofa.isEmpty() && xmi.type(element).equals("uima.cas.Sofa")) {
          sofa = element.attributes().getOrDefault(ID, "");
          builder.text().append(text);
          builder.properties().put("cas.sofa", sofa);
        }
      }
      Map<String, Range> places = new HashMap<>();
      for (Xmi.Element element : xmi.elements()) {
        Range place = place(element);
        if (place != null) {
          places.put(element.attributes().getOrDefault(ID, ""), place);
        }
      }
      List<Json> kept = new ArrayList<>();
      xmi.elements().forEach(element -> kept.add(kept(element, places)));
      builder.sentences().sort(Comparator.comparing(Sentence::range));
      if (builder.sentences().isEmpty() && !builder.text().isEmpty()) {
        builder.sentence(0, builder.text().length(), Map.of());
      }
      builder.properties().put(ELEMENTS, new Json.Array(kept).inLine());
      return builder;
    }

    private @org.jspecify.annotations.Nullable Range place(Xmi.Element element) {
      Map<String, String> its = element.attributes();
      boolean here = !sofa.isEmpty() && sofa.equals(its.get("sofa")) && its.containsKey(ID);
      String begin = its.getOrDefault("begin", "");
      String end = its.getOrDefault("end", "");
      if (!here || begin.isEmpty() || xmi.type(element).equals("uima.tcas.DocumentAnnotation")) {
        return null;
      }
      boolean numbers = begin.matches("[0-9]{1,9}") && end.matches("[0-9]{1,9}");
      int from = numbers ? Integer.parseInt(begin) : -1;
      int to = numbers ? Integer.parseInt(end) : -1;
      if (from < 0 || to < from || to > builder.text().length()) {
        throw source.fault(
            0, "has an annotation out of its text: " + its.get(ID), "correct begin and end");
      }
      return new Range(from, to);
    }

    private Json kept(Xmi.Element element, Map<String, Range> places) {
      Map<String, String> its = element.attributes();
      String id = "x" + its.getOrDefault(ID, "");
      Range range = places.get(its.getOrDefault(ID, ""));
      Set<String> taken = new HashSet<>();
      if (range != null && ids.add(id)) {
        taken.addAll(label(element, id, range, places));
      } else if (!sofa.isEmpty() && sofa.equals(its.get(ID))) {
        taken.add("sofaString");
      }
      Map<String, Json> attributes = new LinkedHashMap<>();
      its.forEach(
          (name, value) ->
              attributes.put(name, taken.contains(name) ? Json.nothing() : Json.of(value)));
      Json.Obj json =
          Json.object("name", Json.of(element.name()), "attributes", new Json.Obj(attributes));
      if (element.children().isEmpty()) {
        return json;
      }
      List<Json> children = new ArrayList<>();
      element
          .children()
          .forEach(
              child ->
                  children.add(
                      new Json.Array(List.of(Json.of(child.getKey()), Json.of(child.getValue())))));
      return json.with("children", new Json.Array(children));
    }

    /** Adds what the element says; gives the attributes that it took. */
    private Set<String> label(
        Xmi.Element element, String id, Range range, Map<String, Range> places) {
      String type = xmi.type(element);
      if (type.equals(TsvNames.SENTENCE)) {
        builder.sentence(range.start(), range.end(), Map.of("cas.id", id));
        return Set.of("begin", "end");
      }
      Map<String, String> its = element.attributes();
      String governor = its.getOrDefault("Governor", "");
      String dependent = its.getOrDefault("Dependent", "");
      boolean relation = places.containsKey(governor) && places.containsKey(dependent);
      Set<String> taken = new HashSet<>();
      Map<String, Value> features = new LinkedHashMap<>();
      its.forEach(
          (name, value) -> {
            boolean end = relation && (name.equals("Governor") || name.equals("Dependent"));
            if (end) {
              taken.add(name);
            } else if (!PLACES.contains(name)) {
              taken.add(name);
              features.put(TsvNames.feature(type, name), Value.of(value));
            }
          });
      Target target =
          relation
              ? new Target.OfRelation("x" + governor, "x" + dependent)
              : new Target.OfSpan(List.of(range));
      if (!relation) {
        taken.addAll(Set.of("begin", "end"));
      }
      builder.label(id, TsvNames.layer(type), Annotator.SOURCE, target, features);
      return taken;
    }
  }
}
