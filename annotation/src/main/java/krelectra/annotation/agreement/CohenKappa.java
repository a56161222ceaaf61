package krelectra.annotation.agreement;

import java.util.ArrayList;
import java.util.List;

/**
 * Cohen's κ: chance from each annotator's own use of the labels. Of more than two annotators, the
 * mean over pairs (Light 1971).
 *
 * @param weights {@code [labels, labels]}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CohenKappa(Judgements judgements, double[][] weights) implements Coefficient {
  @Override
  public int size() {
    return judgements.items().size();
  }

  @Override
  public double of(int[] drawn) {
    return Coefficient.mean(pairs(drawn));
  }

  /** The κ of each pair of annotators; NaN where it is undefined. */
  List<Double> pairs(int[] drawn) {
    List<Double> values = new ArrayList<>();
    for (int b = 1; b < judgements.annotators().size(); b++) {
      for (int a = 0; a < b; a++) {
        values.add(pair(drawn, a, b));
      }
    }
    return values;
  }

  private double pair(int[] drawn, int a, int b) {
    double[] first = new double[weights.length];
    double[] second = new double[weights.length];
    double observed = 0;
    int both = 0;
    for (int item : drawn) {
      int x = judgements.label(item, a);
      int y = judgements.label(item, b);
      if (x != Judgements.MISSING && y != Judgements.MISSING) {
        first[x]++;
        second[y]++;
        observed += weights[x][y];
        both++;
      }
    }
    double expected = 0;
    for (int k = 0; k < first.length; k++) {
      for (int l = 0; first[k] > 0 && l < second.length; l++) {
        expected += weights[k][l] * first[k] * second[l];
      }
    }
    double n = both;
    expected /= n * n;
    return both == 0 || expected >= 1 - 1e-12
        ? Double.NaN
        : (observed / n - expected) / (1 - expected);
  }
}
