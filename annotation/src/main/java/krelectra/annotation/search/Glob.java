package krelectra.annotation.search;

import java.util.List;

/**
 * A text with stars that stand for anything.
 *
 * @param parts what stands between the stars; one part: no star
 */
record Glob(List<String> parts) {
  boolean exact() {
    return parts.size() == 1;
  }

  String prefix() {
    return parts.getFirst();
  }

  boolean matches(String text) {
    if (exact()) {
      return text.equals(parts.getFirst());
    }
    String last = parts.getLast();
    if (!text.startsWith(prefix())
        || !text.endsWith(last)
        || text.length() < prefix().length() + last.length()) {
      return false;
    }
    int at = prefix().length();
    int end = text.length() - last.length();
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = text.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return false;
      }
      at = found + part.length();
    }
    return true;
  }
}
