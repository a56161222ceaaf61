package krelectra.inference.text;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import krelectra.inference.InputException;

/** The word pieces that a model knows, in the order of its embedding rows. */
public final class Vocabulary {
  /** The entries that every vocabulary must have, in any order and place. */
  static final List<String> SPECIAL = List.of("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]");

  private final List<String> entries;
  private final Map<String, Integer> ids;

  private Vocabulary(List<String> entries, Map<String, Integer> ids) {
    this.entries = List.copyOf(entries);
    this.ids = ids;
  }

  /**
   * A vocabulary of these entries; an entry's index is its id.
   *
   * @throws IllegalArgumentException if an entry occurs twice or a special one is missing
   */
  public static Vocabulary of(List<String> entries) {
    return checked(
        entries, (id, problem) -> new IllegalArgumentException("entry " + id + ": " + problem));
  }

  /**
   * Reads a {@code vocab.txt}: one entry a line, UTF-8, the line's number less one being the id.
   *
   * @throws InputException if it is none: wrong encoding, too large, empty, an entry twice, or
   *     without [PAD], [UNK], [CLS], [SEP] or [MASK]
   */
  public static Vocabulary read(Path file) {
    List<String> entries = VocabularyFile.entries(file);
    return checked(
        entries,
        (id, problem) ->
            id < 0
                ? InputException.at(file, problem, "give the vocab.txt that came with the model")
                : InputException.at(
                    file, id + 1L, problem, "give the vocab.txt that came with the model"));
  }

  private interface Fault {
    RuntimeException at(int id, String problem);
  }

  private static Vocabulary checked(List<String> entries, Fault fault) {
    Map<String, Integer> ids = HashMap.newHashMap(entries.size());
    for (int id = 0; id < entries.size(); id++) {
      Integer before = ids.putIfAbsent(entries.get(id), id);
      if (before != null) {
        String shown = entries.get(id).isEmpty() ? "an empty line" : entries.get(id);
        throw fault.at(id, shown + " stands on line " + (before + 1) + " already");
      }
    }
    for (String special : SPECIAL) {
      if (!ids.containsKey(special)) {
        throw fault.at(-1, "has no " + special);
      }
    }
    return new Vocabulary(entries, ids);
  }

  /** Every entry; the index is the id. */
  public List<String> entries() {
    return entries;
  }

  public int size() {
    return entries.size();
  }

  /**
   * The entry of an id.
   *
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public String text(int id) {
    return entries.get(id);
  }

  /** The id of an entry, if it is one. */
  public OptionalInt find(String entry) {
    Integer id = ids.get(entry);
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  public int padId() {
    return special(0);
  }

  public int unknownId() {
    return special(1);
  }

  public int startId() {
    return special(2);
  }

  public int separatorId() {
    return special(3);
  }

  public int maskId() {
    return special(4);
  }

  /** Whether the row is one of [PAD], [UNK], [CLS], [SEP], [MASK]. */
  public boolean isSpecial(int id) {
    return SPECIAL.contains(text(id));
  }

  private int special(int index) {
    return find(SPECIAL.get(index)).orElseThrow();
  }
}
