package krelectra.app.task;

/** A handle on work in the background. */
@FunctionalInterface
public interface RunningTask {
  /** Asks it to end; it does so at its next look, and its result is thrown away in any case. */
  void cancel();
}
