package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** The texts that were explored, to go back to: what was typed, opened or replaced. */
public final class TextHistory {
  private static final int MOST = 500;

  private final List<Texts> visited = new ArrayList<>();
  private final ReadOnlyBooleanWrapper hasEarlier = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper hasLater = new ReadOnlyBooleanWrapper();
  private int at = -1;

  /**
   * What was explored.
   *
   * @param second of a pair; null for a text alone
   */
  public record Texts(String first, @Nullable String second) {}

  TextHistory() {}

  /** Whether there is a text before this one. */
  public ReadOnlyBooleanProperty hasEarlierProperty() {
    return hasEarlier.getReadOnlyProperty();
  }

  /** Whether one went back from a text. */
  public ReadOnlyBooleanProperty hasLaterProperty() {
    return hasLater.getReadOnlyProperty();
  }

  /** Adds what is explored now; what one went back from is forgotten. */
  void visit(Texts texts) {
    if (at >= 0 && visited.get(at).equals(texts)) {
      return;
    }
    visited.subList(at + 1, visited.size()).clear();
    visited.add(texts);
    if (visited.size() > MOST) {
      visited.removeFirst();
    }
    moveTo(visited.size() - 1);
  }

  /** Goes back (−1) or forth (1); null if there is nothing there. */
  @Nullable Texts go(int step) {
    int wanted = at + step;
    if (wanted < 0 || wanted >= visited.size()) {
      return null;
    }
    moveTo(wanted);
    return visited.get(at);
  }

  private void moveTo(int wanted) {
    at = wanted;
    hasEarlier.set(at > 0);
    hasLater.set(at < visited.size() - 1);
  }
}
