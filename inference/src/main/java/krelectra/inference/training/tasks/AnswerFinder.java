package krelectra.inference.training.tasks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import krelectra.inference.text.ElectraTokenizer;
import krelectra.inference.text.PieceRange;
import krelectra.inference.text.Span;

/**
 * Finds the best answer to a question from the logits of its windows, as KR-ELECTRA's code does
 * ({@code transformers} data/metrics/squad_metrics.py, {@code compute_predictions_logits}): the
 * best starts and ends of each window are paired, pairs that make no answer are left out, and the
 * best of what is left counts. Padding is never among the best, whereas there it may be.
 *
 * @param best starts and ends of a window, and answers in all ({@code n_best_size})
 * @param maxAnswer the most pieces of an answer
 */
record AnswerFinder(ElectraTokenizer tokenizer, FeatureSettings settings, int best, int maxAnswer) {
  private record Candidate(int first, int last, double score) {}

  /**
   * The logits of one window.
   *
   * @param start of each piece of the input, {@code [n]}
   * @param end the same
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Logits(float[] start, float[] end) {}

  /**
   * The answer; {@code empty} without a place if no pair makes one, as in the reference.
   *
   * @param asked pieces of the question in each input
   * @param logits of each window in order
   */
  Prediction.Span find(Example.Question question, int asked, List<Logits> logits) {
    ContextWords words = ContextWords.of(question.context(), tokenizer);
    List<Candidate> candidates = candidates(asked, words, logits);
    candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
    Map<String, Double> scores = new LinkedHashMap<>();
    AnswerText found = null;
    for (Candidate candidate : candidates) {
      if (scores.size() >= best) {
        break;
      }
      AnswerText text =
          AnswerText.of(question.context(), words, candidate.first(), candidate.last());
      scores.putIfAbsent(text.text(), candidate.score());
      found = found == null ? text : found;
    }
    return found == null
        ? new Prediction.Span(question.id(), "empty", new Span(0, 0), 0)
        : new Prediction.Span(question.id(), found.text(), found.span(), share(scores));
  }

  private List<Candidate> candidates(int asked, ContextWords words, List<Logits> logits) {
    List<Candidate> candidates = new ArrayList<>();
    AnswerWindows windows = AnswerWindows.of(words.pieces().size(), asked, settings);
    for (int w = 0; w < logits.size(); w++) {
      PieceRange range = windows.ranges().get(w);
      int offset = windows.offset() - range.start();
      int[] ends = highest(logits.get(w).end());
      for (int start : highest(logits.get(w).start())) {
        int first = start - offset;
        if (isIn(range, first) && windows.isBest(w, first)) {
          for (int end : ends) {
            int last = end - offset;
            if (isIn(range, last) && last >= first && last - first < maxAnswer) {
              double score = (double) logits.get(w).start()[start] + logits.get(w).end()[end];
              candidates.add(new Candidate(first, last, score));
            }
          }
        }
      }
    }
    return candidates;
  }

  private static boolean isIn(PieceRange range, int piece) {
    return range.start() <= piece && piece < range.end();
  }

  private int[] highest(float[] logits) {
    return IntStream.range(0, logits.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> logits[i]).reversed())
        .limit(best)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The first one's share in the softmax over all. */
  private static double share(Map<String, Double> scores) {
    double top = scores.values().iterator().next();
    return 1 / scores.values().stream().mapToDouble(score -> Math.exp(score - top)).sum();
  }
}
