package krelectra.annotation.format.cas;

import java.util.List;
import java.util.Map;
import krelectra.annotation.format.Report;

/** Writes XMI as UIMA does. */
record XmiText(Report report, boolean indented, boolean declared) {
  String write(
      Map<String, String> namespaces, Map<String, String> root, List<Xmi.Element> elements) {
    StringBuilder out = new StringBuilder();
    out.append(declared ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" : "").append("<xmi:XMI");
    namespaces.forEach(
        (prefix, address) -> {
          out.append(prefix.isEmpty() ? " xmlns=\"" : " xmlns:" + prefix + "=\"");
          escape(address, out);
          out.append('"');
        });
    attributes(root, out);
    out.append('>');
    for (Xmi.Element element : elements) {
      out.append(indented ? "\n    " : "").append('<').append(element.name());
      attributes(element.attributes(), out);
      if (element.children().isEmpty()) {
        out.append("/>");
        continue;
      }
      out.append('>');
      for (Map.Entry<String, String> child : element.children()) {
        out.append(indented ? "\n        " : "").append('<').append(child.getKey()).append('>');
        escape(child.getValue(), out);
        out.append("</").append(child.getKey()).append('>');
      }
      out.append(indented ? "\n    " : "").append("</").append(element.name()).append('>');
    }
    return out.append(indented ? "\n" : "").append("</xmi:XMI>").toString();
  }

  private void attributes(Map<String, String> attributes, StringBuilder out) {
    attributes.forEach(
        (name, value) -> {
          out.append(' ').append(name).append("=\"");
          escape(value, out);
          out.append('"');
        });
  }

  private void escape(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n', '\r', '\t' -> out.append("&#").append(c).append(';');
        default -> {
          if (c > 0xffff) {
            out.append("&#").append(c).append(';');
          } else if (c < ' ' || c >= 0xfffe || (c >= 0xd800 && c < 0xe000)) {
            report.lost("characters that XML has no place for");
            out.append('\ufffd');
          } else {
            out.appendCodePoint(c);
          }
        }
      }
    }
  }

  /** The element of a type, with a prefix for its package, made where there is none. */
  static String name(String type, Map<String, String> namespaces) {
    int dot = type.lastIndexOf('.');
    String address =
        "http:///"
            + (dot < 0 ? "uima/noNamespace" : type.substring(0, dot).replace('.', '/'))
            + ".ecore";
    for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
      if (namespace.getValue().equals(address)) {
        return namespace.getKey() + ":" + type.substring(dot + 1);
      }
    }
    String last = dot < 0 ? "noNamespace" : type.substring(type.lastIndexOf('.', dot - 1) + 1, dot);
    String prefix = last;
    for (int i = 2; namespaces.containsKey(prefix); i++) {
      prefix = last + i;
    }
    namespaces.put(prefix, address);
    return prefix + ":" + type.substring(dot + 1);
  }
}
