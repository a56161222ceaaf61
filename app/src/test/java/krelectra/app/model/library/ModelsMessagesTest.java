package krelectra.app.model.library;

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

class ModelsMessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/krelectra/app/model/library");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)*)\"");
  private static final Pattern ASKED =
      Pattern.compile("messages\\.(?:get|text)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Language.KOREAN)).isEqualTo(keys(Language.ENGLISH));
  }

  @Test
  void everyKeyThatIsAskedForExistsAndNoneIsLeftOver() throws IOException {
    Set<String> asked = new HashSet<>();
    Set<String> mentioned =
        new HashSet<>(
            List.of(
                "transfer.conversion", "transfer.download", "transfer.import", "transfer.pack"));
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        find(ASKED, Files.readString(file), asked);
        find(LITERAL, Files.readString(file), mentioned);
      }
    }
    assertThat(asked).hasSizeGreaterThan(40).isSubsetOf(keys(Language.KOREAN));
    assertThat(mentioned).containsAll(keys(Language.KOREAN));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeFormatted(Language language) {
    var messages = new Messages(new SimpleObjectProperty<>(language), ModelsPane.class);
    for (String key : keys(language)) {
      String text = messages.get(key, 3, 2, 128, 4);
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "''");
      if (language == Language.KOREAN) {
        assertThat(text).as(key).containsPattern("\\p{IsHangul}");
      }
    }
  }

  private static void find(Pattern pattern, String source, Set<String> found) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  private static Set<String> keys(Language language) {
    return ResourceBundle.getBundle(
            "krelectra.app.model.library.messages_" + language.code(),
            Locale.ROOT,
            ModelsPane.class.getClassLoader())
        .keySet();
  }
}
