package krelectra.inference.training.pretraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import java.util.List;
import krelectra.inference.model.ElectraConfig;
import krelectra.inference.model.Engines;
import krelectra.inference.model.TinyModel;
import krelectra.inference.text.Vocabulary;
import krelectra.inference.training.AdamW;
import krelectra.inference.training.FlatParameters;
import krelectra.inference.training.Precision;
import org.junit.jupiter.api.Test;

class PretrainingStepTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(TinyModel.vocabulary());
  private static final List<ExamplePacker.Example> ROWS =
      List.of(
          new ExamplePacker.Example(new int[] {7, 9, 11, 13, 8, 6}, new int[] {20, 21, 22, 9}),
          new ExamplePacker.Example(new int[] {30, 31, 12, 14, 15}, new int[0]),
          new ExamplePacker.Example(new int[] {8, 9, 6}, new int[] {10, 33}),
          new ExamplePacker.Example(new int[] {16, 17, 18, 19}, new int[] {11}));

  /** One that says where the loss of several passes comes from, without dropout. */
  private static PretrainingConfig config(int passes) {
    var shape = new ElectraConfig(VOCABULARY.size(), 16, 24, 2, 2, 48, 32, 2, 1e-12, 0, 0, 0.3, 0);
    return new PretrainingConfig(
        16, 9, 4, passes, 1e-3, 0, 0.01, 0.3, 50, 1, 0.5, 1, 9, 1, 9, 2, false, 3, shape);
  }

  private static StepFigures step(NDManager manager, int passes) {
    return step(manager, passes, Precision.FP32);
  }

  private static StepFigures step(NDManager manager, int passes, Precision precision) {
    PretrainingConfig config = config(passes);
    var networks = new Networks(config.discriminator(), config.generator());
    try (NDManager own = manager.newSubManager();
        var parameters = new FlatParameters(manager, networks.specs());
        var optimizer = new AdamW(AdamW.Settings.pretraining(0.01), parameters, manager)) {
      parameters.initialize(0.3, 7);
      return new PretrainingStep(
              config,
              new PretrainingForward(networks, VOCABULARY, precision.products(own)),
              parameters,
              optimizer)
          .run(manager, ROWS, 1e-3, 4);
    }
  }

  @Test
  void halfPrecisionMovesTheSameToItsBits() {
    try (NDManager manager = Engines.start()) {
      StepFigures exact = step(manager, 1);
      StepFigures half = step(manager, 1, Precision.BF16);
      assertThat(half.masked()).isNotEqualTo(exact.masked());
      assertThat(half.masked()).isCloseTo(exact.masked(), within(exact.masked() / 50));
      assertThat(half.norm()).isCloseTo(exact.norm(), within(exact.norm() / 20));
    }
  }

  @Test
  void severalPassesMoveAsOne() {
    try (NDManager manager = Engines.start()) {
      StepFigures whole = step(manager, 1);
      for (int passes : new int[] {2, 3, 4, 9}) {
        StepFigures cut = step(manager, passes);
        assertThat(cut.masked()).isCloseTo(whole.masked(), within(1e-5));
        assertThat(cut.replaced()).isCloseTo(whole.replaced(), within(1e-5));
        assertThat(cut.loss()).isCloseTo(whole.loss(), within(1e-3));
        assertThat(cut.norm()).isCloseTo(whole.norm(), within(whole.norm() * 1e-4));
        assertThat(cut.pieces()).isEqualTo(whole.pieces());
      }
    }
  }
}
