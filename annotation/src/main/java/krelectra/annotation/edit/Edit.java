package krelectra.annotation.edit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import krelectra.annotation.edit.Key.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A change to a corpus, as a value. It holds what was before and what is after, so that it can be
 * reverted however much later, and a log of edits replays to the same corpus.
 */
public sealed interface Edit {
  /**
   * An item comes, changes or goes.
   *
   * @param before null if it comes
   * @param after null if it goes
   */
  record Change(@Nullable Item before, @Nullable Item after) implements Edit {
    /** Both are of one key. */
    public Change {
      Item known = before == null ? after : before;
      if (known == null || (after != null && !known.key().equals(after.key()))) {
        throw new IllegalArgumentException("a change is of one item");
      }
    }

    /** The key of the item. */
    public Key key() {
      return Objects.requireNonNull(before == null ? after : before).key();
    }
  }

  /**
   * A part of a document's text is replaced. What lies wholly before it stays, what lies wholly
   * behind it moves along; what touches it is named, so that reverting restores it exactly.
   *
   * @param start where the part starts
   * @param removed what stood there
   * @param inserted what stands there now
   * @param touched the sentences and labels that touch the part, with their new places
   */
  record Correction(
      String document, int start, String removed, String inserted, List<Change> touched)
      implements Edit {
    /** Copies the list. */
    public Correction {
      touched = List.copyOf(touched);
    }
  }

  /**
   * Edits that are one step for the user.
   *
   * @param name what the step does, for the history
   */
  record Bulk(String name, List<Edit> edits) implements Edit {
    /** Copies the edits. */
    public Bulk {
      edits = List.copyOf(edits);
    }
  }

  /** An item comes. */
  static Edit put(Item item) {
    return new Change(null, item);
  }

  /** An item goes. */
  static Edit remove(Item item) {
    return new Change(item, null);
  }

  /** An item changes. */
  static Edit change(Item before, Item after) {
    return new Change(before, after);
  }

  /**
   * Changes the corpus.
   *
   * @throws EditConflictException if it does not fit; of a bulk, edits before the one that does not
   *     fit are reverted
   */
  default void applyTo(Corpus corpus) {
    switch (this) {
      case Change change -> EditApplication.change(corpus, change);
      case Correction correction -> EditApplication.correct(corpus, correction);
      case Bulk(String name, List<Edit> edits) -> EditApplication.all(corpus, edits);
    }
  }

  /** The edit that takes this one back. */
  default Edit inverted() {
    return switch (this) {
      case Change(Item before, Item after) -> new Change(/* before= */ after, /* after= */ before);
      case Correction c ->
          new Correction(
              c.document,
              c.start,
              /* removed= */ c.inserted,
              /* inserted= */ c.removed,
              c.touched.stream().map(Edit::back).toList());
      case Bulk(String name, List<Edit> edits) -> {
        List<Edit> back = new ArrayList<>(edits.stream().map(Edit::inverted).toList());
        Collections.reverse(back);
        yield new Bulk(name, back);
      }
    };
  }

  private static Change back(Change change) {
    return new Change(/* before= */ change.after(), /* after= */ change.before());
  }

  /** The keys of the items that it names; a correction moves others too. */
  default Set<Key> keys() {
    return switch (this) {
      case Change change -> Set.of(change.key());
      case Correction c -> {
        Set<Key> keys = c.touched.stream().map(Change::key).collect(Collectors.toSet());
        keys.add(new Key(Kind.DOCUMENT, c.document, c.document));
        yield keys;
      }
      case Bulk(String name, List<Edit> edits) ->
          edits.stream().flatMap(edit -> edit.keys().stream()).collect(Collectors.toSet());
    };
  }
}
