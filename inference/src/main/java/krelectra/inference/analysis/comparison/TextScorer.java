package krelectra.inference.analysis.comparison;

import java.util.function.DoubleConsumer;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.CandidateFinder;
import org.jspecify.annotations.Nullable;

/**
 * Scores texts with a discriminator and its generator.
 *
 * @param generator null if there is none, or it is not wanted
 */
public record TextScorer(Analyzer analyzer, @Nullable CandidateFinder generator) {
  /**
   * Scores a text of any length.
   *
   * @param progress is given the share done, 0–1
   * @throws java.util.concurrent.CancellationException if cancelled
   */
  public ScoredText score(String text, DoubleConsumer progress, Cancellation cancellation) {
    ScoredText scored = ScoredText.of(analyzer.analyzeScores(text, cancellation));
    return generator == null
        ? scored
        : scored.with(generator.logProbabilities(text, progress, cancellation));
  }
}
