package krelectra.annotation.document;

import java.util.Map;

/**
 * A text to annotate. A long file of sentences becomes several documents of one name, its parts.
 *
 * @param id stable, unique in the project
 * @param name that of the file, or of the piece of it
 * @param part which part of the file, counted from 1
 * @param original the text as it came; it never changes
 * @param text the text that all offsets count in: the original with its corrections
 * @param properties what else a format said of it, by name, for an equal export
 */
public record Document(
    String id,
    String name,
    int part,
    String original,
    String text,
    Map<String, String> properties) {
  /** Copies the properties, in order. */
  public Document {
    properties = Properties.copyOf(properties);
  }

  /** A text as it came. */
  public static Document of(String id, String name, String text, Map<String, String> properties) {
    return new Document(id, name, 1, text, text, properties);
  }

  /** The same with a corrected text. */
  public Document withText(String corrected) {
    return new Document(id, name, part, original, corrected, properties);
  }

  /** Whether its text was corrected. */
  public boolean isCorrected() {
    return !text.equals(original);
  }

  /** A property, or an empty text. */
  public String property(String name) {
    return properties.getOrDefault(name, "");
  }
}
