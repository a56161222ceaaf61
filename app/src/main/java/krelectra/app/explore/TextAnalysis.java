package krelectra.app.explore;

import krelectra.app.task.BackgroundTask;
import krelectra.inference.analysis.Analysis;
import org.jspecify.annotations.Nullable;

/** What gives the picture of a text: a model's {@code analyzer::analyze}. */
@FunctionalInterface
public interface TextAnalysis {
  /**
   * Analyses a text, or a pair. Called in the background.
   *
   * @param second null for a text alone
   * @param progress asked whether the text is still wanted, and told how far it is
   * @throws krelectra.inference.InputException if the text cannot be analysed
   */
  Analysis analyze(String first, @Nullable String second, BackgroundTask.Progress progress)
      throws Exception;
}
