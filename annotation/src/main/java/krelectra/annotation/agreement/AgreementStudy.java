package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures agreement on judgements.
 *
 * @param judgements the table
 * @param ordered whether the labels' order was given by somebody, so that ordinal measures may use
 *     it though the labels are no numbers
 * @param weighting of Cohen's κ and AC2; AC2 without one is quadratic
 */
public record AgreementStudy(
    Judgements judgements, boolean ordered, Weighting weighting, Bootstrap bootstrap) {
  private static final int FEW = 30;
  private static final double MOST = 0.9;

  /** The usual settings. */
  public AgreementStudy(Judgements judgements) {
    this(judgements, false, Weighting.NONE, Bootstrap.USUAL);
  }

  /** Whether the labels are what the measure needs. */
  public boolean fits(Measure measure) {
    return misfit(measure) == null;
  }

  /**
   * Measures.
   *
   * @throws ScaleException if the measure needs an order or numbers that the labels have not
   */
  public Agreement measure(Measure measure) {
    String misfit = misfit(measure);
    if (misfit != null) {
      throw new ScaleException(measure, misfit);
    }
    Coefficient coefficient = coefficient(measure);
    double value = coefficient.whole();
    List<Warning> warnings = new ArrayList<>();
    warnOfTable(measure, value, warnings);
    if (!Double.isNaN(value)) {
      warnOfMeasure(measure, coefficient, warnings);
    }
    Bootstrap.Interval interval =
        Double.isNaN(value) ? Bootstrap.Interval.NONE : bootstrap.interval(coefficient);
    warnOfInterval(value, interval, bootstrap, warnings);
    return new Agreement(
        measure.id(),
        value,
        interval.low(),
        interval.high(),
        judgements.items().size(),
        judgements.annotators().size(),
        warnings);
  }

  /** The label that the measure cannot take. */
  private @Nullable String misfit(Measure measure) {
    boolean numbers =
        switch (measure.scale()) {
          case NOMINAL -> measure == Measure.COHEN && weighting != Weighting.NONE && !ordered;
          case ORDINAL -> !ordered;
          case INTERVAL, RATIO -> true;
        };
    for (String label : numbers ? judgements.labels() : List.<String>of()) {
      double value = LabelOrder.number(label).orElse(Double.NaN);
      if (Double.isNaN(value) || (measure.scale() == Measure.Scale.RATIO && value < 0)) {
        return label;
      }
    }
    return null;
  }

  private Coefficient coefficient(Measure measure) {
    Rows rows = Rows.of(judgements);
    return switch (measure) {
      case PERCENT -> new Percent(rows);
      case COHEN -> new CohenKappa(judgements, weighting.of(values()));
      case FLEISS ->
          new WeightedChance(rows, Weighting.NONE.of(values()), WeightedChance.Chance.FLEISS);
      case AC1 -> new WeightedChance(rows, Weighting.NONE.of(values()), WeightedChance.Chance.GWET);
      case AC2 -> new WeightedChance(rows, ac2Weighting().of(values()), WeightedChance.Chance.GWET);
      case ALPHA_NOMINAL, ALPHA_ORDINAL, ALPHA_INTERVAL, ALPHA_RATIO ->
          new Alpha(rows, values(), measure.scale());
    };
  }

  private Weighting ac2Weighting() {
    return weighting == Weighting.NONE ? Weighting.QUADRATIC : weighting;
  }

  /** The numbers that the labels are, or their ranks. */
  private double[] values() {
    double[] numbers = ordered ? null : LabelOrder.numbers(judgements.labels());
    if (numbers != null) {
      return numbers;
    }
    double[] ranks = new double[judgements.labels().size()];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = i;
    }
    return ranks;
  }

  private void warnOfTable(Measure measure, double value, List<Warning> warnings) {
    int single = 0;
    int counted = 0;
    long missing = 0;
    for (int i = 0; i < judgements.items().size(); i++) {
      int given = judgements.given(i).length;
      single += given == 1 ? 1 : 0;
      counted += given > 1 ? 1 : 0;
      missing += judgements.annotators().size() - given;
    }
    if (judgements.items().isEmpty()) {
      warnings.add(Warning.of(Warning.Kind.EMPTY));
      return;
    }
    if (judgements.annotators().size() == 1) {
      warnings.add(Warning.of(Warning.Kind.ONE_ANNOTATOR, judgements.annotators().getFirst()));
      return;
    }
    if (counted == 0) {
      warnings.add(Warning.of(Warning.Kind.NO_OVERLAP));
      return;
    }
    if (counted < FEW) {
      warnings.add(Warning.of(Warning.Kind.FEW_ITEMS, counted));
    }
    if (single > 0) {
      warnings.add(Warning.of(Warning.Kind.SINGLE_JUDGEMENTS, single));
    }
    if (missing > 0) {
      warnings.add(Warning.of(Warning.Kind.MISSING_JUDGEMENTS, missing));
    }
    warnOfLabels(measure, value, warnings);
  }

  private void warnOfLabels(Measure measure, double value, List<Warning> warnings) {
    if (judgements.labels().size() == 1) {
      warnings.add(Warning.of(Warning.Kind.ONE_LABEL, judgements.labels().getFirst()));
      return;
    }
    if (Double.isNaN(value)) {
      warnings.add(Warning.of(Warning.Kind.NO_CHANCE));
    }
    long total = judgements.counts().values().stream().mapToLong(n -> n).sum();
    boolean upset = measure != Measure.AC1 && measure != Measure.AC2 && measure != Measure.PERCENT;
    judgements
        .counts()
        .forEach(
            (label, count) -> {
              double share = (double) count / total;
              if (upset && share > MOST) {
                warnings.add(Warning.of(Warning.Kind.PREVALENCE, label, share));
              }
            });
  }

  private void warnOfMeasure(Measure measure, Coefficient coefficient, List<Warning> warnings) {
    if (coefficient instanceof CohenKappa kappa && judgements.annotators().size() > 2) {
      int[] all = java.util.stream.IntStream.range(0, kappa.size()).toArray();
      List<Double> pairs = kappa.pairs(all);
      long undefined = pairs.stream().filter(v -> v.isNaN()).count();
      warnings.add(Warning.of(Warning.Kind.MEAN_OF_PAIRS, pairs.size()));
      if (undefined > 0) {
        warnings.add(Warning.of(Warning.Kind.UNDEFINED_PAIRS, undefined));
      }
    }
    Weighting used =
        measure == Measure.AC2
            ? ac2Weighting()
            : measure == Measure.COHEN ? weighting : Weighting.NONE;
    if (used != Weighting.NONE) {
      warnings.add(Warning.of(Warning.Kind.WEIGHTS, used));
    }
  }

  static void warnOfInterval(
      double value, Bootstrap.Interval interval, Bootstrap bootstrap, List<Warning> warnings) {
    if (Double.isNaN(value) || bootstrap.resamples() == 0) {
      return;
    }
    if (Double.isNaN(interval.low())) {
      warnings.add(Warning.of(Warning.Kind.NO_INTERVAL));
    } else if (value == 1) {
      warnings.add(Warning.of(Warning.Kind.FULL_AGREEMENT));
    }
    if (interval.undefined() > 0) {
      warnings.add(
          Warning.of(
              Warning.Kind.UNDEFINED_RESAMPLES, interval.undefined(), bootstrap.resamples()));
    }
  }
}
