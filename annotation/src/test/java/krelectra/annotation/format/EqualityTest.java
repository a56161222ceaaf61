package krelectra.annotation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imported, then exported: the table of FORMATS.md. */
class EqualityTest {
  @TempDir Path folder;

  /** Of the files of a folder, how many become equal, and how many are refused. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          conllu | cases/conll-u | .*\\.conllup? | 26 | 2
          conllu | cases/conll/dkpro-core/conll | .*\\.conllu | 14 | 0
          conllu | data/ud-korean | .*\\.conllu | 3 | 0
          """)
  void comesBackAsItWas(String name, String below, String files, int equal, int refused)
      throws IOException {
    Format format = Formats.of(name).orElseThrow();
    List<String> odd = new ArrayList<>();
    int same = 0;
    int no = 0;
    List<Path> all = Shared.files(below, files);
    for (Path file : all) {
      String difference = RoundTrip.differs(format, file, folder.resolve("out"));
      same += difference.isEmpty() ? 1 : 0;
      no += difference.startsWith("refused") ? 1 : 0;
      if (!difference.isEmpty()) {
        odd.add(Shared.folder().relativize(file) + " " + difference);
      }
    }
    System.out.printf(
        "[EQUAL] %s %s: %d of %d equal, %d refused%n", name, below, same, all.size(), no);
    assertThat(List.of(same, no)).as(String.join("\n", odd)).containsExactly(equal, refused);
  }
}
