package krelectra.annotation.layer;

import java.util.List;
import java.util.Optional;

/**
 * Tags to choose from.
 *
 * @param id stable, unique in the project
 * @param name for people
 * @param open whether annotators may add to it
 */
public record Tagset(String id, String name, boolean open, List<Tag> tags) {
  /** Copies the tags. */
  public Tagset {
    tags = List.copyOf(tags);
  }

  /** The tag of a name. */
  public Optional<Tag> tag(String tagName) {
    return tags.stream().filter(tag -> tag.name().equals(tagName)).findFirst();
  }
}
