package krelectra.app.explore.surprise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SurpriseMessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/krelectra/app/explore/surprise");
  private static final Pattern ASKED =
      Pattern.compile("messages\\s*\\.(?:get|text)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Language.KOREAN)).isEqualTo(keys(Language.ENGLISH));
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    Set<String> asked = new HashSet<>();
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = ASKED.matcher(Files.readString(file));
        while (matcher.find()) {
          asked.add(matcher.group(1));
        }
      }
    }
    assertThat(asked).hasSizeGreaterThan(20).isSubsetOf(keys(Language.KOREAN));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeFormatted(Language language) {
    Messages messages = new Messages(new SimpleObjectProperty<>(language), SurprisePane.class);
    for (String key : keys(language)) {
      String text = messages.get(key, 3, 2, 128, 4, 5, 6);
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "''");
      if (language == Language.KOREAN && !LATIN.contains(key)) {
        assertThat(text).as(key).containsPattern("\\p{IsHangul}");
      }
    }
  }

  /** Letters and signs that are the same in both languages. */
  private static final List<String> LATIN =
      List.of(
          "row.a",
          "row.b",
          "row.difference",
          "swap",
          "column.a",
          "column.b",
          "column.rtdA",
          "column.rtdB",
          "column.difference",
          "column.rtdMeanA",
          "column.rtdMeanB",
          "column.rtdDifference",
          "totals.a",
          "totals.b",
          "totals.difference");

  private static Set<String> keys(Language language) {
    return ResourceBundle.getBundle(
            "krelectra.app.explore.surprise.messages_" + language.code(),
            Locale.ROOT,
            SurprisePane.class.getClassLoader())
        .keySet();
  }
}
