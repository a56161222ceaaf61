package krelectra.inference.training;

import ai.djl.Device;
import krelectra.inference.InputException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a run computes, and with what numbers.
 *
 * @param device the processor or a graphics card
 * @param precision of matrix products
 * @param reason why they were taken and not others
 */
public record DeviceChoice(Device device, Precision precision, String reason) {
  /** The device that was asked for. */
  public enum Wish {
    AUTO,
    CPU,
    GPU
  }

  /** The numbers that were asked for. */
  public enum Numbers {
    AUTO,
    FP32,
    BF16
  }

  /**
   * Decides.
   *
   * @param gpus how many graphics cards the engine found ({@code Engine.getGpuCount})
   * @throws InputException if a card was asked for and there is none
   */
  public static DeviceChoice of(Wish wish, Numbers numbers, int gpus) {
    if (wish == Wish.GPU && gpus == 0) {
      throw InputException.at(
          "--device",
          "the engine found no graphics card",
          "give --device cpu, or install the GPU pack");
    }
    boolean card = wish == Wish.GPU || (wish == Wish.AUTO && gpus > 0);
    String why =
        wish != Wish.AUTO
            ? "asked for"
            : card
                ? gpus + " graphics card(s) found"
                : "the engine found no graphics card that it can use";
    Precision precision = precision(numbers, card);
    String precisionWhy =
        numbers != Numbers.AUTO
            ? precision.key() + " asked for"
            : card
                ? "bf16 products, as is usual on a graphics card"
                : "fp32, because processors gain little from bf16";
    return new DeviceChoice(
        card ? Device.gpu() : Device.cpu(), precision, why + "; " + precisionWhy);
  }

  private static Precision precision(Numbers numbers, boolean card) {
    return switch (numbers) {
      case FP32 -> Precision.FP32;
      case BF16 -> Precision.BF16;
      case AUTO -> card ? Precision.BF16 : Precision.FP32;
    };
  }

  /** What a run's record says of it. */
  public ObjectNode json() {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("used", name());
    json.put("why", reason);
    json.put("precision", precision.key());
    json.put("threads", Integer.getInteger("ai.djl.pytorch.num_threads", 0));
    return json;
  }

  /** {@code cpu} or {@code gpu}. */
  public String name() {
    return device.isGpu() ? "gpu" : "cpu";
  }
}
