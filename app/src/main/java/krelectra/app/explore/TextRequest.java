package krelectra.app.explore;

import java.util.ArrayList;
import java.util.List;
import krelectra.app.task.BackgroundTask;
import krelectra.inference.Cancellation;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;
import krelectra.inference.text.Eojeols;
import krelectra.inference.text.MorphemeAnalyzer;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of what.
 *
 * @param second of a pair; null for a text alone
 * @param model null if only morphemes are asked for
 */
record TextRequest(String first, @Nullable String second, ModelStatus.@Nullable Loaded model) {
  /**
   * What came of it.
   *
   * @param analysis null if no model was asked
   */
  record Picture(@Nullable Analysis analysis, AlignedRows rows) {}

  /** Of both texts, in UTF-16 units. */
  int length() {
    return first.length() + (second == null ? 0 : second.length());
  }

  /** Asks; called in the background. */
  Picture answer(MorphemeAnalyzer morphemes, BackgroundTask.Progress progress) throws Exception {
    if (model != null) {
      Analysis found = model.analysis().analyze(first, second, progress);
      return new Picture(found, AlignedRows.of(found));
    }
    List<AnalyzedText> texts = new ArrayList<>();
    texts.add(withMorphemes(first, morphemes, progress));
    if (second != null) {
      texts.add(withMorphemes(second, morphemes, progress));
    }
    return new Picture(null, AlignedRows.withoutPieces(texts));
  }

  private static AnalyzedText withMorphemes(
      String of, MorphemeAnalyzer morphemes, Cancellation cancellation) {
    cancellation.check();
    return new AnalyzedText(of, morphemes.analyze(of), Eojeols.of(of));
  }
}
