package krelectra.app.language.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An English text with places for what varies, <code>{0}</code>, <code>{1}</code> … in this order,
 * and its Korean one, which has them in any order; <code>{0:word}</code> is a word that is
 * translated itself.
 */
final class Template {
  private static final Pattern PLACE = Pattern.compile("\\{(\\d)(:word)?\\}");

  private final String english;
  private final String korean;
  private final List<String> fixed;

  Template(String english, String korean) {
    this.english = english;
    this.korean = korean;
    this.fixed = List.of(PLACE.split(english, -1));
  }

  /** A text that follows a template: what stands in its places, and how much it leaves open. */
  record Match(Template template, List<String> varying) {
    /** UTF-16 units that the template does not say itself. */
    int open() {
      return varying.stream().mapToInt(String::length).sum();
    }

    String korean(UnaryOperator<String> words) {
      return PLACE
          .matcher(template.korean)
          .replaceAll(
              place -> {
                String value = varying.get(Integer.parseInt(place.group(1)));
                return Matcher.quoteReplacement(
                    place.group(2) == null ? value : words.apply(value));
              });
    }
  }

  String english() {
    return english;
  }

  /** Reads a text in one pass, each fixed part where it comes first. */
  Optional<Match> match(String text) {
    String last = fixed.getLast();
    if (fixed.size() == 1) {
      return text.equals(english) ? Optional.of(new Match(this, List.of())) : Optional.empty();
    }
    int end = text.length() - last.length();
    int at = fixed.getFirst().length();
    if (end < at || !text.startsWith(fixed.getFirst()) || !text.endsWith(last)) {
      return Optional.empty();
    }
    List<String> varying = new ArrayList<>();
    for (String part : fixed.subList(1, fixed.size() - 1)) {
      int found = text.indexOf(part, at);
      if (found < 0 || found + part.length() > end) {
        return Optional.empty();
      }
      varying.add(text.substring(at, found));
      at = found + part.length();
    }
    varying.add(text.substring(at, end));
    return Optional.of(new Match(this, varying));
  }
}
