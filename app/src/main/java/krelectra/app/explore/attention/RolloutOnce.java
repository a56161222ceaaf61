package krelectra.app.explore.attention;

import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Attention;
import krelectra.inference.analysis.attention.Rollout;
import org.jspecify.annotations.Nullable;

/** A text's rollout, worked out when it is asked for and then kept, for any thread. */
final class RolloutOnce {
  private final Attention maps;
  private @Nullable Rollout rollout;

  RolloutOnce(Attention maps) {
    this.maps = maps;
  }

  /**
   * The rollout up to every layer.
   *
   * @throws CancellationException if the user cancels; it can be asked for again
   */
  synchronized Rollout get(Cancellation cancellation) {
    if (rollout == null) {
      rollout = Rollout.of(maps, cancellation);
    }
    return rollout;
  }
}
