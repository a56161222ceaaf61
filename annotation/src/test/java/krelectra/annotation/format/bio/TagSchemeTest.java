package krelectra.annotation.format.bio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.RoundTrip;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.label.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TagSchemeTest {
  private static final String BIOES =
      "김 B-PS\n철수 I-PS\n씨 E-PS\n서울 S-LC\n로 O\n\n한국 B-OG\n은행 E-OG\n부산 S-LC\n";
  private static final String BIO =
      "김 B-PS\n철수 I-PS\n씨 I-PS\n서울 B-LC\n로 O\n\n한국 B-OG\n은행 I-OG\n부산 B-LC\n";

  @TempDir Path folder;

  private final ConllBioFormat format = new ConllBioFormat();

  private List<AnnotatedDocument> read(String text) throws IOException {
    return RoundTrip.read(format, Files.writeString(folder.resolve("in.conll"), text));
  }

  private String written(ConllBioFormat how, List<AnnotatedDocument> documents) throws IOException {
    Path out = folder.resolve("out.conll");
    RoundTrip.write(how, documents, out);
    return Files.readString(out);
  }

  private static List<String> spans(List<AnnotatedDocument> documents) {
    AnnotatedDocument only = documents.getFirst();
    String text = only.document().text();
    return only.layer("ner").stream()
        .map(label -> label.target().ranges().getFirst().of(text) + "/" + label.label())
        .toList();
  }

  @Test
  void theSameSpansInEveryScheme() throws IOException {
    List<AnnotatedDocument> documents = read(BIOES);
    assertThat(spans(documents)).containsExactly("김 철수 씨/PS", "서울/LC", "한국 은행/OG", "부산/LC");
    assertThat(written(format, documents)).isEqualTo(BIOES);
    assertThat(written(format.writing(TagScheme.BIO), documents)).isEqualTo(BIO);
    String bilou = BIOES.replace(" E-", " L-").replace(" S-", " U-");
    assertThat(written(format.writing(TagScheme.BILOU), documents)).isEqualTo(bilou);
    assertThat(spans(read(bilou))).isEqualTo(spans(documents));
    assertThat(written(format.writing(TagScheme.BIOES), read(BIO))).isEqualTo(BIOES);
  }

  @ParameterizedTest
  @EnumSource(TagScheme.class)
  void runsAreWhatWasFilled(TagScheme scheme) {
    Random random = new Random(5);
    for (int round = 0; round < 500; round++) {
      List<Bio.Run> runs = new ArrayList<>();
      int n = random.nextInt(12);
      for (int at = random.nextInt(3); at < n; at += random.nextInt(3)) {
        int end = Math.min(n, at + 1 + random.nextInt(3));
        runs.add(new Bio.Run(at, end, "T" + random.nextInt(2), false));
        at = end;
      }
      String[] tags = new String[n];
      assertThat(scheme.fill(tags, runs)).isZero();
      assertThat(scheme.runs(Arrays.asList(tags))).isEqualTo(runs);
      TagSequence sequence = new TagSequence(scheme);
      for (String tag : tags) {
        assertThat(sequence.next(tag)).as(String.join(" ", tags)).isNull();
      }
      assertThat(sequence.end()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "a B-X;b O;c E-X;d S-X, 2;3",
    "a B-X;;b S-X, 1",
    "a S-X;b I-X;c E-X, 2",
    "a B-X;b E-Y;c S-X, 2",
    "a E-X;b S-X;c B-X, 1;3"
  })
  void tagsOutOfSequenceAreFoundWithTheirLine(String rows, String lines) throws IOException {
    Path file = Files.writeString(folder.resolve("in.conll"), rows.replace(';', '\n') + "\n");
    List<Long> found = new ArrayList<>();
    Check.run(
        format,
        file,
        finding -> {
          if (finding.severity() == Finding.Severity.ERROR) {
            assertThat(finding.rule()).isEqualTo("bio-sequence");
            found.add(finding.line());
          }
        },
        document -> {});
    String[] expected = lines.split(";", -1);
    assertThat(found).isEqualTo(Arrays.stream(expected).map(Long::parseLong).toList());
    Report report = new Report();
    format.read(Source.of(file), document -> {}, report);
    String told = "tags out of sequence, the first at " + file + ":" + expected[0];
    assertThat(report.losses()).isEqualTo(Map.of(told, found.size()));
  }

  @Test
  void tagsOfNoSchemeAreRefused() throws IOException {
    assertThat(TagScheme.of(List.of("B-X", "E-X", "U-X"))).isEmpty();
    assertThatThrownBy(() -> read("a B-X\nb E-X\nc U-X\n"))
        .hasMessageContaining("no column of tags");
  }
}
