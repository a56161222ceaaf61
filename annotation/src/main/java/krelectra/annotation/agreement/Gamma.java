package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * γ = 1 − disorder / expected disorder (Mathet, Widlöcher and Métivier 2015, "The Unified and
 * Holistic Method Gamma (γ)"). What is expected is the mean over continua that give each annotator
 * some annotator's spans, shifted round the text; they are drawn until the mean is known to 2 %
 * with 95 % certainty (ch. 5.3 there).
 */
final class Gamma {
  private static final int FIRST = 30;
  private static final int MOST = 1000;
  private static final double PRECISION = 0.02;
  private static final double NORMAL_95 = 1.96;

  private Gamma() {}

  /**
   * What γ is expected against.
   *
   * @param mean mean disorder
   * @param samples continua drawn
   * @param error half of the 95 % interval of the mean, as a share of it
   */
  record Expected(double mean, int samples, double error) {}

  /** Disorder of the best alignment, for each span that an annotator has on average. */
  static double disorder(Continuum continuum, Dissimilarity dissimilarity) {
    double sum = 0;
    for (GammaAlignment.Group group : GammaAlignment.of(continuum, dissimilarity)) {
      sum += GammaAlignment.disorder(group, dissimilarity);
    }
    return sum * continuum.units().size() / continuum.size();
  }

  static Expected expected(
      Continuum continuum, Dissimilarity dissimilarity, long seed, BooleanSupplier stop) {
    Random random = new Random(seed);
    double sum = 0;
    double squares = 0;
    int samples = 0;
    int needed = FIRST;
    double error = Double.NaN;
    while (samples < needed && !stop.getAsBoolean()) {
      double disorder = disorder(shuffled(continuum, random), dissimilarity);
      sum += disorder;
      squares += disorder * disorder;
      samples++;
      if (samples >= FIRST) {
        double mean = sum / samples;
        double variance = Math.max(0, (squares - sum * mean) / (samples - 1));
        double spread = NORMAL_95 * Math.sqrt(variance) / mean;
        error = spread / Math.sqrt(samples);
        needed = (int) Math.min(MOST, Math.ceil(Math.pow(spread / PRECISION, 2)));
      }
    }
    return new Expected(sum / samples, samples, error);
  }

  /** Cuts the text for each annotator elsewhere and lays the latter part before the former. */
  private static Continuum shuffled(Continuum continuum, Random random) {
    int n = continuum.units().size();
    double apart = lengthOfUnits(continuum) / Math.max(1, continuum.size());
    List<Long> pivots = new ArrayList<>();
    List<List<Continuum.Unit>> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      List<Continuum.Unit> source = continuum.units().get(random.nextInt(n));
      long pivot = pivot(pivots, continuum.length(), apart, random);
      pivots.add(pivot);
      List<Continuum.Unit> own = new ArrayList<>();
      for (Continuum.Unit unit : source) {
        boolean beyond = unit.start() + pivot >= continuum.length();
        own.add(unit.moved(beyond ? pivot - continuum.length() : pivot));
      }
      own.sort(Continuum.Unit.ORDER);
      units.add(own);
    }
    Continuum shuffled = continuum.with(units, continuum.length());
    return shuffled.size() == 0 ? continuum : shuffled;
  }

  private static double lengthOfUnits(Continuum continuum) {
    return continuum.units().stream()
        .flatMap(List::stream)
        .mapToDouble(Continuum.Unit::length)
        .sum();
  }

  /** A place no nearer to the others than a span is long, if there is one to be found. */
  private static long pivot(List<Long> others, long length, double apart, Random random) {
    long pivot = 0;
    for (int attempt = 0; attempt < 100; attempt++) {
      pivot = random.nextLong(length);
      boolean free = true;
      for (long other : others) {
        long distance = Math.abs(other - pivot);
        free &= Math.min(distance, length - distance) >= apart;
      }
      if (free) {
        return pivot;
      }
    }
    return pivot;
  }
}
