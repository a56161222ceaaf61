package krelectra.annotation.format.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.format.RoundTrip;
import krelectra.annotation.label.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SafeCellsTest {
  @TempDir Path folder;

  @Test
  void formulasAreText() {
    Map.of("=1+1", "'=1+1", "-1", "'-1", "@a", "'@a", "'=x", "''=x", "가=", "가=", "'가", "'가")
        .forEach(
            (cell, written) -> {
              assertThat(SafeCells.written(cell)).isEqualTo(written);
              assertThat(SafeCells.read(written)).isEqualTo(cell);
            });
  }

  @Test
  void everyCellComesBack() {
    Random random = new Random(7);
    for (int i = 0; i < 5000; i++) {
      StringBuilder cell = new StringBuilder();
      for (int n = random.nextInt(5); n > 0; n--) {
        cell.append("'=+-@\t\r가x".charAt(random.nextInt(9)));
      }
      String written = SafeCells.written(cell.toString());
      assertThat(SafeCells.read(written)).isEqualTo(cell.toString());
      assertThat(written).doesNotMatch("(?s)[=+\\-@\t\r].*");
    }
  }

  @Test
  void aTableIsWrittenSafeAndReadBack() throws IOException {
    String plain = "id,text,label\n1,=SUM(A1:A9),-1\n2,\"-가, 나\",'@b\n";
    Path file = Files.writeString(folder.resolve("a.csv"), plain);
    List<AnnotatedDocument> documents = RoundTrip.read(new ClassTsvFormat(), file);
    ClassTsvFormat safe = new ClassTsvFormat().withSafeCells();
    Path out = folder.resolve("safe.csv");
    RoundTrip.write(safe, documents, out);
    assertThat(out).hasContent("id,text,label\n1,'=SUM(A1:A9),'-1\n2,\"'-가, 나\",''@b\n");
    List<AnnotatedDocument> back = RoundTrip.read(safe, out);
    assertThat(back.getFirst().document().text()).isEqualTo("=SUM(A1:A9)\n-가, 나");
    // It comes out as it came in, without a word.
    Path again = folder.resolve("again.csv");
    RoundTrip.write(new ClassTsvFormat(), back, again);
    assertThat(Files.mismatch(out, again)).isEqualTo(-1);
  }
}
