package krelectra.annotation.format.cas;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import krelectra.annotation.InputException;
import krelectra.annotation.format.Source;

/**
 * The elements of an XMI file.
 *
 * @param namespaces address by prefix
 * @param root the root's attributes
 */
record Xmi(Map<String, String> namespaces, Map<String, String> root, List<Element> elements) {
  private static final int MOST_ELEMENTS = 5_000_000;

  /**
   * An element under the root.
   *
   * @param name with its prefix
   * @param attributes by name with prefix, in order
   * @param children texts of elements in it (arrays of strings), each with its name
   */
  record Element(
      String name, Map<String, String> attributes, List<Map.Entry<String, String>> children) {}

  /**
   * Reads a file. No DTD is taken, so that no entity can be defined.
   *
   * @throws InputException if it is no XMI
   */
  static Xmi read(Source source) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try (Reader in = source.reader()) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      return new Reading(source, xml).read();
    } catch (XMLStreamException e) {
      long line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
      String message = String.valueOf(e.getMessage()).replaceAll("(?s).*Message: ", "");
      throw InputException.at(
          source.file(), line, "is no XML (" + message + ")", "export it again", e);
    }
  }

  private static final class Reading {
    private final Source source;
    private final XMLStreamReader xml;
    private final Map<String, String> namespaces = new LinkedHashMap<>();
    private final List<Element> elements = new ArrayList<>();

    Reading(Source source, XMLStreamReader xml) {
      this.source = source;
      this.xml = xml;
    }

    Xmi read() throws XMLStreamException {
      Map<String, String> root = new LinkedHashMap<>();
      int depth = 0;
      Element open = null;
      StringBuilder text = new StringBuilder();
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.DTD ->
              throw source.fault(line(), "has a DTD", "remove it: entities are not taken");
          case XMLStreamConstants.START_ELEMENT -> {
            takeNamespaces();
            depth++;
            if (depth == 1) {
              if (!xml.getLocalName().equals("XMI")) {
                throw source.fault(line(), "is no XMI but " + name(), "choose another format");
              }
              root.putAll(attributes());
            } else if (depth == 2) {
              open = new Element(name(), attributes(), new ArrayList<>());
              elements.add(open);
            } else if (depth > 3) {
              throw source.fault(line(), "has elements too deep in each other", "export it again");
            }
            if (elements.size() > MOST_ELEMENTS) {
              throw source.fault(line(), "has over 5 million elements", "split it");
            }
            text.setLength(0);
          }
          case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
              text.append(xml.getText());
          case XMLStreamConstants.END_ELEMENT -> {
            if (depth == 3 && open != null) {
              open.children().add(Map.entry(name(), text.toString()));
            }
            depth--;
          }
          default -> {
            // comments and blanks
          }
        }
      }
      return new Xmi(namespaces, root, elements);
    }

    private int line() {
      return xml.getLocation().getLineNumber();
    }

    private String name() {
      String prefix = xml.getPrefix();
      return prefix == null || prefix.isEmpty()
          ? xml.getLocalName()
          : prefix + ":" + xml.getLocalName();
    }

    private void takeNamespaces() {
      for (int i = 0; i < xml.getNamespaceCount(); i++) {
        String prefix = xml.getNamespacePrefix(i);
        String address = xml.getNamespaceURI(i);
        namespaces.putIfAbsent(prefix == null ? "" : prefix, address == null ? "" : address);
      }
    }

    private Map<String, String> attributes() {
      Map<String, String> attributes = new LinkedHashMap<>();
      for (int i = 0; i < xml.getAttributeCount(); i++) {
        String prefix = xml.getAttributePrefix(i);
        String name = xml.getAttributeLocalName(i);
        attributes.put(
            prefix == null || prefix.isEmpty() ? name : prefix + ":" + name,
            xml.getAttributeValue(i));
      }
      return attributes;
    }
  }

  /** The UIMA type of an element: its namespace's path as a package. */
  String type(Element element) {
    int colon = element.name().indexOf(':');
    String prefix = colon < 0 ? "" : element.name().substring(0, colon);
    String address = namespaces.getOrDefault(prefix, "");
    String path = address.replaceFirst("^http:///", "").replaceFirst("\\.ecore$", "");
    String local = element.name().substring(colon + 1);
    return path.isEmpty() || path.equals("uima/noNamespace")
        ? local
        : path.replace('/', '.') + "." + local;
  }
}
