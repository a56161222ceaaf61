package krelectra.annotation.agreement;

/** Observed agreement: over items, the mean share of pairs of judgements that agree. */
record Percent(Rows rows) implements Coefficient {
  @Override
  public int size() {
    return rows.size();
  }

  @Override
  public double of(int[] drawn) {
    double sum = 0;
    int counted = 0;
    for (int item : drawn) {
      int[] given = rows.given()[item];
      if (given.length >= 2) {
        sum += share(given);
        counted++;
      }
    }
    return sum / counted;
  }

  private static double share(int[] given) {
    int equal = 0;
    for (int i = 0; i < given.length; i++) {
      for (int j = 0; j < i; j++) {
        equal += given[i] == given[j] ? 2 : 0;
      }
    }
    return equal / (given.length * (given.length - 1.0));
  }
}
