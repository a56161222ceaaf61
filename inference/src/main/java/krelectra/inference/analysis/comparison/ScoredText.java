package krelectra.inference.analysis.comparison;

import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.ModelSummary;
import krelectra.inference.analysis.PieceLogProbabilities;
import krelectra.inference.analysis.ScoredAnalysis;
import org.jspecify.annotations.Nullable;

/**
 * A text with the scores of a discriminator and, if there is one, of its generator.
 *
 * @param analysis what the discriminator says
 * @param discriminator log(1 − p) of each piece, p being the probability that it was replaced, from
 *     one pass over the text as it stands, nothing masked. Their sum is what is called here the
 *     discriminator's pseudo-log-likelihood. It is a sum of judgements and no probability of the
 *     text: it is not normalised over the vocabulary, as that of a generator or of Electric (Clark
 *     et al. 2020, Pre-Training Transformers as Energy-Based Cloze Models) is.
 * @param generator log P of each piece with that piece masked (Salazar et al. 2020); null if it was
 *     not asked or there is none
 */
public record ScoredText(
    Analysis analysis,
    PieceLogProbabilities discriminator,
    @Nullable PieceLogProbabilities generator) {
  /** From what the discriminator computed. */
  public static ScoredText of(ScoredAnalysis scored) {
    double[] values = new double[scored.logits().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = -softplus(scored.logits()[i]);
    }
    Analysis analysis = scored.analysis();
    return new ScoredText(analysis, new PieceLogProbabilities(analysis.pieces(), values), null);
  }

  /** −log(1 − sigmoid(x)), also where the probability is too near to 1 for fp32. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** The same with what a generator says. */
  public ScoredText with(PieceLogProbabilities generated) {
    return new ScoredText(analysis, discriminator, generated);
  }

  public String text() {
    return analysis.texts().getFirst().text();
  }

  /** Which discriminator spoke. */
  public ModelSummary model() {
    return analysis.model();
  }

  /** The mean RTD score of the pieces; NaN of none. */
  public double rtdMean() {
    double sum = 0;
    int count = 0;
    for (float score : analysis.rtd()) {
      sum += Float.isNaN(score) ? 0 : score;
      count += Float.isNaN(score) ? 0 : 1;
    }
    return sum / count;
  }

  /** The greatest RTD score of the pieces; NaN of none. */
  public double rtdMax() {
    double max = Double.NaN;
    for (float score : analysis.rtd()) {
      if (!Float.isNaN(score)) {
        max = Double.isNaN(max) ? score : Math.max(max, score);
      }
    }
    return max;
  }

  /** How many pieces the vocabulary does not know: what is said of them says little. */
  public long unknownPieces() {
    return analysis.pieces().stream()
        .filter(piece -> !piece.isSpecial() && piece.text().equals("[UNK]"))
        .count();
  }
}
