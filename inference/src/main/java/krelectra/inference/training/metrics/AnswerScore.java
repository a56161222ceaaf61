package krelectra.inference.training.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How near an answer comes to the true ones, by the rules of KorQuAD 1.0's official evaluation
 * (evaluate-v1.0.py on korquad.github.io): quotation marks and brackets become spaces, ASCII
 * punctuation falls away, case and the width of spaces do not matter; F1 is that of characters.
 *
 * @param exact 1 if the answer is one of the true ones, else 0
 * @param f1 the best over the true answers
 */
public record AnswerScore(double exact, double f1) {
  private static final String TO_SPACE = "'\"《》<>〈〉()‘’";
  private static final String REMOVED = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

  /** Compares an answer with every true one. */
  public static AnswerScore of(String answer, List<String> truths) {
    double exact = 0;
    double f1 = 0;
    for (String truth : truths) {
      exact = Math.max(exact, normalize(answer).equals(normalize(truth)) ? 1 : 0);
      f1 = Math.max(f1, f1(answer, truth));
    }
    return new AnswerScore(exact, f1);
  }

  static String normalize(String answer) {
    StringBuilder kept = new StringBuilder();
    answer.codePoints().map(c -> TO_SPACE.indexOf(c) >= 0 ? ' ' : c).forEach(kept::appendCodePoint);
    String lower = kept.toString().toLowerCase(Locale.ROOT);
    StringBuilder words = new StringBuilder();
    boolean gap = false;
    for (int c : lower.codePoints().filter(c -> REMOVED.indexOf(c) < 0).toArray()) {
      if (isSpace(c)) {
        gap = !words.isEmpty();
      } else {
        words.append(gap ? " " : "").appendCodePoint(c);
        gap = false;
      }
    }
    return words.toString();
  }

  private static double f1(String answer, String truth) {
    List<Integer> told = characters(answer);
    List<Integer> expected = characters(truth);
    Map<Integer, Integer> left = new HashMap<>();
    expected.forEach(c -> left.merge(c, 1, Integer::sum));
    int common = 0;
    for (int c : told) {
      if (left.getOrDefault(c, 0) > 0) {
        left.merge(c, -1, Integer::sum);
        common++;
      }
    }
    if (common == 0) {
      return 0;
    }
    double precision = (double) common / told.size();
    double recall = (double) common / expected.size();
    return 2 * precision * recall / (precision + recall);
  }

  private static List<Integer> characters(String answer) {
    List<Integer> characters = new ArrayList<>();
    normalize(answer).codePoints().filter(c -> c != ' ').forEach(characters::add);
    return characters;
  }

  /** As Python's {@code str.split} sees it. */
  private static boolean isSpace(int c) {
    return ('\t' <= c && c <= '\r')
        || (0x1c <= c && c <= 0x1f)
        || c == 0x85
        || Character.isSpaceChar(c);
  }
}
