package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * α_U (Krippendorff 1995, "On the reliability of unitizing continuous data"; 2004, ch. 11.6): label
 * by label, each annotator's text falls into units and gaps; squared differences of their ends are
 * observed and expected.
 */
final class UnitizingAlpha {
  private UnitizingAlpha() {}

  /** A stretch of an annotator's text, with or without the label. */
  private record Section(long start, long end, boolean unit) {
    double length() {
      return end - start;
    }
  }

  /**
   * The value; NaN if nothing is expected to disagree.
   *
   * @param continuum of at least two annotators, whose spans of one label do not overlap
   */
  static double of(Continuum continuum) {
    double length = (double) continuum.length();
    double observed = 0;
    double expected = 0;
    for (int label = 0; label < continuum.labels().size(); label++) {
      List<List<Section>> sections = new ArrayList<>();
      for (int a = 0; a < continuum.units().size(); a++) {
        sections.add(sections(continuum.of(a, label), continuum.length()));
      }
      observed += observed(sections, length);
      expected += expected(sections, length);
    }
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  private static List<Section> sections(List<Continuum.Unit> units, long length) {
    List<Section> sections = new ArrayList<>();
    long at = 0;
    for (Continuum.Unit unit : units) {
      if (unit.start() > at) {
        sections.add(new Section(at, unit.start(), false));
      }
      sections.add(new Section(unit.start(), unit.end(), true));
      at = unit.end();
    }
    if (at < length) {
      sections.add(new Section(at, length, false));
    }
    return sections;
  }

  private static double observed(List<List<Section>> sections, double length) {
    double sum = 0;
    int m = sections.size();
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * differences(sections.get(i), sections.get(j));
      }
    }
    return sum / (m * (m - 1) * length * length);
  }

  /** Both cover the same text without a hole: one walk meets all pairs that intersect. */
  private static double differences(List<Section> first, List<Section> second) {
    double sum = 0;
    int g = 0;
    int h = 0;
    while (g < first.size() && h < second.size()) {
      sum += difference(first.get(g), second.get(h));
      long end = Math.min(first.get(g).end(), second.get(h).end());
      g += first.get(g).end() == end ? 1 : 0;
      h += second.get(h).end() == end ? 1 : 0;
    }
    return sum;
  }

  private static double difference(Section a, Section b) {
    if (a.unit() && b.unit()) {
      return square((double) (a.start() - b.start())) + square((double) (a.end() - b.end()));
    }
    if (a.unit() && b.start() <= a.start() && a.end() <= b.end()) {
      return square(a.length());
    }
    if (b.unit() && a.start() <= b.start() && b.end() <= a.end()) {
      return square(b.length());
    }
    return 0;
  }

  private static double expected(List<List<Section>> sections, double length) {
    int units = 0;
    List<Double> gaps = new ArrayList<>();
    for (List<Section> own : sections) {
      for (Section section : own) {
        if (section.unit()) {
          units++;
        } else {
          gaps.add(section.length());
        }
      }
    }
    Gaps suffix = Gaps.of(gaps);
    double sum = 0;
    double same = 0;
    for (List<Section> own : sections) {
      for (Section section : own) {
        double l = section.length();
        if (section.unit()) {
          double between = (units - 1) / 3.0 * (2 * l * l * l - 3 * l * l + l);
          sum += between + l * l * suffix.room(l);
          same += l * (l - 1);
        }
      }
    }
    double all = sections.size() * length;
    return 2 / length * sum / (all * (all - 1) - same);
  }

  private static double square(double x) {
    return x * x;
  }

  /** Gaps by length, with what they add up to from each on. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Gaps(double[] lengths, double[] sums) {
    static Gaps of(List<Double> gaps) {
      double[] lengths = gaps.stream().mapToDouble(g -> g).sorted().toArray();
      double[] sums = new double[lengths.length + 1];
      for (int i = lengths.length - 1; i >= 0; i--) {
        sums[i] = sums[i + 1] + lengths[i];
      }
      return new Gaps(lengths, sums);
    }

    /** In how many places a unit of a length fits into a gap. */
    double room(double unit) {
      int at = Arrays.binarySearch(lengths, unit - 0.5);
      int from = at < 0 ? -at - 1 : at;
      return sums[from] - (lengths.length - from) * (unit - 1);
    }
  }
}
