package krelectra.inference.benchmark;

import java.io.IOException;
import krelectra.inference.Cancellation;

/** One who runs the workload and tells how long it took. */
interface Runner {
  /** The name in the table. */
  String name();

  /** Whether it can do this. */
  boolean takes(Workload workload);

  /**
   * Runs once.
   *
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) throws IOException;
}
