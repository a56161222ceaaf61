package krelectra.app.loop.ranking;

import java.util.List;
import java.util.Locale;
import krelectra.annotation.quality.Reason;

/**
 * Why a sentence stands where it does; whoever shows it has words for each code.
 *
 * @param code in small letters
 * @param arguments labels, words and numbers as text
 */
public record Why(String code, List<String> arguments) {
  public Why {
    arguments = List.copyOf(arguments);
  }

  static Why of(String code, String... arguments) {
    return new Why(code, List.of(arguments));
  }

  /**
   * A reason whose indices are those of labels.
   *
   * @param labels in the order of the model or the set
   */
  public static Why of(Reason reason, List<String> labels) {
    List<Double> n = reason.numbers();
    String code = reason.key().name().toLowerCase(Locale.ROOT);
    return switch (reason.key()) {
      case ANOTHER_LABEL ->
          of(code, label(labels, n.get(0)), two(n.get(1)), two(n.get(2)), two(n.get(3)));
      case UNLIKELY_LABEL, HIGH_LOSS -> of(code, two(n.get(0)), label(labels, n.get(1)));
      case MARGIN -> of(code, label(labels, n.get(0)), label(labels, n.get(1)), two(n.get(2)));
      case LEAST_CONFIDENCE -> of(code, label(labels, n.get(0)), two(n.get(1)));
      case ENTROPY -> of(code, percent(n.get(1)));
      case HARD, AMBIGUOUS, EASY -> of(code, two(n.get(0)), two(n.get(1)), percent(n.get(2)));
      case FAR_FROM_CHOSEN -> of(code, two(n.get(0)));
    };
  }

  private static String label(List<String> labels, double index) {
    return labels.get((int) index);
  }

  static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
