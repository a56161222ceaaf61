package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures agreement on spans. Intervals are drawn over blocks: stretches between places where no
 * annotator has a span open. Documents are laid end to end.
 *
 * @param spans of at least one annotator
 * @param lengths of documents in UTF-16 units; one that is not there ends with its last span
 * @param tolerance by how many units the ends of spans may differ in {@link SpanMeasure#F1}
 */
public record SpanStudy(
    List<AnnotatedSpan> spans,
    Map<String, Integer> lengths,
    int tolerance,
    Dissimilarity dissimilarity,
    Bootstrap bootstrap) {
  private static final int FEW = 30;

  public SpanStudy {
    spans = List.copyOf(spans);
    lengths = Map.copyOf(lengths);
    if (tolerance < 0) {
      throw new IllegalArgumentException("tolerance " + tolerance);
    }
  }

  /** The usual settings: exact ends, equal weights. */
  public SpanStudy(List<AnnotatedSpan> spans) {
    this(spans, Map.of(), 0, Dissimilarity.EQUAL_WEIGHTS, Bootstrap.USUAL);
  }

  /** Measures. */
  public Agreement measure(SpanMeasure measure) {
    List<Warning> warnings = new ArrayList<>();
    Continuum continuum = Continuum.of(spans, lengths);
    if (spans.isEmpty()) {
      return undefined(measure, continuum, Warning.of(Warning.Kind.EMPTY));
    }
    if (continuum.annotators().size() == 1) {
      String only = continuum.annotators().getFirst();
      return undefined(measure, continuum, Warning.of(Warning.Kind.ONE_ANNOTATOR, only));
    }
    Continuum joined = continuum.joined();
    boolean alpha = measure != SpanMeasure.GAMMA && measure != SpanMeasure.F1;
    if (alpha && joined.size() < continuum.size()) {
      int overlaps = continuum.size() - joined.size();
      warnings.add(Warning.of(Warning.Kind.JOINED_OVERLAPS, overlaps));
    }
    if (alpha && measure != SpanMeasure.ALPHA_U && joined.overlaps()) {
      return undefined(measure, continuum, Warning.of(Warning.Kind.OVERLAPPING_SPANS));
    }
    warnOfLength(measure, continuum, warnings);
    Coefficient coefficient = coefficient(measure, alpha ? joined : continuum, warnings);
    double value = coefficient.whole();
    if (Double.isNaN(value)) {
      warnings.add(Warning.of(Warning.Kind.NO_CHANCE));
    }
    if (coefficient.size() < FEW) {
      warnings.add(Warning.of(Warning.Kind.FEW_ITEMS, coefficient.size()));
    }
    Bootstrap.Interval interval =
        Double.isNaN(value) ? Bootstrap.Interval.NONE : bootstrap.interval(coefficient);
    AgreementStudy.warnOfInterval(value, interval, bootstrap, warnings);
    return new Agreement(
        measure.id(),
        value,
        interval.low(),
        interval.high(),
        spans.size(),
        continuum.annotators().size(),
        warnings);
  }

  private Agreement undefined(SpanMeasure measure, Continuum continuum, Warning warning) {
    int annotators = continuum.annotators().size();
    return new Agreement(
        measure.id(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        spans.size(),
        annotators,
        List.of(warning));
  }

  private void warnOfLength(SpanMeasure measure, Continuum continuum, List<Warning> warnings) {
    boolean assumed = spans.stream().anyMatch(span -> !lengths.containsKey(span.document()));
    if (measure != SpanMeasure.F1 && measure != SpanMeasure.CU_ALPHA && assumed) {
      warnings.add(Warning.of(Warning.Kind.LENGTH_ASSUMED, continuum.length()));
    }
  }

  private Coefficient coefficient(
      SpanMeasure measure, Continuum continuum, List<Warning> warnings) {
    return switch (measure) {
      case ALPHA_U -> ofBlocks(continuum, UnitizingAlpha::of);
      case U_ALPHA -> ofBlocks(continuum, c -> CharacterAlpha.of(c, CharacterAlpha.Kind.ALL));
      case U_ALPHA_BINARY ->
          ofBlocks(continuum, c -> CharacterAlpha.of(c, CharacterAlpha.Kind.BINARY));
      case CU_ALPHA -> ofBlocks(continuum, c -> CharacterAlpha.of(c, CharacterAlpha.Kind.LABELS));
      case GAMMA -> gamma(continuum, warnings);
      case F1 -> f1(continuum);
    };
  }

  private static Coefficient ofBlocks(Continuum continuum, ToDoubleFunction<Continuum> measure) {
    Blocks blocks = Blocks.of(continuum);
    return new Coefficient() {
      @Override
      public int size() {
        return blocks.pieces().size();
      }

      @Override
      public double of(int[] drawn) {
        return measure.applyAsDouble(blocks.join(drawn));
      }
    };
  }

  private Coefficient gamma(Continuum continuum, List<Warning> warnings) {
    Gamma.Expected expected =
        Gamma.expected(continuum, dissimilarity, bootstrap.seed(), bootstrap.stop());
    int n = continuum.units().size();
    if (n > 2) {
      warnings.add(Warning.of(Warning.Kind.ALIGNMENT_SEARCHED));
    }
    warnings.add(Warning.of(Warning.Kind.SAMPLED_CHANCE, expected.samples(), expected.error()));
    Places places = Places.of(continuum);
    double[] disorder = new double[places.size()];
    for (GammaAlignment.Group group : GammaAlignment.of(continuum, dissimilarity)) {
      disorder[places.of(group.start())] += GammaAlignment.disorder(group, dissimilarity);
    }
    return new Shares(
        disorder, places.units(continuum), (d, units) -> 1 - d * n / units / expected.mean());
  }

  private Coefficient f1(Continuum continuum) {
    Places places = Places.of(continuum);
    int n = continuum.units().size();
    double[] matched = new double[places.size()];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < a; b++) {
        List<List<Continuum.Unit>> units = continuum.units();
        for (Continuum.Unit unit : SpanMatches.of(units.get(a), units.get(b), tolerance)) {
          matched[places.of(unit.start())]++;
        }
      }
    }
    // Every span is in n − 1 pairs of annotators.
    return new Shares(
        matched, places.units(continuum), (pairs, units) -> 2 * pairs / ((n - 1) * units));
  }

  /** Where blocks begin. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Places(long[] starts) {
    static Places of(Continuum continuum) {
      List<Continuum> pieces = Blocks.of(continuum).pieces();
      long[] starts = new long[pieces.size()];
      for (int i = 1; i < starts.length; i++) {
        starts[i] = starts[i - 1] + pieces.get(i - 1).length();
      }
      return new Places(starts);
    }

    int size() {
      return starts.length;
    }

    int of(long position) {
      int at = Arrays.binarySearch(starts, position);
      return at < 0 ? -at - 2 : at;
    }

    double[] units(Continuum continuum) {
      double[] counts = new double[starts.length];
      for (List<Continuum.Unit> own : continuum.units()) {
        own.forEach(unit -> counts[of(unit.start())]++);
      }
      return counts;
    }
  }
}
