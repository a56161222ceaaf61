package krelectra.app.runtime;

import java.util.Optional;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.RuntimePack;

/**
 * With what is computed.
 *
 * @param inUse the pack of this process; empty for the processor
 * @param threads of the processor
 * @param offer what the driver of graphics cards offers
 * @param chosen for the next start: a folder, or {@link RuntimeChoice#CPU}
 * @param lack what keeps the choice from being applied; the processor is taken then
 * @param isFixed whether the environment has chosen
 */
public record Situation(
    Optional<RuntimePack> inUse,
    int threads,
    CudaDriver.Offer offer,
    String chosen,
    Optional<PackLack> lack,
    boolean isFixed) {

  /** Whether the next start computes with the processor because that was chosen. */
  public boolean isProcessorChosen() {
    return chosen.equals(RuntimeChoice.CPU);
  }
}
