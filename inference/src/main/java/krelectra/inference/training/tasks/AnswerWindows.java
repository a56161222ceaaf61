package krelectra.inference.training.tasks;

import java.util.List;
import krelectra.inference.text.PieceRange;

/**
 * The windows of one context in which a question is asked.
 *
 * @param ranges the pieces of the context in each
 * @param offset where the context's pieces begin in an input: after {@code [CLS] question [SEP]}
 */
record AnswerWindows(List<PieceRange> ranges, int offset) {
  /**
   * Cuts a context.
   *
   * @param pieces of the context
   * @param question pieces of the question that are kept
   */
  static AnswerWindows of(int pieces, int question, FeatureSettings settings) {
    int room = settings.maxLength() - question - 3;
    int step = Math.min(settings.stride(), room);
    return new AnswerWindows(PieceRange.windows(pieces, room, room - step), question + 2);
  }

  /**
   * Whether a piece of the context stands in this window with the most context around it: the
   * smaller side counts, then the window's length (SQuAD's {@code _check_is_max_context}).
   */
  boolean isBest(int window, int piece) {
    double best = Double.NEGATIVE_INFINITY;
    int found = -1;
    for (int w = 0; w < ranges.size(); w++) {
      PieceRange range = ranges.get(w);
      if (range.start() <= piece && piece < range.end()) {
        int least = Math.min(piece - range.start(), range.end() - 1 - piece);
        double score = least + 0.01 * range.length();
        if (score > best) {
          best = score;
          found = w;
        }
      }
    }
    return found == window;
  }
}
