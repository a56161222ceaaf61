package krelectra.annotation.format.cas;

import java.util.List;
import java.util.Set;

/** A UIMA type system for structures: all features are strings, but for the ends of relations. */
final class TypeSystem {
  private TypeSystem() {}

  static String of(List<Structure> structures) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    xml.append("<typeSystemDescription xmlns=\"http://uima.apache.org/resourceSpecifier\">\n");
    xml.append("    <types>\n");
    Set<String> relations = Structure.relations(structures);
    Structure.types(structures)
        .forEach(
            (type, names) -> {
              xml.append("        <typeDescription>\n            <name>").append(type);
              xml.append("</name>\n            <description/>\n            <supertypeName>");
              xml.append("uima.tcas.Annotation</supertypeName>\n            <features>\n");
              names.forEach(name -> feature(name, "uima.cas.String", xml));
              if (relations.contains(type)) {
                feature("Governor", "uima.tcas.Annotation", xml);
                feature("Dependent", "uima.tcas.Annotation", xml);
              }
              xml.append("            </features>\n        </typeDescription>\n");
            });
    return xml.append("    </types>\n</typeSystemDescription>\n").toString();
  }

  private static void feature(String name, String range, StringBuilder xml) {
    xml.append("                <featureDescription>\n                    <name>").append(name);
    xml.append("</name>\n                    <description/>\n                    <rangeTypeName>");
    xml.append(range).append("</rangeTypeName>\n                </featureDescription>\n");
  }
}
