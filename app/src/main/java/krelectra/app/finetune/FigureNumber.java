package krelectra.app.finetune;

import java.util.Locale;

/** Figures as they are shown. */
final class FigureNumber {
  private FigureNumber() {}

  /** With four decimals; nothing where there is none. */
  static String of(double figure) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, "%.4f", figure);
  }
}
