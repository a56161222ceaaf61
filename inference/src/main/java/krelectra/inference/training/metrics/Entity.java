package krelectra.inference.training.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * An entity in a row of tagged words.
 *
 * @param type for instance {@code PER}
 * @param start index of its first word
 * @param end index after its last one
 */
public record Entity(String type, int start, int end) {
  /**
   * The entities of a row of tags, read as seqeval's default (and CoNLL's conlleval) does: a change
   * of type begins a new entity, an {@code I} after {@code O} begins one too, {@code E} and {@code
   * S} are known.
   */
  public static List<Entity> of(List<String> tags, TagOrder order) {
    List<Entity> entities = new ArrayList<>();
    char letter = 'O';
    String type = "";
    int start = 0;
    for (int i = 0; i <= tags.size(); i++) {
      String tag = i < tags.size() ? tags.get(i) : "O";
      char nextLetter = order.letter(tag);
      String nextType = order.type(tag);
      boolean changes = !type.equals(nextType);
      if (ends(letter, nextLetter, changes)) {
        entities.add(new Entity(type, start, i));
      }
      if (starts(letter, nextLetter, changes)) {
        start = i;
      }
      letter = nextLetter;
      type = nextType;
    }
    return entities;
  }

  private static boolean ends(char before, char now, boolean changes) {
    boolean closed =
        switch (before) {
          case 'E', 'S' -> true;
          case 'B', 'I' -> now == 'B' || now == 'S' || now == 'O';
          default -> false;
        };
    return closed || (isInside(before) && changes);
  }

  private static boolean starts(char before, char now, boolean changes) {
    boolean opened =
        switch (now) {
          case 'B', 'S' -> true;
          case 'E', 'I' -> before == 'E' || before == 'S' || before == 'O';
          default -> false;
        };
    return opened || (isInside(now) && changes);
  }

  private static boolean isInside(char letter) {
    return letter != 'O' && letter != '.';
  }
}
