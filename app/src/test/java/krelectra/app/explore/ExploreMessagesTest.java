package krelectra.app.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExploreMessagesTest {
  private static final Path SOURCES = Path.of("src/main/java/krelectra/app/explore");
  private static final Pattern LITERAL = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z]+)*)\"");
  private static final Pattern ASKED =
      Pattern.compile("(?:messages\\.(?:get|text)|group)\\(\\s*\"([^\"]+)\"\\s*[,)]");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(keys(Language.KOREAN)).isEqualTo(keys(Language.ENGLISH));
  }

  @Test
  void everyKeyThatIsAskedForExists() throws IOException {
    Set<String> asked = new HashSet<>(composed());
    for (String source : sources()) {
      find(ASKED, source, asked);
    }
    assertThat(asked).hasSizeGreaterThan(60).isSubsetOf(keys(Language.KOREAN));
  }

  @Test
  void noKeyIsLeftOver() throws IOException {
    Set<String> mentioned = new HashSet<>(composed());
    for (String source : sources()) {
      find(LITERAL, source, mentioned);
    }
    assertThat(mentioned).containsAll(keys(Language.KOREAN));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTextCanBeFormatted(Language language) {
    Messages messages = new Messages(new SimpleObjectProperty<>(language), ExploreView.class);
    for (String key : keys(language)) {
      String text = messages.get(key, 3, 2, 128);
      assertThat(text).as(key).isNotBlank().doesNotContain("{", "''");
    }
  }

  @Test
  void koreanTextsAreKorean() {
    Messages messages =
        new Messages(new SimpleObjectProperty<>(Language.KOREAN), ExploreView.class);
    for (String key : keys(Language.KOREAN)) {
      assertThat(messages.get(key, 3, 2, 128)).as(key).containsPattern("\\p{IsHangul}|^\\d");
    }
  }

  /** Keys that the code puts together. */
  private static Set<String> composed() {
    Set<String> keys = new HashSet<>();
    for (Sample sample : Sample.values()) {
      keys.add(sample.key());
    }
    for (Unit unit : Unit.values()) {
      both(keys, "unit." + unit.name().toLowerCase(Locale.ROOT));
    }
    for (ToolKind tool : ToolKind.values()) {
      keys.add("tool." + tool.name().toLowerCase(Locale.ROOT));
    }
    keys.addAll(List.of("history.earlier", "history.later"));
    for (RtdScale scale : RtdScale.values()) {
      both(keys, "scale." + scale.name().toLowerCase(Locale.ROOT));
    }
    for (RtdRule rule : RtdRule.values()) {
      both(keys, "rule." + rule.name().toLowerCase(Locale.ROOT));
    }
    for (String state : List.of("empty", "cancelled", "tooLong", "failed")) {
      keys.add(state + ".title");
    }
    for (String state : List.of("noModel", "loadingModel")) {
      keys.add(state + ".rows");
      keys.add(state + ".none");
    }
    return keys;
  }

  private static void both(Set<String> keys, String key) {
    keys.add(key);
    keys.add(key + ".help");
  }

  private static void find(Pattern pattern, String source, Set<String> found) {
    Matcher matcher = pattern.matcher(source);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
  }

  private static List<String> sources() throws IOException {
    List<String> sources = new ArrayList<>();
    try (var files = Files.list(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        sources.add(Files.readString(file));
      }
    }
    return sources;
  }

  private static Set<String> keys(Language language) {
    return ResourceBundle.getBundle(
            "krelectra.app.explore.messages_" + language.code(),
            Locale.ROOT,
            ExploreView.class.getClassLoader())
        .keySet();
  }
}
