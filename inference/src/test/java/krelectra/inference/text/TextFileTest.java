package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  private static final String TEXT = "아버지가 방에\r\n들어가신다\r\r\n끝 똠방각하 café\n";
  private static final List<String> LINES = List.of("아버지가 방에", "들어가신다", "", "끝 똠방각하 café");
  private static final Charset CP949 = Charset.forName("MS949");

  @TempDir Path folder;

  @Test
  void everyCharsetGivesTheSameLines() throws IOException {
    String marked = "\ufeff" + TEXT;
    assertThat(lines(TEXT.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
    assertThat(lines(marked.getBytes(StandardCharsets.UTF_8))).isEqualTo(LINES);
    assertThat(lines(marked.getBytes(StandardCharsets.UTF_16LE))).isEqualTo(LINES);
    assertThat(lines(marked.getBytes(StandardCharsets.UTF_16BE))).isEqualTo(LINES);
    List<String> ascii = LINES.stream().map(line -> line.replace("é", "e")).toList();
    assertThat(lines(TEXT.replace("é", "e").getBytes(CP949))).isEqualTo(ascii);
  }

  @Test
  void theCharsetIsToldApartFarDownTheFile() throws IOException {
    String plain = "only ASCII for long\n".repeat(10_000);
    assertThat(open((plain + "끝").getBytes(CP949)).charset()).isEqualTo(CP949);
    assertThat(open((plain + "끝").getBytes(StandardCharsets.UTF_8)).charset())
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void aCharacterMayLieAcrossAnyBuffer() throws IOException {
    for (int shift = 0; shift < 4; shift++) {
      String line = "a".repeat(shift) + "가😀".repeat(30_000);
      assertThat(lines(line.getBytes(StandardCharsets.UTF_8))).containsExactly(line);
    }
  }

  @Test
  void lastLinesAndEmptyFiles() throws IOException {
    assertThat(lines(new byte[0])).isEmpty();
    assertThat(lines(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf})).isEmpty();
    assertThat(lines("a".getBytes(StandardCharsets.UTF_8))).containsExactly("a");
    assertThat(lines("a\n\n".getBytes(StandardCharsets.UTF_8))).containsExactly("a", "");
    assertThat(lines("\n".getBytes(StandardCharsets.UTF_8))).containsExactly("");
    // Only a mark at the very beginning is one.
    assertThat(lines("a\n\ufeffb".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("a", "\ufeffb");
  }

  @Test
  void whatIsNoTextIsRefused() throws IOException {
    byte[] noise = new byte[5000];
    new Random(3).nextBytes(noise);
    refused(noise);
    refused(packed("text"));
    refused("utf-32".getBytes(Charset.forName("UTF-32")));
    refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0, 'a', 0, 0, 0});
    refused(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) 0xd8, 'a', 0}); // lone surrogate
    refused(new byte[] {(byte) 0xff, (byte) 0xfe, 'a'}); // half a unit
    refused(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, (byte) 0xc0, (byte) 0x80});
    refused("a\u0000b\u0000c\u0000d\u0000e\u0000".getBytes(StandardCharsets.UTF_8));
    refused(new byte[] {'a', (byte) 0xff, (byte) 0xff, '\n'});
  }

  @Test
  void whatIsNoFileIsRefused() {
    assertThatThrownBy(() -> TextFile.open(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(folder + ": is no ordinary file; give a text file");
    Path missing = folder.resolve("없음.txt");
    assertThatThrownBy(() -> TextFile.open(missing))
        .isInstanceOf(InputException.class)
        .hasMessage(missing + ": there is no such file; check the path");
  }

  @Test
  void aLineTooLongIsNamed() throws IOException {
    byte[] bytes = ("a\n" + "b".repeat(TextFile.MAX_LINE + 1)).getBytes(StandardCharsets.UTF_8);
    TextFile file = open(bytes);
    assertThatThrownBy(file::lines)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(file.file() + ":2: is a line of over 4 million");
    byte[] fits = ("가".repeat(TextFile.MAX_LINE) + "\nb").getBytes(StandardCharsets.UTF_8);
    assertThat(lines(fits)).hasSize(2);
  }

  /** A full disk under what takes the lines is no fault of the file. */
  @Test
  void whatTheSinkThrowsIsItsOwn() throws IOException {
    TextFile file = open("a\n".getBytes(StandardCharsets.UTF_8));
    var full = new UncheckedIOException(new IOException("No space left on device"));
    assertThatThrownBy(
            () ->
                file.forEachLine(
                    (number, line) -> {
                      throw full;
                    }))
        .isSameAs(full);
  }

  private static byte[] packed(String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private void refused(byte[] bytes) {
    assertThatThrownBy(() -> open(bytes))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no text in UTF-8, UTF-16 or CP949");
  }

  private List<String> lines(byte[] bytes) throws IOException {
    return open(bytes).lines();
  }

  private TextFile open(byte[] bytes) throws IOException {
    Path file = folder.resolve("text.txt");
    Files.write(file, bytes);
    return TextFile.open(file);
  }
}
