package krelectra.app.explore.surprise;

import java.util.List;
import krelectra.app.explore.AlignedRows;
import krelectra.inference.analysis.Analysis;
import krelectra.inference.analysis.AnalyzedText;

/** What a model said of a text at one time. */
record State(Analysis analysis, AlignedRows rows) {
  /** The texts, for people. */
  String text() {
    return String.join(" / ", texts());
  }

  private List<String> texts() {
    return analysis.texts().stream().map(AnalyzedText::text).toList();
  }

  /** Whether another state can differ from this one. */
  boolean isAsOf(State other) {
    return texts().equals(other.texts())
        && analysis.model().sha256().equals(other.analysis.model().sha256());
  }
}
