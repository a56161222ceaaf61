package krelectra.inference.training.tasks;

/**
 * One input of the network, tokenized.
 *
 * @param example index of the example that it came from
 * @param ids word pieces, special ones included, {@code [n]}
 * @param secondFrom where segment 1 begins; {@code n} if there is none
 * @param target the class, the score, the tag of each piece ({@link #IGNORED} for those that carry
 *     none, {@code [n]}), or first and last piece of the answer; empty if it is not known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Feature(int example, int[] ids, int secondFrom, float[] target) {
  /** The target of a piece that has none, as PyTorch's cross entropy ignores it. */
  public static final int IGNORED = -100;

  /** Number of pieces. */
  public int length() {
    return ids.length;
  }

  /** 0 or 1 for each piece, {@code [n]}. */
  public int[] segments() {
    int[] segments = new int[ids.length];
    java.util.Arrays.fill(segments, secondFrom, ids.length, 1);
    return segments;
  }
}
