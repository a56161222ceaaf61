package krelectra.app.explore.pattern;

import java.util.ArrayList;
import java.util.List;
import krelectra.inference.analysis.attention.MapUnit;
import krelectra.inference.analysis.pattern.PatternMatch;
import krelectra.inference.text.Span;

/**
 * A match's sentence in parts, cut around the two units where it is long.
 *
 * @param parts in order; a special piece has none
 */
record MatchContext(List<Part> parts) {
  private static final int AROUND = 28;
  private static final int BETWEEN = 40;

  /** What a part is. */
  enum Role {
    CONTEXT,
    FROM,
    TO
  }

  /** A stretch of the sentence. */
  record Part(Role role, String text) {}

  MatchContext {
    parts = List.copyOf(parts);
  }

  static MatchContext of(PatternMatch match) {
    List<Part> parts = new ArrayList<>();
    boolean isForward = start(match.from()) <= start(match.to());
    MapUnit first = isForward ? match.from() : match.to();
    MapUnit second = isForward ? match.to() : match.from();
    Role role = isForward ? Role.FROM : Role.TO;
    Role other = isForward ? Role.TO : Role.FROM;
    String text = match.text();
    int at = 0;
    boolean isNext = false;
    for (MapUnit unit : first.equals(second) ? List.of(first) : List.of(first, second)) {
      Span span = unit.span();
      if (span != null) {
        String before = text.substring(Math.min(at, span.start()), span.start());
        add(parts, Role.CONTEXT, isNext ? inner(before) : last(before));
        add(parts, unit.equals(first) ? role : other, span.of(text));
        at = span.end();
        isNext = true;
      }
    }
    add(parts, Role.CONTEXT, first(text.substring(at)));
    return new MatchContext(parts);
  }

  private static int start(MapUnit unit) {
    Span span = unit.span();
    return span == null ? -1 : span.start();
  }

  private static void add(List<Part> parts, Role role, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(role, text));
    }
  }

  private static String last(String text) {
    return text.length() <= AROUND ? text : "…" + text.substring(cut(text, text.length() - AROUND));
  }

  private static String first(String text) {
    return text.length() <= 2 * AROUND ? text : text.substring(0, cut(text, 2 * AROUND)) + "…";
  }

  private static String inner(String text) {
    return text.length() <= BETWEEN
        ? text
        : text.substring(0, cut(text, BETWEEN / 2))
            + "…"
            + text.substring(cut(text, text.length() - BETWEEN / 2));
  }

  /** Not between the halves of a surrogate pair. */
  private static int cut(String text, int at) {
    return at > 0 && Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }
}
