package krelectra.app.run;

/** What a run is doing, as it truly is. */
public enum RunState {
  /** It stands in the queue. */
  WAITING,
  /** A process works on it. */
  RUNNING,
  /** A process holds it, and waits. */
  PAUSED,
  /** Its process died without a word. */
  INTERRUPTED,
  /** Somebody stopped it, or took it out of the queue. */
  CANCELLED,
  /** It ended with an error. */
  FAILED,
  DONE,
  /** Its folder cannot be read. */
  DAMAGED;

  /** Whether a process is there to hear wishes. */
  public boolean isAtWork() {
    return this == RUNNING || this == PAUSED;
  }

  /** Whether it can be put into the queue to go on. */
  public boolean canGoOn() {
    return this == INTERRUPTED || this == CANCELLED || this == FAILED;
  }
}
