package krelectra.app.explore;

import java.util.List;
import krelectra.inference.analysis.Analyzer;
import krelectra.inference.analysis.ReferenceScores;
import org.jspecify.annotations.Nullable;

/** Whether there is a model to ask. */
public sealed interface ModelStatus {
  /** None was chosen. */
  record None() implements ModelStatus {}

  /**
   * It is being read.
   *
   * @param name the model, for people
   */
  record Loading(String name) implements ModelStatus {}

  /**
   * It answers.
   *
   * @param analysis asks it
   * @param warnings what gives reason to doubt it, each a sentence
   * @param reference against what percentiles are counted; null if the model has none
   */
  record Loaded(
      TextAnalysis analysis,
      String name,
      List<String> warnings,
      @Nullable ReferenceScores reference)
      implements ModelStatus {
    public Loaded {
      warnings = List.copyOf(warnings);
    }

    /** A model that was opened. */
    public static Loaded of(Analyzer analyzer) {
      return new Loaded(
          analyzer::analyze,
          analyzer.summary().name(),
          analyzer.summary().warnings(),
          analyzer.reference().orElse(null));
    }
  }

  /**
   * It cannot be used.
   *
   * @param sentence says why, and what to do
   */
  record Failed(String sentence) implements ModelStatus {}
}
