package krelectra.annotation.edit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What edits act on: a database, or memory. Only edits call what changes it. */
public interface Corpus {
  /** The item of a key, null if it is not there. */
  @Nullable Item get(Key key);

  /** Puts an item where its key says, over what was there. */
  void put(Item item);

  /** Takes the item of a key away; nothing happens if it is not there. */
  void remove(Key key);

  /**
   * Moves what lies behind a place of a document: every sentence, and every label with text of its
   * own, whose first unit is at {@code after + 1} or later.
   *
   * @param by how far; back if negative
   * @param except keys that stay as they are
   */
  void shift(String document, int after, int by, Set<Key> except);
}
