package krelectra.annotation.search;

import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Reads a query from left to right. */
final class QueryParser {
  private static final int MOST_STEPS = 50;
  private static final int LONGEST_REGEX = 500;
  private static final java.util.regex.Pattern GAP =
      java.util.regex.Pattern.compile("\\[\\](?:\\{(\\d{1,3})(?:,(\\d{1,3}))?\\})?(?=\\s|$)");

  private final String source;
  private int at;

  QueryParser(String source) {
    this.source = source;
  }

  List<Step> parse() {
    List<Step> steps = new ArrayList<>();
    boolean asked = false;
    for (skipBlanks(); at < source.length(); skipBlanks()) {
      if (steps.size() == MOST_STEPS) {
        throw fault(at, QueryException.Problem.TOO_LONG, "");
      }
      Step step = source.charAt(at) == '[' ? gap() : pattern();
      asked |= step instanceof Pattern;
      steps.add(step);
    }
    if (!asked) {
      throw fault(0, QueryException.Problem.EMPTY, "");
    }
    return steps;
  }

  private void skipBlanks() {
    while (at < source.length() && Character.isWhitespace(source.charAt(at))) {
      at++;
    }
  }

  private Gap gap() {
    Matcher gap = GAP.matcher(source).region(at, source.length());
    if (!gap.lookingAt()) {
      throw fault(at, QueryException.Problem.BAD_GAP, "");
    }
    int least = gap.group(1) == null ? 1 : Integer.parseInt(gap.group(1));
    int most = gap.group(2) == null ? least : Integer.parseInt(gap.group(2));
    if (most < least || most > Gap.LONGEST) {
      throw fault(at, QueryException.Problem.BAD_GAP, "");
    }
    at = gap.end();
    return new Gap(least, most);
  }

  private Pattern pattern() {
    List<Term> terms = new ArrayList<>();
    while (true) {
      if (at == source.length() || isEnd(source.charAt(at)) || source.charAt(at) == '&') {
        throw fault(at, QueryException.Problem.LONELY_AND, "");
      }
      terms.add(term());
      if (at == source.length() || isEnd(source.charAt(at))) {
        return new Pattern(terms);
      }
      at++; // the & that ended the term
    }
  }

  private Term term() {
    int start = at;
    if (source.charAt(at) == '/') {
      return regex();
    }
    for (String field : List.of("lemma:", "tag:", "label:")) {
      if (source.startsWith(field, at)) {
        at += field.length();
        List<String> parts = text(!field.equals("lemma:"));
        if (parts.size() == 1 && parts.getFirst().isEmpty()) {
          throw fault(start, QueryException.Problem.NOTHING_BEHIND, field);
        }
        return switch (field) {
          case "lemma:" -> new Term.Lemma(JamoFolding.fold(parts.getFirst()));
          case "tag:" -> new Term.Tag(new Glob(parts));
          default -> new Term.Label(new Glob(parts));
        };
      }
    }
    boolean quoted = source.charAt(at) == '"';
    String word = text(false).getFirst();
    Matcher field = java.util.regex.Pattern.compile("([a-z]+:)[^/\\s]").matcher(word);
    if (!quoted && field.lookingAt() && !source.startsWith("\\", start)) {
      throw fault(
          start, QueryException.Problem.UNKNOWN_FIELD, field.group(1) + " (lemma: tag: label:)");
    }
    if (word.isEmpty()) {
      throw fault(start, QueryException.Problem.NOTHING_BEHIND, "\"\"");
    }
    return new Term.Word(JamoFolding.fold(word));
  }

  private Term regex() {
    int start = at++;
    StringBuilder expression = new StringBuilder();
    while (at < source.length() && source.charAt(at) != '/') {
      if (source.charAt(at) == '\\' && at + 1 < source.length()) {
        if (source.charAt(at + 1) != '/') {
          expression.append('\\');
        }
        at++;
      }
      expression.append(source.charAt(at++));
    }
    if (at == source.length()) {
      throw fault(start, QueryException.Problem.OPEN_REGEX, "");
    }
    at++;
    if (at < source.length() && !isEnd(source.charAt(at)) && source.charAt(at) != '&') {
      throw fault(at, QueryException.Problem.LONELY_AND, "");
    }
    if (expression.isEmpty() || expression.length() > LONGEST_REGEX) {
      throw fault(
          start,
          QueryException.Problem.BAD_REGEX,
          "it must have 1 to " + LONGEST_REGEX + " characters");
    }
    try {
      return new Term.Regex(
          com.google.re2j.Pattern.compile(JamoFolding.fold(expression.toString())));
    } catch (PatternSyntaxException e) {
      throw fault(start, QueryException.Problem.BAD_REGEX, e.getDescription());
    }
  }

  /** Up to a blank or an &amp;, or from quotation mark to quotation mark; cut at stars if asked. */
  private List<String> text(boolean stars) {
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int start = at;
    boolean quoted = at < source.length() && source.charAt(at) == '"';
    at += quoted ? 1 : 0;
    while (at < source.length()) {
      char c = source.charAt(at);
      if (quoted ? c == '"' : isEnd(c) || c == '&') {
        break;
      }
      if (c == '\\' && at + 1 < source.length()) {
        part.append(source.charAt(at + 1));
        at++;
      } else if (c == '*' && stars && !quoted) {
        parts.add(part.toString());
        part.setLength(0);
      } else {
        part.append(c);
      }
      at++;
    }
    parts.add(part.toString());
    if (quoted) {
      if (at == source.length()) {
        throw fault(start, QueryException.Problem.OPEN_QUOTE, "");
      }
      at++;
      if (at < source.length() && !isEnd(source.charAt(at)) && source.charAt(at) != '&') {
        throw fault(at, QueryException.Problem.LONELY_AND, "");
      }
    }
    return parts;
  }

  private static boolean isEnd(char c) {
    return Character.isWhitespace(c);
  }

  private static QueryException fault(int at, QueryException.Problem problem, String detail) {
    return new QueryException(at, problem, detail);
  }
}
