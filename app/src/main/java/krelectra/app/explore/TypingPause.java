package krelectra.app.explore;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Waits until the user has stopped typing. */
@FunctionalInterface
public interface TypingPause {
  /** Begins to wait anew, then does this once; what was to be done before is dropped. */
  void restart(Runnable then);

  /** Waits on JavaFX's thread. */
  static TypingPause of(Duration duration) {
    PauseTransition pause = new PauseTransition(duration);
    return then -> {
      pause.setOnFinished(event -> then.run());
      pause.playFromStart();
    };
  }
}
