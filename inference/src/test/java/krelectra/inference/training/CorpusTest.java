package krelectra.inference.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir Path folder;

  @Test
  void packedTextIsReadAsPlainTextIs() throws IOException {
    byte[] text = "\ufeff하나\r\n\r\n둘\n셋".getBytes(StandardCharsets.UTF_8);
    Path plain = Files.write(folder.resolve("a.txt"), text);
    Path packed = packed("b.txt.gz", text);
    assertThat(lines(plain)).containsExactly("하나", "", "둘", "셋");
    assertThat(lines(packed)).isEqualTo(lines(plain));
    assertThat(lines(plain, packed)).hasSize(8);
  }

  @Test
  void damageIsNamed() throws IOException {
    Path notPacked = Files.writeString(folder.resolve("a.gz"), "plain");
    assertThatThrownBy(() -> lines(notPacked))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(notPacked + ": cannot be unpacked");
    byte[] whole =
        Files.readAllBytes(packed("b.gz", "text\n".repeat(999).getBytes(StandardCharsets.UTF_8)));
    Path cut = Files.write(folder.resolve("c.gz"), java.util.Arrays.copyOf(whole, 30));
    assertThatThrownBy(() -> lines(cut))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(cut + ": cannot be unpacked");
    Path bytes = packed("d.gz", new byte[] {'a', '\n', (byte) 0xff, '\n'});
    assertThatThrownBy(() -> lines(bytes))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(bytes + ":2: is not in UTF-8");
    assertThatThrownBy(() -> lines(folder.resolve("none.gz")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("there is no such file");
    assertThatThrownBy(() -> Corpus.sha256(folder))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is no ordinary file");
  }

  @Test
  void linesHashAsTheirFileDoes() throws IOException {
    Path file = Files.writeString(folder.resolve("v"), "가\nabc\n");
    assertThat(Corpus.sha256(List.of("가", "abc"))).isEqualTo(Corpus.sha256(file));
    Path abc = Files.writeString(folder.resolve("abc"), "abc");
    assertThat(Corpus.sha256(abc))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  private Path packed(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    try (var out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(bytes);
    }
    return file;
  }

  private static List<String> lines(Path... files) {
    List<String> lines = new ArrayList<>();
    new Corpus(List.of(files)).forEachLine(lines::add);
    return lines;
  }
}
