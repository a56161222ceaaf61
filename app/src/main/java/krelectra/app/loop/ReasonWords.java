package krelectra.app.loop;

import java.util.ArrayList;
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
    String key = "reason." + reason.key().name().toLowerCase(Locale.ROOT);
    return messages.get(key, arguments(reason).toArray());
  }

  /** What a reason's words name, in the order of its numbers. */
  private List<String> arguments(Reason reason) {
    List<Double> n = reason.numbers();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < n.size(); i++) {
      words.add(
          isLabel(reason.key(), i)
              ? labels.get(n.get(i).intValue())
              : isShare(reason.key(), i)
                  ? String.format(Locale.ROOT, "%.0f", 100 * n.get(i))
                  : String.format(Locale.ROOT, "%.2f", n.get(i)));
    }
    return words;
  }

  private static boolean isLabel(Reason.Key key, int place) {
    return switch (key) {
      case ANOTHER_LABEL, LEAST_CONFIDENCE -> place == 0;
      case UNLIKELY_LABEL, HIGH_LOSS -> place == 1;
      case MARGIN -> place < 2;
      case HARD, AMBIGUOUS, EASY, ENTROPY, FAR_FROM_CHOSEN -> false;
    };
  }

  private static boolean isShare(Reason.Key key, int place) {
    return switch (key) {
      case HARD, AMBIGUOUS, EASY -> place == 2;
      case ENTROPY -> place == 1;
      case ANOTHER_LABEL, UNLIKELY_LABEL, HIGH_LOSS, MARGIN, LEAST_CONFIDENCE, FAR_FROM_CHOSEN ->
          false;
    };
  }
}
