package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * The later family of α for unitizing (Krippendorff, Mathet, Bouvry and Widlöcher 2016;
 * Krippendorff 2019, ch. 12.6, eq. 32–37): how long each label meets each other, gaps included,
 * against what random pairing gives when no span is paired with itself. Gaps have no inner hold:
 * they are corrected character by character.
 */
final class CharacterAlpha {
  /** Which matter is compared. */
  enum Kind {
    /** Labels and gaps: uα. */
    ALL,
    /** Span or gap: |uα. */
    BINARY,
    /** Labels where spans meet: cuα. */
    LABELS
  }

  private final Continuum continuum;
  private final int gap;
  private final double[][] met;
  private final double[] paired;

  private CharacterAlpha(Continuum continuum) {
    this.continuum = continuum;
    this.gap = continuum.labels().size();
    this.met = new double[gap + 1][gap + 1];
    this.paired = new double[gap + 1];
  }

  /**
   * The value; NaN if nothing is expected to disagree.
   *
   * @param continuum of at least two annotators, each of whose spans do not overlap
   */
  static double of(Continuum continuum, Kind kind) {
    var alpha = new CharacterAlpha(continuum);
    List<List<Continuum.Unit>> partitions = new ArrayList<>();
    for (List<Continuum.Unit> units : continuum.units()) {
      partitions.add(alpha.partition(units));
    }
    for (int i = 0; i < partitions.size(); i++) {
      for (int j = 0; j < i; j++) {
        alpha.meet(partitions.get(i), partitions.get(j));
      }
    }
    for (int i = 0; i < partitions.size(); i++) {
      alpha.pairWithSelf(i, kind);
    }
    return alpha.value(kind);
  }

  private List<Continuum.Unit> partition(List<Continuum.Unit> units) {
    List<Continuum.Unit> sections = new ArrayList<>();
    long at = 0;
    for (Continuum.Unit unit : units) {
      if (unit.start() > at) {
        sections.add(new Continuum.Unit(at, unit.start(), gap));
      }
      sections.add(unit);
      at = unit.end();
    }
    if (at < continuum.length()) {
      sections.add(new Continuum.Unit(at, continuum.length(), gap));
    }
    return sections;
  }

  private void meet(List<Continuum.Unit> first, List<Continuum.Unit> second) {
    int g = 0;
    int h = 0;
    double weight = 1.0 / (continuum.units().size() - 1);
    while (g < first.size() && h < second.size()) {
      Continuum.Unit a = first.get(g);
      Continuum.Unit b = second.get(h);
      long end = Math.min(a.end(), b.end());
      double length = (end - Math.max(a.start(), b.start())) * weight;
      met[a.label()][b.label()] += length;
      met[b.label()][a.label()] += length;
      g += a.end() == end ? 1 : 0;
      h += b.end() == end ? 1 : 0;
    }
  }

  /** What an annotator's spans would add if they could be paired with themselves. */
  private void pairWithSelf(int annotator, Kind kind) {
    long at = 0;
    for (Continuum.Unit unit : continuum.units().get(annotator)) {
      double length = kind == Kind.LABELS ? covered(unit, annotator) : unit.length();
      paired[unit.label()] += length * length;
      paired[gap] += unit.start() - at;
      at = unit.end();
    }
    paired[gap] += continuum.length() - at;
  }

  /** How much of a span other annotators have in spans, too: the mean over them. */
  private double covered(Continuum.Unit unit, int annotator) {
    double sum = 0;
    for (int a = 0; a < continuum.units().size(); a++) {
      List<Continuum.Unit> others =
          a == annotator
              ? List.of()
              : Overlap.with(continuum.units().get(a), unit.start(), unit.end());
      for (Continuum.Unit other : others) {
        sum += Math.min(unit.end(), other.end()) - Math.max(unit.start(), other.start());
      }
    }
    return sum / (continuum.units().size() - 1);
  }

  private double value(Kind kind) {
    int size = kind == Kind.LABELS ? gap : gap + 1;
    double[] rows = new double[size];
    double total = 0;
    double corrected = 0;
    double agreed = 0;
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        rows[k] += met[k][l];
        agreed += same(k, l, kind) ? met[k][l] : 0;
      }
      total += rows[k];
      corrected += paired[k];
    }
    double expected = 0;
    for (int k = 0; k < size; k++) {
      for (int l = 0; l < size; l++) {
        expected += same(k, l, kind) ? 0 : rows[k] * rows[l];
      }
    }
    expected /= total - corrected / total;
    return expected > 0 ? 1 - (total - agreed) / expected : Double.NaN;
  }

  private boolean same(int k, int l, Kind kind) {
    return k == l || (kind == Kind.BINARY && k != gap && l != gap);
  }
}
