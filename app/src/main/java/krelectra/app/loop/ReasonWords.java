package krelectra.app.loop;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import krelectra.annotation.quality.Reason;
import krelectra.app.language.Language;
import krelectra.app.language.Messages;

/**
 * Puts the reasons of queues into words.
 *
 * @param labels in id order
 * @param messages of this package
 */
public record ReasonWords(List<String> labels, Messages messages) {
  public ReasonWords {
    labels = List.copyOf(labels);
  }

  /** In English, as commands print them. */
  static ReasonWords english(List<String> labels) {
    var language = new SimpleObjectProperty<>(Language.ENGLISH);
    return new ReasonWords(labels, new Messages(language, ReasonWords.class));
  }

  /** In the language of the window. */
  public static ReasonWords of(List<String> labels, Messages any) {
    return new ReasonWords(labels, any.of(ReasonWords.class));
  }

  /** Why an item stands where it does. */
  public String of(Reason reason) {
    List<Double> n = reason.numbers();
    return switch (reason.key()) {
      case ANOTHER_LABEL ->
          messages.get(
              "reason.another_label", label(n.get(0)), two(n.get(1)), two(n.get(2)), two(n.get(3)));
      case UNLIKELY_LABEL -> messages.get("reason.unlikely_label", two(n.get(0)), label(n.get(1)));
      case HIGH_LOSS -> messages.get("reason.high_loss", two(n.get(0)), label(n.get(1)));
      case HARD -> messages.get("reason.hard", two(n.get(0)), share(n.get(2)));
      case AMBIGUOUS -> messages.get("reason.ambiguous", two(n.get(0)), two(n.get(1)));
      case EASY -> messages.get("reason.easy", two(n.get(0)), share(n.get(2)));
      case ENTROPY -> messages.get("reason.entropy", share(n.get(1)));
      case MARGIN -> messages.get("reason.margin", label(n.get(0)), label(n.get(1)), two(n.get(2)));
      case LEAST_CONFIDENCE ->
          messages.get("reason.least_confidence", label(n.get(0)), two(n.get(1)));
      case FAR_FROM_CHOSEN -> messages.get("reason.far_from_chosen", two(n.get(0)));
    };
  }

  private String label(double index) {
    return labels.get((int) index);
  }

  private static String two(double number) {
    return String.format(Locale.ROOT, "%.2f", number);
  }

  /** In percent. */
  private static String share(double number) {
    return String.format(Locale.ROOT, "%.0f", 100 * number);
  }
}
