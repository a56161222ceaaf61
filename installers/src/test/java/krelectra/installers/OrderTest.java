package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OrderTest {
  private static final String[] GIVEN = {
    "workbench=w",
    "output=o",
    "assets=a",
    "licences=l",
    "bill=b",
    "version=0.1.0-SNAPSHOT",
    "time=2026-11-01T00:00:00Z"
  };

  @Test
  void anOrderIsReadByNames() {
    assertThat(Order.of(GIVEN))
        .isEqualTo(
            new Order(
                Path.of("w"),
                Path.of("o"),
                Path.of("a"),
                Path.of("l"),
                Path.of("b"),
                "0.1.0-SNAPSHOT",
                Instant.parse("2026-11-01T00:00:00Z")));
  }

  @Test
  void packagesTakeDigitsAndPointsAlone() {
    Order order = Order.of(GIVEN);

    assertThat(order.numbers(Target.LINUX_X86_64)).isEqualTo("0.1.0");
    // The Mac takes no version that begins with 0.
    assertThat(order.numbers(Target.OSX_AARCH64)).isEqualTo("1.0.1");
  }

  @Test
  void aMissingOrMisspeltArgumentIsNamed() {
    assertThatThrownBy(() -> Order.of("workbench=w")).hasMessage("output is missing");
    assertThatThrownBy(() -> Order.of("workbench")).hasMessage("workbench is not name=value");
  }
}
