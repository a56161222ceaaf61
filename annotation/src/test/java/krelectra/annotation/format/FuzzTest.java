package krelectra.annotation.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import krelectra.annotation.InputException;
import krelectra.annotation.format.check.Check;
import krelectra.annotation.format.known.Formats;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Value;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Damaged files are read or refused in a sentence; what was read is written and read again. */
class FuzzTest {
  private static final int RUNS = 100;
  private static final String[] PIECES = {
    "\t",
    "\n",
    "\r",
    "\"",
    "[",
    "]",
    "{",
    "}",
    "|",
    "_",
    "-",
    "\\",
    "0",
    "99999999999",
    "😊",
    "\u0000",
    "/",
    " + ",
    "B-",
    "I-X",
    "O",
    "#",
    "*",
    ":",
    ";",
    "&#0;",
    "<!DOCTYPE a [<!ENTITY e \"x\">]>",
    "&e;",
    "null",
    "-1",
    "1.1",
    "1-2",
    "가",
    "ᆫ",
    ","
  };

  @TempDir Path folder;

  static Stream<Arguments> cases() {
    return Stream.of(1L, 2L, 3L)
        .flatMap(seed -> Examples.ALL.keySet().stream().map(name -> Arguments.of(name, seed)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void damagedFilesDoNoHarm(String name, long seed) throws IOException {
    Format format = Formats.of(name).orElseThrow();
    String example = Examples.ALL.getOrDefault(name, "");
    Random random = new Random(seed);
    int read = 0;
    for (int i = 0; i < RUNS; i++) {
      String damaged = damaged(example, random);
      read += isRead(format, damaged) ? 1 : 0;
    }
    // A fuzz test of which every file is refused tests little.
    assertThat(read).isPositive();
  }

  private boolean isRead(Format format, String content) throws IOException {
    Path file = folder.resolve("in" + format.extension());
    // half a character becomes a question mark
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    if (format.name().equals("brat")) {
      Files.writeString(folder.resolve("in.txt"), Examples.BRAT_TEXT);
    }
    try {
      Check.run(format, file, finding -> {}, document -> {});
      List<AnnotatedDocument> documents = RoundTrip.read(format, file);
      Path out = folder.resolve("out" + format.extension());
      RoundTrip.write(format, documents, out);
      List<AnnotatedDocument> again = RoundTrip.read(format, out);
      assertThat(again.stream().map(a -> a.document().text()).toList())
          .isEqualTo(documents.stream().map(a -> a.document().text()).toList());
      assertThat(again.stream().map(FuzzTest::labels).toList())
          .isEqualTo(documents.stream().map(FuzzTest::labels).toList());
      return true;
    } catch (InputException e) {
      assertThat(e).hasMessageMatching("(?s).+: .+; .+");
      return false;
    } catch (RuntimeException | AssertionError e) {
      return fail("seed file:\n" + content, e);
    }
  }

  /** The labels without the document's name, and without numbers that are there for the file. */
  private static List<Label> labels(AnnotatedDocument annotated) {
    return annotated.labels().stream().map(FuzzTest::plain).toList();
  }

  private static Label plain(Label label) {
    Map<String, Value> features = new LinkedHashMap<>(label.features());
    features.remove("tsv.number");
    return new Label(
        label.id(), "", label.layer(), label.annotator(), label.target(), features, label.state());
  }

  private static String damaged(String example, Random random) {
    StringBuilder text = new StringBuilder(example);
    for (int i = 1 + random.nextInt(3); i > 0 && !text.isEmpty(); i--) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(4)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, PIECES[random.nextInt(PIECES.length)]);
        case 2 -> {
          int end = Math.min(text.length(), at + random.nextInt(20));
          text.insert(random.nextInt(text.length()), text.substring(at, end));
        }
        default -> text.replace(at, at + 1, PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
