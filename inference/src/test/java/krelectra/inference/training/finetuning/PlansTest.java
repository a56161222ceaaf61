package krelectra.inference.training.finetuning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.training.DeviceChoice;
import krelectra.inference.training.DeviceChoice.Numbers;
import krelectra.inference.training.DeviceChoice.Wish;
import krelectra.inference.training.Precision;
import org.junit.jupiter.api.Test;

/** What is decided before and between steps: device, memory, order, rates. */
class PlansTest {
  @Test
  void theDeviceIsTheCardWhereThereIsOne() {
    DeviceChoice none = DeviceChoice.of(Wish.AUTO, Numbers.AUTO, 0);
    assertThat(none.name()).isEqualTo("cpu");
    assertThat(none.precision()).isEqualTo(Precision.FP32);
    assertThat(none.reason()).contains("no graphics card");
    DeviceChoice two = DeviceChoice.of(Wish.AUTO, Numbers.AUTO, 2);
    assertThat(two.name()).isEqualTo("gpu");
    assertThat(two.precision()).isEqualTo(Precision.BF16);
    assertThat(DeviceChoice.of(Wish.CPU, Numbers.AUTO, 2).name()).isEqualTo("cpu");
    assertThat(DeviceChoice.of(Wish.GPU, Numbers.FP32, 1).name()).isEqualTo("gpu");
    assertThatThrownBy(() -> DeviceChoice.of(Wish.GPU, Numbers.AUTO, 0))
        .hasMessageContaining("no graphics card");
  }

  @Test
  void numbersThatWereAskedForAreTaken() {
    assertThat(DeviceChoice.of(Wish.AUTO, Numbers.FP32, 1).precision()).isEqualTo(Precision.FP32);
    assertThat(DeviceChoice.of(Wish.CPU, Numbers.BF16, 0).precision()).isEqualTo(Precision.BF16);
  }

  @Test
  void whatDoesNotFitIsRefusedWithABatchThatDoes() {
    MemoryEstimate estimate = MemoryEstimate.of(ElectraConfig.base(30_000), 109_000_000, 128);
    assertThatCode(() -> estimate.check(32, 1, estimate.bytes(32))).doesNotThrowAnyException();
    assertThatThrownBy(() -> estimate.check(32, 2, estimate.bytes(9)))
        .hasMessageContaining("set train_batch_size 8 and gradient_accumulation_steps 8");
    assertThatThrownBy(() -> estimate.check(32, 1, 1 << 20)).hasMessageContaining("smaller model");
  }

  @Test
  void anEpochShowsEveryInputOnceAndLikeLengthsTogether() {
    var random = new SplittableRandom(3);
    int[] lengths = random.ints(1003, 3, 129).toArray();
    var order = new BatchOrder(lengths, 16, 9);
    int[] seen =
        IntStream.range(0, order.count()).flatMap(b -> Arrays.stream(order.get(0, b))).toArray();
    assertThat(Arrays.stream(seen).sorted().toArray())
        .isEqualTo(IntStream.range(0, lengths.length).toArray());
    assertThat(padded(order, lengths)).isLessThan(1.2 * Arrays.stream(lengths).sum());
    int[] second = order.get(1, 0);
    assertThat(second).isNotEqualTo(order.get(0, 0));
    assertThat(new BatchOrder(lengths, 16, 9).get(1, 0)).isEqualTo(second);
    assertThat(new BatchOrder(lengths, 16, 10).get(1, 0)).isNotEqualTo(second);
  }

  private static double padded(BatchOrder order, int[] lengths) {
    double sum = 0;
    for (int b = 0; b < order.count(); b++) {
      int[] rows = order.get(0, b);
      sum += rows.length * Arrays.stream(rows).map(row -> lengths[row]).max().orElseThrow();
    }
    return sum;
  }

  @Test
  void googlesRecipeLowersTheRateLayerByLayer() {
    var rates = new LayerRates(0.8, 12);
    assertThat(rates.factor("classifier.dense.weight")).isEqualTo(1);
    assertThat(rates.factor("electra.encoder.layer.11.output.dense.bias"))
        .isCloseTo(0.8 * 0.8, within(1e-12));
    assertThat(rates.factor("electra.embeddings.word_embeddings.weight"))
        .isCloseTo(Math.pow(0.8, 14), within(1e-12));
  }
}
