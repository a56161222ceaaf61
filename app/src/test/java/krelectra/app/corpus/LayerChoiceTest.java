package krelectra.app.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import org.junit.jupiter.api.Test;

class LayerChoiceTest {
  private static final Layer A = Layer.of("a", "A", LayerKind.SPAN, List.of());
  private static final Layer B = Layer.of("b", "B", LayerKind.SPAN, List.of());

  @Test
  void theChoiceStaysWhileItsLayerIsThere() {
    var choice = new LayerChoice();

    choice.offer(List.of(A));
    assertThat(choice.layerProperty().get()).isEqualTo(A);
    choice.offer(List.of(B, A));
    assertThat(choice.layerProperty().get()).isEqualTo(A);
    choice.offer(List.of(B));
    assertThat(choice.layerProperty().get()).isEqualTo(B);
    choice.offer(List.of());
    assertThat(choice.layerProperty().get()).isNull();
  }
}
