package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, LINUX_X86_64",
    "Linux, aarch64, LINUX_AARCH64",
    "Mac OS X, aarch64, OSX_AARCH64",
    "Windows 11, amd64, WIN_X86_64",
  })
  void aMachineIsKnownByJavasWords(String system, String processor, Target target) {
    assertThat(Target.of(system, processor)).isEqualTo(target);
  }

  @Test
  void aMachineWithoutAnEngineIsRefused() {
    assertThatThrownBy(() -> Target.of("Mac OS X", "x86_64"))
        .hasMessage(
            "Mac OS X on x86_64: the engine has no natives for it; build on another machine");
  }

  @Test
  void everyTargetHasAPackageOfItsOwn() {
    assertThat(Target.LINUX_X86_64.types()).containsExactly("deb");
    assertThat(Target.OSX_AARCH64.types()).containsExactly("dmg");
    assertThat(Target.WIN_X86_64.types()).containsExactly("msi", "exe");
  }
}
