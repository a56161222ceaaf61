package krelectra.app.corpus.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import krelectra.annotation.agreement.Agreement;
import krelectra.annotation.agreement.Confusion;

/** What annotators said in a layer, to be measured and taken apart. */
public sealed interface LayerStudy permits ClassStudy, SpanStudyOfLayer {
  /** The names of the measures that fit, the quick ones first. */
  List<String> measures();

  /** A measure with its interval. */
  Agreement measure(String measure);

  /** A measure for every pair of annotators, without intervals. */
  List<PairAgreement> pairs(String measure, BooleanSupplier stop);

  /** A measure for every label by itself, without intervals; empty if it takes no single labels. */
  List<LabelAgreement> labels(String measure, BooleanSupplier stop);

  /** What two annotators said of the same things; empty if there are no classes. */
  Optional<Confusion> confusion(String first, String second);

  /** On what two annotators do not agree. */
  List<JudgedItem> differing(String first, String second);

  /** What one annotator called by one label, and the other by another. */
  List<JudgedItem> cell(String first, String second, String row, String column);

  /** On what annotators do not agree where somebody gave a label. */
  List<JudgedItem> ofLabel(String label);

  /** How many items were labelled with evidence shown. */
  int evidence();

  /** How many documents were left out, as only one annotator has spans there. */
  int single();

  /** Two annotators' agreement. */
  record PairAgreement(String first, String second, Agreement agreement) {}

  /**
   * One label's agreement.
   *
   * @param given how often it was given
   */
  record LabelAgreement(String label, long given, Agreement agreement) {}
}
