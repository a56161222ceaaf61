package krelectra.annotation.agreement;

/**
 * Krippendorff's α = 1 − Do/De over the values that can be paired within an item (Krippendorff
 * 2011, "Computing Krippendorff's Alpha-Reliability"). Items with one judgement do not count.
 *
 * @param values of the labels, ascending; labels without order may have any
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Alpha(Rows rows, double[] values, Measure.Scale scale) implements Coefficient {
  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public double of(int[] drawn) {
    double[] counts = new double[values.length];
    double total = 0;
    for (int item : drawn) {
      int[] given = rows.given()[item];
      if (given.length >= 2) {
        for (int label : given) {
          counts[label]++;
        }
        total += given.length;
      }
    }
    double[] before = before(counts);
    double observed = 0;
    for (int item : drawn) {
      observed += disagreement(rows.given()[item], counts, before);
    }
    double expected = expected(counts, before, total) / (total - 1);
    return expected > 0 ? 1 - observed / expected : Double.NaN;
  }

  /** For each label how many values lie before it. */
  private static double[] before(double[] counts) {
    double[] before = new double[counts.length];
    for (int k = 1; k < counts.length; k++) {
      before[k] = before[k - 1] + counts[k - 1];
    }
    return before;
  }

  private double disagreement(int[] given, double[] counts, double[] before) {
    double sum = 0;
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < i; j++) {
        sum += 2 * distance(given[i], given[j], counts, before);
      }
    }
    return sum == 0 ? 0 : sum / (given.length - 1);
  }

  private double expected(double[] counts, double[] before, double total) {
    double sum = 0;
    if (scale == Measure.Scale.NOMINAL) {
      for (double count : counts) {
        sum += count * (total - count);
      }
      return sum;
    }
    for (int k = 0; k < counts.length; k++) {
      for (int l = 0; counts[k] > 0 && l < k; l++) {
        sum += 2 * counts[k] * counts[l] * distance(k, l, counts, before);
      }
    }
    return sum;
  }

  /** δ² of two labels. */
  private double distance(int a, int b, double[] counts, double[] before) {
    if (a == b) {
      return 0;
    }
    return switch (scale) {
      case NOMINAL -> 1;
      case ORDINAL -> {
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        double between = before[high] + counts[high] - before[low];
        yield square(between - (counts[low] + counts[high]) / 2);
      }
      case INTERVAL -> square(values[a] - values[b]);
      case RATIO -> square((values[a] - values[b]) / (values[a] + values[b]));
    };
  }

  private static double square(double x) {
    return x * x;
  }
}
