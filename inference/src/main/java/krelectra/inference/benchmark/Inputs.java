package krelectra.inference.benchmark;

import krelectra.inference.text.ElectraTokenizer;

/**
 * A batch without padding, the same for everyone who is measured.
 *
 * @param ids {@code [batch][pieces]}
 * @param segments the same shape, all 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Inputs(int[][] ids, int[][] segments) {
  private static final String TEXT =
      "나는 어제 친구와 함께 도서관에 가서 오래된 신문을 읽었다. 1970년대의 기사에는 지금은 쓰지 않는 낱말이 많았고, "
          + "띄어쓰기도 오늘과 달랐다. \"이 표현은 처음 보네!\" 하고 친구가 웃었다. 우리는 모르는 말을 하나씩 공책에 적고 "
          + "집에 돌아와 사전에서 찾아보았다. 어떤 말은 할머니께 여쭤보고서야 뜻을 알게 되었다. ";

  /** Cuts the batch out of a text repeated as often as it takes; each row starts elsewhere. */
  static Inputs of(ElectraTokenizer tokenizer, Workload workload) {
    int[] text = tokenizer.encode(TEXT).ids();
    int length = text.length - 2;
    int[][] ids = new int[workload.batch()][workload.pieces()];
    for (int row = 0; row < ids.length; row++) {
      for (int i = 1; i < ids[row].length - 1; i++) {
        ids[row][i] = text[1 + (7 * row + i - 1) % length];
      }
      ids[row][0] = text[0];
      ids[row][ids[row].length - 1] = text[text.length - 1];
    }
    return new Inputs(ids, new int[workload.batch()][workload.pieces()]);
  }
}
