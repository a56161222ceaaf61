package krelectra.app.explore.attention;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/** Makes the map that is wanted: a head's at once, anything longer in the background. */
@SuppressWarnings("ReferenceEquality") // the very same picture or request is meant
final class ShownMaps {
  /** A choice of what is to be seen of a picture. */
  record Wanted(AttentionPicture picture, MapChoice choice) {}

  private final TaskRunner runner;
  private final ObservableValue<@Nullable Wanted> wanted;
  private final ReadOnlyObjectWrapper<@Nullable ShownMap> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper computing = new ReadOnlyBooleanWrapper();
  private RunningTask running = () -> {};

  ShownMaps(TaskRunner runner, ObservableValue<@Nullable Wanted> wanted) {
    this.runner = runner;
    this.wanted = wanted;
    wanted.subscribe(this::make);
  }

  private void make(@Nullable Wanted now) {
    running.cancel();
    computing.set(false);
    ShownMap before = shown.get();
    if (now == null) {
      shown.set(null);
    } else if (now.choice().isQuick()) {
      shown.set(ShownMap.of(now.picture(), now.choice(), () -> false));
    } else {
      if (before != null && before.picture() != now.picture()) {
        shown.set(null); // its rows are no longer those that can be selected
      }
      computing.set(true);
      running =
          BackgroundTask.of(progress -> ShownMap.of(now.picture(), now.choice(), progress))
              .onSuccess(shown::set)
              .onFinished(() -> finished(now))
              .startWith(runner);
    }
  }

  private void finished(Wanted made) {
    if (made.equals(wanted.getValue())) {
      computing.set(false);
    }
  }

  ObservableValue<@Nullable ShownMap> shown() {
    return shown.getReadOnlyProperty();
  }

  ObservableValue<Boolean> computing() {
    return computing.getReadOnlyProperty();
  }
}
