package krelectra.inference.training.finetuning;

import ai.djl.Device;
import krelectra.inference.InputException;

/**
 * Where a run computes.
 *
 * @param device the processor or a graphics card
 * @param reason why it was taken and not the other
 */
public record DeviceChoice(Device device, String reason) {
  /** What was asked for. */
  public enum Wish {
    AUTO,
    CPU,
    GPU
  }

  /**
   * Decides.
   *
   * @param gpus how many graphics cards the engine found ({@code Engine.getGpuCount})
   * @throws InputException if a card was asked for and there is none
   */
  public static DeviceChoice of(Wish wish, int gpus) {
    return switch (wish) {
      case CPU -> new DeviceChoice(Device.cpu(), "asked for");
      case AUTO ->
          gpus > 0
              ? new DeviceChoice(Device.gpu(), gpus + " graphics card(s) found")
              : new DeviceChoice(Device.cpu(), "the engine found no graphics card that it can use");
      case GPU -> {
        if (gpus == 0) {
          throw InputException.at(
              "--device",
              "the engine found no graphics card",
              "give --device cpu, or install the GPU pack");
        }
        yield new DeviceChoice(Device.gpu(), "asked for");
      }
    };
  }

  /** {@code cpu} or {@code gpu}. */
  public String name() {
    return device.isGpu() ? "gpu" : "cpu";
  }
}
