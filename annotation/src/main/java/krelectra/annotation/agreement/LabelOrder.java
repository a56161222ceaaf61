package krelectra.annotation.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/** How labels stand to each other when nobody says. */
final class LabelOrder {
  /** Numbers by value before everything else; what is no number by its characters. */
  static final Comparator<String> NATURAL =
      Comparator.comparingDouble((String label) -> number(label).orElse(Double.POSITIVE_INFINITY))
          .thenComparing(Comparator.naturalOrder());

  private LabelOrder() {}

  /** The value of a label that is a finite number. */
  static OptionalDouble number(String label) {
    try {
      double value = Double.parseDouble(label);
      boolean plain = Double.isFinite(value) && label.chars().noneMatch(Character::isLetter);
      return plain || label.matches("[-+]?[0-9.]+[eE][-+]?[0-9]+")
          ? OptionalDouble.of(value)
          : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }

  /** The values of labels, or null if not all of them are numbers. */
  static double @org.jspecify.annotations.Nullable [] numbers(List<String> labels) {
    double[] values = new double[labels.size()];
    for (int i = 0; i < values.length; i++) {
      OptionalDouble number = number(labels.get(i));
      if (number.isEmpty()) {
        return null;
      }
      values[i] = number.getAsDouble();
    }
    return values;
  }
}
