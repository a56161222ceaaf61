package krelectra.app.explore.surprise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import krelectra.app.explore.TextUnit;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.comparison.ComparedUnits;
import krelectra.inference.analysis.comparison.Part;
import krelectra.inference.text.Alignment.RtdRule;
import krelectra.inference.text.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The units of a text, the most surprising first.
 *
 * @param units without special pieces and those without a score
 * @param deleted what was taken out since the state that is compared with
 */
record Ranking(List<SurprisingUnit> units, List<String> deleted) {
  static final Ranking NONE = new Ranking(List.of(), List.of());

  Ranking {
    units = List.copyOf(units);
    deleted = List.copyOf(deleted);
  }

  /**
   * Ranks.
   *
   * @param before what to compare with; null for nothing
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  static Ranking of(
      State now, @Nullable State before, Unit unit, RtdRule rule, Cancellation cancellation) {
    Analysis analysis = now.analysis();
    List<TextUnit> all = now.rows().units(unit);
    float[] scores = now.rows().alignment(unit).rtd(analysis.rtd(), rule);
    float[] percentiles = new float[scores.length];
    Arrays.fill(percentiles, Float.NaN);
    if (analysis.percentile().length > 0) {
      percentiles = now.rows().alignment(unit).rtd(analysis.percentile(), rule);
    }
    Change[] changes = new Change[all.size()];
    Arrays.fill(changes, Change.NONE);
    List<String> deleted = new ArrayList<>();
    for (int segment = 0; before != null && segment < analysis.texts().size(); segment++) {
      if (segment < before.analysis().texts().size()) {
        compare(now, before, segment, unit, rule, changes, deleted, cancellation);
      }
    }
    List<SurprisingUnit> ranked = new ArrayList<>();
    for (int u = 0; u < all.size(); u++) {
      if (!all.get(u).isSpecial() && !Float.isNaN(scores[u])) {
        ranked.add(new SurprisingUnit(0, u, all.get(u), scores[u], percentiles[u], changes[u]));
      }
    }
    ranked.sort(Comparator.comparingDouble((SurprisingUnit each) -> -each.probability()));
    List<SurprisingUnit> numbered = new ArrayList<>();
    for (SurprisingUnit each : ranked) {
      numbered.add(
          new SurprisingUnit(
              numbered.size() + 1,
              each.index(),
              each.unit(),
              each.probability(),
              each.percentile(),
              each.change()));
    }
    return new Ranking(numbered, deleted);
  }

  private static void compare(
      State now,
      State before,
      int segment,
      Unit unit,
      RtdRule rule,
      Change[] changes,
      List<String> deleted,
      Cancellation cancellation) {
    ComparedUnits a = ComparedUnits.of(before.analysis(), segment, unit);
    ComparedUnits b = ComparedUnits.of(now.analysis(), segment, unit);
    int[] indices = indices(now.rows().units(unit), segment);
    for (Part part : Part.align(a, b, cancellation)) {
      float was = a.value(part.a(), before.analysis().rtd(), rule);
      float is = b.value(part.b(), now.analysis().rtd(), rule);
      boolean replaced = part.kind() == Part.Kind.REPLACED;
      if (part.kind() == Part.Kind.DELETED) {
        deleted.add(a.surface(part.a()));
      }
      var change = new Change(part.kind(), replaced ? a.surface(part.a()) : "", was, is - was);
      for (int u = part.b().start(); u < part.b().end(); u++) {
        changes[indices[u]] = change;
      }
    }
  }

  /** The units that stand for text of a segment, by their indices. */
  private static int[] indices(List<TextUnit> units, int segment) {
    return java.util.stream.IntStream.range(0, units.size())
        .filter(u -> units.get(u).segment() == segment && !units.get(u).isSpecial())
        .toArray();
  }
}
