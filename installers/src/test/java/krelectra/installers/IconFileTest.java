package krelectra.installers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IconFileTest {
  private static final IconFile ICON =
      new IconFile(Path.of(System.getProperty("assets.dir"), "icons"));

  @TempDir Path folder;

  @Test
  void theIconOfWindowsHoldsEverySize() throws IOException {
    ByteBuffer ico = ByteBuffer.wrap(ICON.windows()).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(ico.getShort(2)).isEqualTo((short) 1);
    int entries = ico.getShort(4);
    assertThat(entries).isEqualTo(6);
    for (int i = 0; i < entries; i++) {
      int entry = 6 + 16 * i;
      int side = ico.get(entry) == 0 ? 256 : ico.get(entry) & 0xff;
      assertThat(side(ico.array(), ico.getInt(entry + 12), ico.getInt(entry + 8))).isEqualTo(side);
    }
  }

  @Test
  void theIconOfTheMacHoldsItsPicturesOneAfterTheOther() throws IOException {
    ByteBuffer icns = ByteBuffer.wrap(ICON.mac());

    assertThat(type(icns.array(), 0)).isEqualTo("icns");
    assertThat(icns.getInt(4)).isEqualTo(icns.capacity());
    int at = 8;
    for (int side : new int[] {128, 256, 512}) {
      int length = icns.getInt(at + 4);
      assertThat(side(icns.array(), at + 8, length - 8)).isEqualTo(side);
      at += length;
    }
    assertThat(at).isEqualTo(icns.capacity());
  }

  @Test
  void linuxTakesAPicture() throws IOException {
    assertThat(ICON.of(Target.LINUX_X86_64, folder)).isRegularFile();
    assertThat(ICON.of(Target.WIN_X86_64, folder)).hasFileName("workbench.ico");
    assertThat(ICON.of(Target.OSX_AARCH64, folder)).hasFileName("workbench.icns");
  }

  private static int side(byte[] all, int from, int length) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(Arrays.copyOfRange(all, from, from + length)))
        .getWidth();
  }

  private static String type(byte[] all, int at) {
    return new String(all, at, 4, StandardCharsets.US_ASCII);
  }
}
