package krelectra.app.explore.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.text.Span;
import org.junit.jupiter.api.Test;

class MatchContextTest {
  private static final String TEXT = "가나다 라마바";

  private static String of(String text, MapUnit from, MapUnit to) {
    return MatchContext.of(new PatternMatch(1, text, 0, 0, from, to, 1)).parts().stream()
        .map(part -> part.role() + ":" + part.text())
        .collect(Collectors.joining("|"));
  }

  private static MapUnit unit(String text, int start, int end) {
    return MapUnit.of(text.substring(start, end), new Span(start, end));
  }

  @Test
  void marksBothUnitsInTheirOrder() {
    assertThat(of(TEXT, unit(TEXT, 1, 2), unit(TEXT, 5, 6)))
        .isEqualTo("CONTEXT:가|FROM:나|CONTEXT:다 라|TO:마|CONTEXT:바");
    assertThat(of(TEXT, unit(TEXT, 5, 6), unit(TEXT, 0, 1)))
        .isEqualTo("TO:가|CONTEXT:나다 라|FROM:마|CONTEXT:바");
    assertThat(of(TEXT, unit(TEXT, 5, 6), MapUnit.of("[SEP]", null)))
        .isEqualTo("CONTEXT:가나다 라|FROM:마|CONTEXT:바");
    assertThat(of(TEXT, unit(TEXT, 0, 1), unit(TEXT, 0, 1))).isEqualTo("FROM:가|CONTEXT:나다 라마바");
  }

  @Test
  void cutsLongSentencesAroundThem() {
    String text = "𠮷".repeat(100) + "가" + "나".repeat(100) + "다" + "라".repeat(100);
    String parts = of(text, unit(text, 200, 201), unit(text, 301, 302));
    assertThat(parts).startsWith("CONTEXT:…𠮷").contains("…").endsWith("…");
    assertThat(parts.length()).isLessThan(260);
    assertThat(parts.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)).isTrue();
  }
}
