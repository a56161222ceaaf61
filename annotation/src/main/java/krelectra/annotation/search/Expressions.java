package krelectra.annotation.search;

import java.util.HashMap;
import java.util.Map;

/** What regular expressions said of surfaces, so that a frequent one is asked about once. */
final class Expressions {
  private static final int MOST = 200_000;

  private final Map<com.google.re2j.Pattern, Map<String, Boolean>> known = new HashMap<>();

  boolean found(com.google.re2j.Pattern expression, String surface) {
    Map<String, Boolean> said = known.computeIfAbsent(expression, e -> new HashMap<>());
    Boolean known = said.get(surface);
    if (known == null) {
      known = expression.matcher(surface).find();
      if (said.size() < MOST) {
        said.put(surface, known);
      }
    }
    return known;
  }
}
