package krelectra.app.command;

import krelectra.inference.model.Engines;
import krelectra.inference.training.DeviceChoice;
import picocli.CommandLine.Option;

/** Where a training computes, and with what numbers. */
final class DeviceOption {
  @Option(
      names = "--device",
      defaultValue = "auto",
      paramLabel = "auto|cpu|gpu",
      description = "auto takes a graphics card where the engine finds one.")
  DeviceChoice.Wish device = DeviceChoice.Wish.AUTO;

  @Option(
      names = "--precision",
      defaultValue = "auto",
      paramLabel = "auto|fp32|bf16",
      description = "Of matrix products; auto takes bf16 on a graphics card.")
  DeviceChoice.Numbers precision = DeviceChoice.Numbers.AUTO;

  /** Decides, and says it; the engine must have been prepared. */
  DeviceChoice choose(Console console) {
    DeviceChoice used = DeviceChoice.of(device, precision, Engines.gpus());
    console.note("computes on the " + used.name() + ": " + used.reason());
    return used;
  }
}
