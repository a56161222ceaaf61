package krelectra.app.explore.attention;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import krelectra.app.task.BackgroundTask;
import krelectra.app.task.RunningTask;
import krelectra.app.task.TaskRunner;
import krelectra.inference.analysis.attention.HeadScore;
import krelectra.inference.analysis.attention.HeadScores;
import org.jspecify.annotations.Nullable;

/** Scores the heads in the background, and orders them. */
final class ScoredHeads {
  private final TaskRunner runner;
  private final ObservableValue<@Nullable AttentionPicture> units;
  private final ReadOnlyObjectWrapper<@Nullable HeadScores> scores = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<@Nullable HeadScore> score = new SimpleObjectProperty<>();
  private final BooleanProperty sorted = new SimpleBooleanProperty(true);
  private final ObjectBinding<@Nullable HeadOrder> order;
  private RunningTask running = () -> {};

  ScoredHeads(TaskRunner runner, ObservableValue<@Nullable AttentionPicture> units) {
    this.runner = runner;
    this.units = units;
    order = Bindings.createObjectBinding(this::orderNow, units, scores, score, sorted);
    units.subscribe(this::make);
  }

  private void make(@Nullable AttentionPicture now) {
    running.cancel();
    scores.set(null);
    if (now != null && now.size() > 0) {
      running = BackgroundTask.of(now::scores).onSuccess(scores::set).startWith(runner);
    }
  }

  private @Nullable HeadOrder orderNow() {
    AttentionPicture now = units.getValue();
    HeadScores known = scores.get();
    HeadScore by = score.get();
    if (now == null) {
      return null;
    }
    if (known == null || by == null || !sorted.get() || !isOf(known, now) || !known.has(by)) {
      return HeadOrder.byPlace(now.layers(), now.heads());
    }
    return HeadOrder.by(known, by);
  }

  /** Scores of another model's shape may still be known for a moment. */
  private static boolean isOf(HeadScores known, AttentionPicture now) {
    return known.layers() == now.layers() && known.heads() == now.heads();
  }

  Optional<Head> best(HeadScore by) {
    HeadScores known = scores.get();
    if (known == null || !known.has(by)) {
      return Optional.empty();
    }
    int first = known.ranking(by)[0];
    return Optional.of(new Head(first / known.heads(), first % known.heads()));
  }

  ObservableValue<@Nullable HeadScores> scores() {
    return scores.getReadOnlyProperty();
  }

  ObjectProperty<@Nullable HeadScore> orderProperty() {
    return score;
  }

  BooleanProperty sortedProperty() {
    return sorted;
  }

  ObservableValue<@Nullable HeadOrder> order() {
    return order;
  }
}
