package krelectra.annotation.document;

/**
 * Who gives labels: a person, a model, or the file that labels came from.
 *
 * @param id stable, unique in the project
 * @param name for people
 * @param kind what it is
 */
public record Annotator(String id, String name, Kind kind) {
  /** The file that labels came from, where it names nobody. */
  public static final String SOURCE = "source";

  /** Who decides where annotators differ, unless another is named. */
  public static final String CURATOR = "curator";

  /** What an annotator is. */
  public enum Kind {
    PERSON,
    MODEL,
    SOURCE
  }
}
