package krelectra.app.finetune;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import org.jspecify.annotations.Nullable;

/** Notices which runs come to an end between two looks. */
final class EndedRuns {
  private final Map<Path, RunState> before = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable RunSummary> last = new ReadOnlyObjectWrapper<>();

  /** The run that came to an end last; null for none. */
  ReadOnlyObjectProperty<@Nullable RunSummary> lastProperty() {
    return last.getReadOnlyProperty();
  }

  void take(List<RunSummary> runs) {
    for (RunSummary run : runs) {
      RunState was = before.put(run.folder(), run.state());
      boolean isOver =
          switch (run.state()) {
            case DONE, FAILED, INTERRUPTED -> true;
            case WAITING, RUNNING, PAUSED, CANCELLED, DAMAGED -> false;
          };
      // A short run may be met waiting and then at its end.
      if (isOver && was != null && (was.isAtWork() || was == RunState.WAITING)) {
        last.set(run);
      }
    }
  }
}
