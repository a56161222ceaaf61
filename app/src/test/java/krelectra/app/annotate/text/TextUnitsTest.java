package krelectra.app.annotate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Unit;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextUnitsTest {
  private static final MorphemeAnalyzer ANALYZER = new MorphemeAnalyzer();
  private static final String FAMILY = "👩‍👩‍👧";

  private static List<String> surfaces(String text, Unit unit) {
    return TextUnits.of(text, ANALYZER).of(unit).stream().map(range -> range.of(text)).toList();
  }

  @Test
  void morphemesLeaveTheParticleOutside() {
    assertThat(surfaces("서울에서 본다", Unit.MORPHEME)).startsWith("서울", "에서");
    assertThat(surfaces("서울에서 본다", Unit.EOJEOL)).containsExactly("서울에서", "본다");
    assertThat(surfaces("본다", Unit.SYLLABLE)).containsExactly("본", "다");
  }

  @Test
  void noCharacterIsCut() {
    assertThat(surfaces("가" + FAMILY + "나", Unit.SYLLABLE)).containsExactly("가", FAMILY, "나");
    // Old Hangul in jamo, and an accent.
    assertThat(surfaces("ᄒᆞᆫ글 é", Unit.SYLLABLE)).containsExactly("ᄒᆞᆫ", "글", "é");
    Graphemes graphemes = Graphemes.of("가" + FAMILY + "나");
    assertThat(graphemes.moved(1, 1)).isEqualTo(1 + FAMILY.length());
    assertThat(graphemes.moved(0, -3)).isZero();
    assertThat(graphemes.at(3)).isEqualTo(1);
  }

  @Test
  void particlesAreLeftOff() {
    String text = "서울에서";
    TextUnits units = TextUnits.of(text, ANALYZER);
    assertThat(units.withoutParticles(new Range(0, 4)).of(text)).isEqualTo("서울");
    assertThat(units.snapped(Unit.EOJEOL, new Range(0, 2)).of(text)).isEqualTo(text);
  }

  @Test
  void stepsSelectAndExtend() {
    String text = "나는 서울에 간다";
    TextUnits units = TextUnits.of(text, ANALYZER);
    TextSelection first = TextSelection.moved(units, null, Unit.EOJEOL, 1, false);
    assertThat(of(first, text)).isEqualTo("나는");
    TextSelection second = TextSelection.moved(units, first, Unit.EOJEOL, 1, true);
    assertThat(of(second, text)).isEqualTo("나는 서울에");
    assertThat(of(TextSelection.moved(units, second, Unit.EOJEOL, -1, true), text)).isEqualTo("나는");
    TextSelection last = TextSelection.moved(units, null, Unit.EOJEOL, -1, false);
    assertThat(of(last, text)).isEqualTo("간다");
    assertThat(of(TextSelection.moved(units, last, Unit.EOJEOL, 1, false), text)).isEqualTo("간다");
    assertThat(TextSelection.moved(TextUnits.NONE, null, Unit.MORPHEME, 1, false)).isNull();
  }

  private static String of(@Nullable TextSelection selection, String text) {
    return selection == null ? "" : selection.range().of(text);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void unitsOfAnyTextAreWholeInOrderAndCoverWhatIsNotBlank(long seed) {
    Random random = new Random(seed);
    String[] pieces = {
      "가", "서울에서", " ", "\n", FAMILY, "ㅋㅋ", "é", "\ud800", "ᄒᆞᆫ", "abc", "!?", "\u3000"
    };
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      check(text.toString(), random);
    }
  }

  private static void check(String text, Random random) {
    TextUnits units = TextUnits.of(text, ANALYZER);
    Graphemes graphemes = units.graphemes();
    for (Unit unit : Unit.values()) {
      boolean[] covered = new boolean[text.length()];
      int last = 0;
      for (Range range : units.of(unit)) {
        assertThat(range.start()).as(text).isGreaterThanOrEqualTo(last);
        assertThat(range.isEmpty()).isFalse();
        assertThat(graphemes.start(graphemes.at(range.start()))).isEqualTo(range.start());
        assertThat(graphemes.edgeFrom(range.end())).isEqualTo(range.end());
        java.util.Arrays.fill(covered, range.start(), range.end(), true);
        last = range.end();
      }
      for (int i = 0; i < graphemes.count(); i++) {
        int at = graphemes.start(i);
        assertThat(covered[at] || TextUnits.isBlank(text, at)).as(text + " at " + at).isTrue();
      }
      TextSelection selection = null;
      for (int step = 0; step < 20; step++) {
        selection =
            TextSelection.moved(
                units, selection, unit, random.nextBoolean() ? 1 : -1, random.nextBoolean());
        if (selection != null) {
          assertThat(selection.range().end()).isLessThanOrEqualTo(text.length());
        }
      }
    }
  }
}
