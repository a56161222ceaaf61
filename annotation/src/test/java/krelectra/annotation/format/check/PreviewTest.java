package krelectra.annotation.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.known.FormatGuess;
import krelectra.annotation.format.known.Formats;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Preview preview(Path file) throws IOException {
    Format format = FormatGuess.of(file).orElseThrow();
    return Preview.of(format, file, 2, document -> {});
  }

  @Test
  void countsAllAndKeepsTheBeginning() throws IOException {
    Preview preview =
        preview(file("a.tsv", "id\tdocument\tlabel\n1\t좋다\t1\n2\t싫다\t0\n3\t또 보자\t1\n"));
    assertThat(preview.sentences()).isEqualTo(3);
    assertThat(preview.labels()).containsEntry("class", 3L);
    assertThat(preview.rows())
        .containsExactly(new Preview.Row("좋다", "1"), new Preview.Row("싫다", "0"));
    assertThat(preview.fault()).isNull();
    assertThat(preview.encoding().shown()).isEqualTo("UTF-8");
  }

  @Test
  void findsTheEncoding() throws IOException {
    Path file = folder.resolve("a.txt");
    Files.write(file, "오늘은 날씨가 좋다\n내일도 좋다\n".getBytes(Charset.forName("MS949")));
    assertThat(preview(file).encoding().shown()).isEqualTo("CP949");
  }

  @Test
  void namesTheLineThatCannotBeRead() throws IOException {
    Path file = file("a.jsonl", "{\"text\": \"가\", \"label\": []}\n{\"text\": \n");
    Preview preview =
        Preview.of(Formats.of("doccano-jsonl").orElseThrow(), file, 2, document -> {});
    assertThat(preview.fault()).isNotNull();
    assertThat(java.util.Objects.requireNonNull(preview.fault()).line()).isEqualTo(2);
    assertThat(preview.rows()).hasSize(1);
  }

  @Test
  void tellsWhatIsOdd() throws IOException {
    Path file = file("a.jsonl", "{\"text\": \"가 나\", \"label\": [[0, 2, \"X\"]]}\n");
    Preview preview =
        Preview.of(Formats.of("doccano-jsonl").orElseThrow(), file, 2, document -> {});
    assertThat(preview.findings()).extracting(Finding::rule).contains("span-blank");
    assertThat(preview.rows().getFirst().labels()).isEqualTo("가 X");
  }

  @Test
  void guessesNothingOfAnUnknownName() throws IOException {
    assertThat(FormatGuess.of(file("a.xyz", "가"))).isEmpty();
  }
}
