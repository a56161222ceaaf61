package krelectra.inference.analysis.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import krelectra.inference.model.HeadKind;
import krelectra.inference.model.Model;
import krelectra.inference.model.RandomModel;
import krelectra.inference.model.TinyModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributorTest {
  private static final Target.Replaced THIRD = new Target.Replaced(new int[] {3}, new float[] {1});

  @TempDir Path folder;

  @Test
  void integratedGradientsAddUpToTheChangeOfTheOutput() throws IOException {
    try (Model model = discriminator()) {
      Attribution rough = explain(model, "나는 학교에 갔다!", Method.INTEGRATED_GRADIENTS, 4);
      Attribution fine = explain(model, "나는 학교에 갔다!", Method.INTEGRATED_GRADIENTS, 400);
      assertThat(Math.abs(fine.gap())).isLessThan(1e-2);
      assertThat(Math.abs(rough.gap())).isGreaterThan(Math.abs(fine.gap()));
      assertThat(fine.output()).isCloseTo(rough.output(), within(1e-5f));
      assertThat(fine.values()).hasSize(10);
      // The baseline has special pieces too, so they owe nothing.
      assertThat(fine.values()[0]).isZero();
      assertThat(fine.values()[9]).isZero();
    }
  }

  @Test
  void theGradientAtTheInputIsOneStep() throws IOException {
    try (Model model = discriminator()) {
      Attribution found = explain(model, "나는 학교에", Method.GRADIENT_TIMES_INPUT, 400);
      assertThat(found.steps()).isEqualTo(1);
      assertThat(found.values()).doesNotContain(Float.NaN);
      assertThat(found.values()[0]).isNotZero();
    }
  }

  @Test
  void aUnitFarDownALongTextIsExplainedInItsWindow() throws IOException {
    try (Model model = discriminator()) {
      var target = new Target.Replaced(new int[] {200, 201}, new float[] {1, 0.5f});
      Attribution found =
          new Attributor(model)
              .explain(
                  "나는 학교에 갔다! ".repeat(60),
                  null,
                  target,
                  Method.INTEGRATED_GRADIENTS,
                  8,
                  Cancellation.NONE);
      assertThat(found.seen().start()).isBetween(100, 199);
      assertThat(found.values()[found.seen().start() - 1]).isNaN();
      assertThat(found.values()[found.seen().start()]).isNotNaN();
      assertThat(found.values()[found.seen().end() - 1]).isNotNaN();
      assertThat(found.values()[found.seen().end()]).isNaN();
    }
  }

  @Test
  void aClassIsExplained() throws IOException {
    try (Model model = classifier()) {
      Attribution found = explain(model, new Target.Label(2), "나는 학교에");
      Attribution other = explain(model, new Target.Label(0), "나는 학교에");
      assertThat(found.output()).isNotEqualTo(other.output());
      assertThat(Math.abs(found.gap())).isLessThan(1e-2);
    }
  }

  @Test
  void aTextWithClassesMustFitIntoTheModel() throws IOException {
    try (Model model = classifier()) {
      String text = "나는 학교에 갔다! ".repeat(60);
      assertThatThrownBy(() -> explain(model, new Target.Label(0), text))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("482 pieces, the model takes " + TinyModel.POSITIONS);
    }
  }

  @Test
  void canBeCancelled() throws IOException {
    try (Model model = discriminator()) {
      Cancellation cancelled = () -> true;
      assertThatThrownBy(
              () ->
                  new Attributor(model)
                      .explain("나는", null, THIRD, Method.INTEGRATED_GRADIENTS, 8, cancelled))
          .isInstanceOf(CancellationException.class);
    }
  }

  private Model discriminator() throws IOException {
    return Model.load(TinyModel.write(folder), HeadKind.REPLACED_TOKENS);
  }

  private Model classifier() throws IOException {
    new RandomModel(
            HeadKind.SEQUENCE,
            TinyModel.config(32, 4),
            List.of("가", "나", "다"),
            TinyModel.vocabulary())
        .write(folder, 3);
    return Model.load(folder, HeadKind.SEQUENCE);
  }

  private static Attribution explain(Model model, String text, Method method, int steps) {
    return new Attributor(model).explain(text, null, THIRD, method, steps, Cancellation.NONE);
  }

  private static Attribution explain(Model model, Target target, String text) {
    return new Attributor(model)
        .explain(text, null, target, Method.INTEGRATED_GRADIENTS, 400, Cancellation.NONE);
  }
}
