package krelectra.annotation.document;

import java.util.Map;

/**
 * A sentence, or whatever a format takes for the unit of a row: a comment, a question, a title.
 *
 * @param id stable, unique in the document
 * @param document the document's id
 * @param range where it lies in the document's text
 * @param properties what else a format said of it, by name, for an equal export
 */
public record Sentence(String id, String document, Range range, Map<String, String> properties) {
  /** Copies the properties, in order. */
  public Sentence {
    properties = Properties.copyOf(properties);
  }

  /** The same elsewhere. */
  public Sentence withRange(Range other) {
    return new Sentence(id, document, other, properties);
  }

  /** The name of the property that says that an annotator has looked at it for a layer. */
  public static String reviewedBy(String annotator, String layer) {
    return "reviewed." + layer + '.' + annotator;
  }

  /** A property, or an empty text. */
  public String property(String name) {
    return properties.getOrDefault(name, "");
  }
}
