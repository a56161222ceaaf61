package krelectra.annotation.agreement;

/** The labels that each item has got; who gave them does not count. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Rows(int[][] given, int labels) {
  static Rows of(Judgements judgements) {
    int[][] given = new int[judgements.items().size()][];
    for (int i = 0; i < given.length; i++) {
      given[i] = judgements.given(i);
    }
    return new Rows(given, judgements.labels().size());
  }

  int size() {
    return given.length;
  }
}
