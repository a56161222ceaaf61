package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8LinesTest {
  private static final Path NAME = Path.of("standard input");

  @TempDir Path folder;

  @Test
  void linesAreThoseOfAFile() throws IOException {
    var random = new RandomText(31);
    Path file = folder.resolve("text.txt");
    for (int round = 0; round < 300; round++) {
      byte[] bytes =
          (random.next(30) + (round % 2 == 0 ? "\r\n" : "\r") + random.next(30) + "가".repeat(round))
              .getBytes(StandardCharsets.UTF_8);
      Files.write(file, bytes);
      TextFile same = new TextFile(file, StandardCharsets.UTF_8);
      assertThat(read(bytes)).isEqualTo(same.lines());
    }
    assertThat(read("\ufeff가\r\n\r\n나\n".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("가", "", "나");
    assertThat(read(new byte[0])).isEmpty();
  }

  @Test
  void aDamagedLineIsNamedAndThoseBeforeItAreGiven() {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes("하나\n둘\n".getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(new byte[] {'a', (byte) 0xb0, (byte) 0xa1, '\n', 'b', '\n'});
    List<String> given = new ArrayList<>();
    assertThatThrownBy(
            () ->
                Utf8Lines.forEach(
                    NAME,
                    new ByteArrayInputStream(bytes.toByteArray()),
                    (number, line) -> given.add(line)))
        .isInstanceOf(InputException.class)
        .hasMessage("standard input:3: is not in UTF-8; save the text as UTF-8");
    assertThat(given).containsExactly("하나", "둘");
  }

  @Test
  void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
    byte[] endless = new byte[3 * TextFile.MAX_LINE + (2 << 16)];
    assertThatThrownBy(() -> read(endless))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("standard input:1: is a line of over 4 million");
  }

  private static List<String> read(byte[] bytes) throws IOException {
    List<String> lines = new ArrayList<>();
    Utf8Lines.forEach(NAME, new ByteArrayInputStream(bytes), (number, line) -> lines.add(line));
    return lines;
  }
}
