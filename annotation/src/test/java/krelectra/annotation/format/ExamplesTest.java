package krelectra.annotation.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.check.Finding;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.AnnotatedDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The small files of the project: they come back as they are, and become any other format. */
class ExamplesTest {
  @TempDir Path folder;

  @Test
  void thereIsOneForEachFormat() {
    assertThat(Formats.all().stream().map(Format::name))
        .containsExactlyInAnyOrderElementsOf(Examples.ALL.keySet());
  }

  static Stream<String> names() {
    return Examples.ALL.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void itComesBackAsItWas(String name) throws IOException {
    Format format = Formats.of(name).orElseThrow();
    assertThat(RoundTrip.differs(format, example(format), folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void itHasNoErrors(String name) throws IOException {
    Format format = Formats.of(name).orElseThrow();
    List<Finding> errors = new ArrayList<>();
    Check.run(
        format,
        example(format),
        finding -> {
          if (finding.severity() == Finding.Severity.ERROR) {
            errors.add(finding);
          }
        },
        document -> {});
    assertThat(errors).isEmpty();
  }

  static Stream<Arguments> pairs() {
    return names().flatMap(from -> names().map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void itBecomesAnyOther(String from, String to) throws IOException {
    Format format = Formats.of(from).orElseThrow();
    Format other = Formats.of(to).orElseThrow();
    List<AnnotatedDocument> documents = RoundTrip.read(format, example(format));
    Path results = Files.createDirectories(folder.resolve("out"));
    Path out = results.resolve("x" + other.extension());
    new Recoding(format, other)
        .run(example(format), other.isSingle() ? results : out, new Report(), document -> {});
    List<Path> files;
    try (Stream<Path> list = Files.list(results)) {
      files = list.filter(file -> file.toString().endsWith(other.extension())).sorted().toList();
    }
    StringBuilder text = new StringBuilder();
    for (Path file : files) {
      RoundTrip.read(other, file).forEach(a -> text.append(a.document().text()));
    }
    boolean partial = List.of("pairs-tsv", "korquad").contains(to);
    if (!partial) {
      String all = String.join("", documents.stream().map(a -> a.document().text()).toList());
      // Blanks may move, and nothing else.
      assertThat(plain(text.toString())).isEqualTo(plain(all));
    }
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", "");
  }

  private Path example(Format format) throws IOException {
    Path file = folder.resolve("in" + format.extension());
    Files.writeString(file, Examples.ALL.getOrDefault(format.name(), ""));
    if (format.name().equals("brat")) {
      Files.writeString(folder.resolve("in.txt"), Examples.BRAT_TEXT);
    }
    return file;
  }
}
