package krelectra.app.explore.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class AttentionMessagesTest {
  private final ResourceBundle korean = bundle("ko");
  private final ResourceBundle english = bundle("en");

  private static ResourceBundle bundle(String code) {
    return ResourceBundle.getBundle(
        AttentionPane.class.getPackageName() + ".messages_" + code, Locale.ROOT);
  }

  @Test
  void speakBothLanguagesAlike() {
    assertThat(keys(korean)).isEqualTo(keys(english)).isNotEmpty();
    for (String key : keys(korean)) {
      assertThat(korean.getString(key)).isNotBlank();
      assertThat(english.getString(key)).isNotBlank();
      assertThat(places(korean.getString(key))).as(key).isEqualTo(places(english.getString(key)));
    }
  }

  private static int places(String text) {
    return new MessageFormat(text).getFormatsByArgumentIndex().length;
  }

  @Test
  void nameEveryViewAndDirection() {
    assertThat(keys(korean))
        .containsAll(Arrays.stream(ViewKind.values()).map(kind -> "view." + lower(kind)).toList())
        .containsAll(
            Arrays.stream(Direction.values()).map(way -> "direction." + lower(way)).toList());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static List<String> keys(ResourceBundle bundle) {
    Enumeration<String> keys = bundle.getKeys();
    return java.util.Collections.list(keys).stream().sorted().toList();
  }
}
