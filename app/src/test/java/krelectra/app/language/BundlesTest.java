package krelectra.app.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of the texts of every package. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final Pattern ASKED =
      Pattern.compile("(?:messages|own)\\s*\\.(?:get|text)\\(\\s*\"([^\"]+)\"\\s*[,)]");

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

  @ParameterizedTest
  @MethodSource("bundles")
  void everyKeyThatThePackageAsksForExists(Path korean) throws IOException {
    Path folder = Path.of("src/main/java").resolve(RESOURCES.relativize(korean)).getParent();
    Set<String> asked = new TreeSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(file));
        while (matcher.find()) {
          asked.add(matcher.group(1));
        }
      }
    }
    assertThat(asked).isNotEmpty().isSubsetOf(read(korean).stringPropertyNames());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everyTextCanBeFormattedAndKoreanIsKorean(Path korean) throws IOException {
    Properties ko = read(korean);
    Properties en = read(korean.resolveSibling("messages_en.properties"));
    Object[] arguments = {3, 2, 128, 4, 5, 6, 7};
    for (String key : ko.stringPropertyNames()) {
      String text = new MessageFormat(ko.getProperty(key), Locale.KOREAN).format(arguments);
      assertThat(text).as(key).isNotBlank().doesNotContain("{");
      String other = new MessageFormat(en.getProperty(key), Locale.ENGLISH).format(arguments);
      assertThat(other).as(key).doesNotContain("{");
      // Signs, letters and names of keys are the same in both languages.
      if (!text.equals(other)) {
        assertThat(text).as(key).containsPattern("\\p{IsHangul}");
      }
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
