package krelectra.inference.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompositionTest {
  @Test
  void aSyllableTakesItsJamo() {
    assertThat(composed("\u1100\u1161\u11a8\u1102\u1161")).containsExactly("각 0-3", "나 3-5");
    // A final that composes with nothing stands for itself.
    assertThat(composed("\uac00\u11e1")).containsExactly("가 0-1", "\u11e1 1-2");
  }

  @Test
  void whatComposesInTheMiddleOfAPartTakesItsOwn() {
    // Bengali ka + the two halves of the vowel sign o.
    assertThat(composed("\u0995\u09c7\u09be")).containsExactly("\u0995 0-1", "\u09cb 1-3");
  }

  @Test
  void partsOfACharacterThatIsTakenApartShareItsPlace() {
    assertThat(composed("\u095f\u11e1")).containsExactly("\u092f 0-1", "\u093c 0-1", "\u11e1 1-2");
    assertThat(composed("\u01d5\u0323")).containsExactly("\u1ee4 0-2", "\u0308 0-2", "\u0304 0-2");
  }

  @Test
  void offsetsCoverTheTextAndAscend() {
    var random = new RandomText(21);
    for (int round = 0; round < 20_000; round++) {
      String text = random.next(20);
      ComposedText composed = ComposedText.of(text);
      assertThat(composed.text()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
      int start = 0;
      int end = 0;
      for (int i = 0; i < composed.text().length(); i++) {
        Span span = composed.original(i, i + 1);
        assertThat(span.start()).isBetween(start, Math.max(start, end));
        assertThat(span.end()).isGreaterThanOrEqualTo(end);
        start = span.start();
        end = span.end();
      }
      assertThat(end).isEqualTo(text.length());
    }
  }

  private static List<String> composed(String text) {
    Characters row = new Characters();
    for (int i = 0; i < text.length(); i++) {
      row.add(text.charAt(i), i, i + 1);
    }
    Characters composed = Composition.compose(row);
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < composed.length(); i++) {
      String character = Character.toString(composed.codePoint(i));
      shown.add(character + " " + composed.start(i) + "-" + composed.end(i));
    }
    return shown;
  }
}
