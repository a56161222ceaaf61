package krelectra.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the texts of every package. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith("messages_ko.properties")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameKeysAndSayWhatTheyAre(Path korean) throws IOException {
    Properties ko = read(korean);
    Properties en = read(korean.resolveSibling("messages_en.properties"));
    assertThat(ko).isNotEmpty();
    assertThat(ko.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
    assertThat(en.values()).allSatisfy(text -> assertThat((String) text).isNotBlank());
    for (String key : ko.stringPropertyNames()) {
      // MessageFormat takes a lone quote for the beginning of what is not to be formatted.
      assertThat(ko.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
      assertThat(en.getProperty(key).replace("''", "")).as(key).doesNotContain("'");
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
