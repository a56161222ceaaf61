package krelectra.inference.text;

/**
 * How many pieces of each text of a pair are kept.
 *
 * @param first of the first text
 * @param second of the second text
 */
record Truncation(int first, int second) {
  /**
   * Cuts from the longer text first, as Hugging Face {@code tokenizers} does (utils/truncation.rs):
   * where both must give, the odd piece is left to the longer one, or to the second if they are
   * equally long.
   *
   * @param room for how many pieces in all
   */
  static Truncation longestFirst(int first, int second, int room) {
    if ((long) first + second <= room) {
      return new Truncation(first, second);
    }
    int shorter = Math.min(first, second);
    int half = room / 2;
    int keepShorter = Math.min(shorter, half);
    int keepLonger = room - keepShorter;
    return first > second
        ? new Truncation(keepLonger, keepShorter)
        : new Truncation(keepShorter, keepLonger);
  }
}
