package krelectra.app.explore.surprise;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import krelectra.app.explore.ExploreViewModel;

/**
 * The texts before and after replacements. Going back keeps what was typed since, so that nothing
 * is lost by it.
 */
public final class TextHistory {
  /** The most texts kept on either side. */
  private static final int DEPTH = 200;

  /** Both texts; the second one counts for a pair alone. */
  private record Texts(String first, String second) {}

  private final ExploreViewModel explore;
  private final Deque<Texts> earlier = new ArrayDeque<>();
  private final Deque<Texts> later = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();

  TextHistory(ExploreViewModel explore) {
    this.explore = explore;
  }

  public ReadOnlyBooleanProperty canGoBackProperty() {
    return canGoBack.getReadOnlyProperty();
  }

  public ReadOnlyBooleanProperty canGoForwardProperty() {
    return canGoForward.getReadOnlyProperty();
  }

  /** Remembers the text as it is, before it is changed. */
  void remember() {
    keep(earlier, current());
    later.clear();
    update();
  }

  /** Shows the text as it was before the last replacement. */
  public void back() {
    move(earlier, later);
  }

  /** Shows the text as it was before going back. */
  public void forward() {
    move(later, earlier);
  }

  private void move(Deque<Texts> from, Deque<Texts> to) {
    if (!from.isEmpty()) {
      keep(to, current());
      Texts shown = from.pop();
      explore.textProperty().set(shown.first());
      explore.secondTextProperty().set(shown.second());
      explore.analyse();
      update();
    }
  }

  private Texts current() {
    return new Texts(explore.textProperty().get(), explore.secondTextProperty().get());
  }

  private static void keep(Deque<Texts> texts, Texts kept) {
    texts.push(kept);
    if (texts.size() > DEPTH) {
      texts.removeLast();
    }
  }

  private void update() {
    canGoBack.set(!earlier.isEmpty());
    canGoForward.set(!later.isEmpty());
  }
}
