package krelectra.app.loop;

import java.util.List;
import java.util.Locale;
import krelectra.annotation.quality.Reason;

/** Puts the reasons of queues into English. */
record ReasonWords(List<String> labels) {
  String of(Reason reason) {
    List<Double> n = reason.numbers();
    return switch (reason.key()) {
      case ANOTHER_LABEL ->
          String.format(
              Locale.ROOT,
              "the model says %s with %.2f, where %.2f is usual for it; the given label has %.2f",
              label(n.get(0)),
              n.get(1),
              n.get(2),
              n.get(3));
      case UNLIKELY_LABEL ->
          String.format(
              Locale.ROOT,
              "the given label has %.2f; the model says %s",
              n.get(0),
              label(n.get(1)));
      case HIGH_LOSS ->
          String.format(
              Locale.ROOT,
              "the given label's loss is %.2f; the model says %s",
              n.get(0),
              label(n.get(1)));
      case HARD ->
          String.format(
              Locale.ROOT,
              "never learned: mean %.2f over the epochs, right in %.0f %%",
              n.get(0),
              share(n));
      case AMBIGUOUS ->
          String.format(
              Locale.ROOT, "the model wavers: mean %.2f, spread %.2f", n.get(0), n.get(1));
      case EASY ->
          String.format(
              Locale.ROOT,
              "learned soon: mean %.2f over the epochs, right in %.0f %%",
              n.get(0),
              share(n));
      case ENTROPY ->
          String.format(
              Locale.ROOT, "probabilities are spread: %.0f %% of the most", 100 * n.get(1));
      case MARGIN ->
          String.format(
              Locale.ROOT,
              "%s and %s are nearly as probable: %.2f apart",
              label(n.get(0)),
              label(n.get(1)),
              n.get(2));
      case LEAST_CONFIDENCE ->
          String.format(Locale.ROOT, "even %s has no more than %.2f", label(n.get(0)), n.get(1));
      case FAR_FROM_CHOSEN ->
          String.format(Locale.ROOT, "unlike all before it: %.2f away", n.get(0));
    };
  }

  private static Double share(List<Double> numbers) {
    return 100 * numbers.get(2);
  }

  private String label(double index) {
    return labels.get((int) index);
  }
}
