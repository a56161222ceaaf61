package krelectra.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class DesktopTest {
  @Test
  @EnabledOnOs(OS.LINUX)
  void offersPicturesOnlyOnTheHeadlessPlatform() {
    assertThat(Desktop.look())
        .isEqualTo(new Desktop.PicturesOnly("the headless platform was asked for"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void tellsALibraryThatIsThereFromOneThatIsNot() {
    assertThat(Desktop.exists("libc.so.6")).isTrue();
    assertThat(Desktop.exists("libof-nobody.so.9")).isFalse();
  }
}
