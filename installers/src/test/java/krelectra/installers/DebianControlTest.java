package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DebianControlTest {
  @Test
  void whatIsNeededIsNamedOnceAndInOrder() {
    assertThat(
            DebianPackage.dependencies(
                "Package: p\nDepends: libx11-6, xdg-utils , libgl1, libx11-6\n\nSize: 1\n"))
        .isEqualTo("Package: p\nDepends: libgl1, libx11-6\nSize: 1\n");
  }
}
