package krelectra.annotation.agreement;

/**
 * The measures that set a weighted observed agreement against one by chance that is computed from
 * the mean share of each label: Fleiss' κ and Gwet's AC1 and AC2, with missing judgements as in
 * Gwet (2014), ch. 2.
 *
 * @param weights {@code [labels, labels]}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record WeightedChance(Rows rows, double[][] weights, Chance chance) implements Coefficient {
  /** Agreement by chance from the labels' mean shares. */
  enum Chance {
    FLEISS {
      @Override
      double of(double[] shares, double[][] weights) {
        double sum = 0;
        for (int k = 0; k < shares.length; k++) {
          for (int l = 0; l < shares.length; l++) {
            sum += weights[k][l] * shares[k] * shares[l];
          }
        }
        return sum;
      }
    },
    GWET {
      @Override
      double of(double[] shares, double[][] weights) {
        double total = 0;
        double spread = 0;
        for (int k = 0; k < shares.length; k++) {
          spread += shares[k] * (1 - shares[k]);
          for (int l = 0; l < shares.length; l++) {
            total += weights[k][l];
          }
        }
        return total * spread / (shares.length * (shares.length - 1.0));
      }
    };

    abstract double of(double[] shares, double[][] weights);
  }

  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public double of(int[] drawn) {
    double[] shares = new double[rows.labels()];
    double observed = 0;
    int judged = 0;
    int paired = 0;
    for (int item : drawn) {
      int[] given = rows.given()[item];
      for (int label : given) {
        shares[label] += 1.0 / given.length;
      }
      judged += given.length > 0 ? 1 : 0;
      if (given.length >= 2) {
        observed += agreement(given);
        paired++;
      }
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= judged;
    }
    double expected = chance.of(shares, weights);
    return paired == 0 || expected >= 1 - 1e-12
        ? Double.NaN
        : (observed / paired - expected) / (1 - expected);
  }

  private double agreement(int[] given) {
    double sum = 0;
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < given.length; j++) {
        sum += i == j ? 0 : weights[given[i]][given[j]];
      }
    }
    return sum / (given.length * (given.length - 1.0));
  }
}
