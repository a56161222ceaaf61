package krelectra.inference.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import krelectra.inference.text.Vocabulary;

/** The generator's logits for one place, as probabilities and ranks. */
final class CandidateRating {
  private final Vocabulary vocabulary;
  private final float[] logits;

  /** Rows beyond the vocabulary pad the table and stand for nothing. */
  private final int entries;

  private final double logSum;

  /**
   * Rates every entry.
   *
   * @param logits {@code [rows]}, at least as many as the vocabulary has entries
   */
  CandidateRating(Vocabulary vocabulary, float[] logits) {
    this.vocabulary = vocabulary;
    this.logits = logits;
    this.entries = vocabulary.size();
    double greatest = Double.NEGATIVE_INFINITY;
    for (int id = 0; id < entries; id++) {
      greatest = Math.max(greatest, logits[id]);
    }
    double sum = 0;
    for (int id = 0; id < entries; id++) {
      sum += Math.exp(logits[id] - greatest);
    }
    this.logSum = greatest + Math.log(sum);
  }

  /** The likeliest entries, best first; of equal ones the lower id. */
  List<Candidate> best(int top) {
    Comparator<Integer> worstFirst =
        Comparator.<Integer>comparingDouble(id -> logits[id]).thenComparingInt(id -> -id);
    PriorityQueue<Integer> best = new PriorityQueue<>(worstFirst);
    for (int id = 0; id < entries; id++) {
      best.add(id);
      if (best.size() > top) {
        best.poll();
      }
    }
    return best.stream().sorted(worstFirst.reversed()).map(this::candidate).toList();
  }

  /** How one entry is rated. */
  Candidate candidate(int id) {
    int rank = 1;
    for (int other = 0; other < entries; other++) {
      rank += logits[other] > logits[id] ? 1 : 0;
    }
    return new Candidate(id, vocabulary.text(id), Math.exp(logits[id] - logSum), rank);
  }
}
