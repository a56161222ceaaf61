package krelectra.app.finetune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Round numbers along an axis.
 *
 * @param low the axis begins there
 * @param high the axis ends there
 * @param step from one number to the next
 */
record Ticks(double low, double high, double step) {
  private static final double[] ROUND = {1, 2, 5, 10};

  /** About so many numbers around what is to be shown; one value alone has room on both sides. */
  static Ticks of(double least, double most, int about) {
    if (most <= least) {
      double room = least == 0 ? 0.1 : Math.abs(least) * 0.1;
      return of(least - room, least + room, about);
    }
    double span = most - least;
    double rough = span / about;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step = power * 10;
    for (double each : ROUND) {
      if (each * power >= rough) {
        step = each * power;
        break;
      }
    }
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new Ticks(low, high > low ? high : low + step, step);
  }

  List<Double> values() {
    List<Double> values = new ArrayList<>();
    int count = (int) Math.round((high - low) / step);
    for (int i = 0; i <= count; i++) {
      values.add(low + i * step);
    }
    return values;
  }

  /** As many decimals as tell one from the next. */
  String text(double value) {
    int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Where a value stands, from 0 to 1. */
  double share(double value) {
    return (value - low) / (high - low);
  }
}
