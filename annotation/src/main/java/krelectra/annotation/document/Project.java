package krelectra.annotation.document;

import java.util.Map;

/**
 * What is annotated together: documents, layers, tagsets and annotators belong to one project.
 *
 * @param id stable, unique in the database
 * @param name for people
 * @param description for people, Markdown
 * @param properties settings, by name
 */
public record Project(String id, String name, String description, Map<String, String> properties) {
  /** Copies the properties, in order. */
  public Project {
    properties = Properties.copyOf(properties);
  }
}
