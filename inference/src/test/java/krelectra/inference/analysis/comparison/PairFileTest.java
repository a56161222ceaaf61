package krelectra.inference.analysis.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import krelectra.inference.Cancellation;
import krelectra.inference.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFileTest {
  @TempDir Path folder;

  @Test
  void columnsAreFoundByAHeaderOrByTheirOrder() throws IOException {
    assertThat(pairs("나는\t나가\n\n너는\t너가\n"))
        .containsExactly(new TextPair(1, "나는", "나가", ""), new TextPair(3, "너는", "너가", ""));
    assertThat(pairs("나는\t나가\t조사\n")).containsExactly(new TextPair(1, "나는", "나가", "조사"));
    assertThat(pairs("\n Good\tBAD\r\n나는\t나가\r\n"))
        .containsExactly(new TextPair(3, "나는", "나가", ""));
    assertThat(pairs("id\tsentence1\tsentence2\tlabel\tmore\n7\t가\t나\t1\tx\n"))
        .containsExactly(new TextPair(2, "가", "나", "1"));
    assertThat(pairs("bad\tphenomenon\tgood\n나가\t조사\t나는\n"))
        .containsExactly(new TextPair(2, "나는", "나가", "조사"));
  }

  @Test
  void anotherCharsetIsRead() throws IOException {
    Path file = folder.resolve("cp949.tsv");
    Files.write(file, List.of("좋다\t나쁘다"), Charset.forName("MS949"));
    assertThat(read(file)).containsExactly(new TextPair(1, "좋다", "나쁘다", ""));
  }

  @Test
  void aFaultIsNamedByItsLineBeforeAnythingIsDone() throws IOException {
    fault("나는\t나가\n나는 나가\n", ":2: holds no tab; give 2 columns");
    fault("나는\n", ":1: holds no tab; split");
    fault("가\t나\t다\t라\n", ":1: has 4 columns and none is named; begin the file");
    fault("가\t나\n가\t나\t다\n", ":2: has 3 columns, the lines before 2");
    fault("가\t나\t다\n가\t나\n", ":2: has only 2 columns");
    fault("good\tbad\tlabel\n가\t나\n", ":2: has only 2 columns; give 3");
    fault("가\t \n", ":1: lacks one of its two texts");
    fault("good\tbad\n\n", ": holds no pairs");
    fault("", ": holds no pairs");
  }

  @Test
  void theFirstOfAPairIsPreferredOrNot() {
    List<PairResult> results =
        List.of(
            result("x", 0.1, 0.2, -10, -11),
            result("x", 0.3, 0.2, -10, -10),
            result("y", 0.1, 0.2, -12, Double.NaN));
    PairSummary all = PairSummary.of(results);
    assertThat(all.pairs()).isEqualTo(3);
    assertThat(all.measures()).containsOnlyKeys(Measure.RTD_MEAN, Measure.GENERATOR);
    PairSummary.Counts rtd = all.counts(Measure.RTD_MEAN).orElseThrow();
    assertThat(rtd.first()).isEqualTo(2);
    assertThat(rtd.second()).isEqualTo(1);
    assertThat(rtd.share()).isEqualTo(2 / 3.0);
    assertThat(all.counts(Measure.GENERATOR)).contains(new PairSummary.Counts(1, 0, 1, 0.5));
    assertThat(PairSummary.byLabel(results)).containsOnlyKeys("x", "y");
    assertThat(PairSummary.byLabel(List.of(result("", 1, 2, 3, 4)))).isEmpty();
  }

  private static PairResult result(String label, double a, double b, double c, double d) {
    return new PairResult(
        new TextPair(1, "가", "나", label),
        Map.of(Measure.RTD_MEAN, a, Measure.GENERATOR, c),
        Map.of(Measure.RTD_MEAN, b, Measure.GENERATOR, d));
  }

  private List<TextPair> pairs(String content) throws IOException {
    return read(Files.writeString(folder.resolve("pairs.tsv"), content));
  }

  private static List<TextPair> read(Path path) {
    List<TextPair> pairs = new ArrayList<>();
    PairFile file = PairFile.open(path, Cancellation.NONE);
    file.forEach(pairs::add);
    assertThat(file.pairs()).isEqualTo(pairs.size());
    return pairs;
  }

  private void fault(String content, String told) throws IOException {
    Path file = Files.writeString(folder.resolve("bad.tsv"), content);
    assertThatThrownBy(() -> PairFile.open(file, Cancellation.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith(file + told);
  }
}
