package krelectra.inference;

import java.util.concurrent.CancellationException;

/**
 * Asks whether the user has cancelled. Long work calls {@link #check} between layers, steps or
 * files: an interrupt does not stop a running native call.
 */
@FunctionalInterface
public interface Cancellation {
  /** Never cancelled. */
  Cancellation NONE = () -> false;

  boolean isCancelled();

  /**
   * Leaves the work at this point if the user has cancelled.
   *
   * @throws CancellationException if the user has cancelled
   */
  default void check() {
    if (isCancelled()) {
      throw new CancellationException("cancelled");
    }
  }
}
