package krelectra.app.window;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The first tour: where it is. */
public final class TourViewModel {
  private static final List<TourStep> STEPS = List.of(TourStep.values());

  private final ReadOnlyObjectWrapper<@Nullable TourStep> step = new ReadOnlyObjectWrapper<>();
  private boolean isToured;

  TourViewModel(boolean isToured) {
    this.isToured = isToured;
  }

  /** Where it is; null before and after it. */
  public ReadOnlyObjectProperty<@Nullable TourStep> stepProperty() {
    return step.getReadOnlyProperty();
  }

  /** Whether it was seen or put away. */
  public boolean isToured() {
    return isToured;
  }

  /** How many stops are before one. */
  static int before(TourStep stop) {
    return STEPS.indexOf(stop);
  }

  /** How many stops there are. */
  static int stops() {
    return STEPS.size();
  }

  /** Begins it, again if asked. */
  public void begin() {
    step.set(TourStep.TEXT);
  }

  /** Goes on; from the last step, out. */
  public void next() {
    go(1);
  }

  /** Goes back one step. */
  public void back() {
    go(-1);
  }

  /** Puts it away. */
  public void end() {
    isToured = true;
    step.set(null);
  }

  private void go(int by) {
    TourStep now = step.get();
    if (now == null) {
      return;
    }
    int wanted = STEPS.indexOf(now) + by;
    if (wanted >= STEPS.size()) {
      end();
    } else if (wanted >= 0) {
      step.set(STEPS.get(wanted));
    }
  }
}
